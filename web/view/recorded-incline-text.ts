import type { Samples } from '../contract.ts'
import { inclineText } from './incline-text.ts'

/** The incline a session is scored with, along its way: `0 % to 4 %, 2.9 % on average`; null where there is no way. */
export function recordedInclineText({ columns }: Pick<Samples, 'columns'>): string | null {
  const { distance, grade } = columns
  let risen = 0
  let least = Number.POSITIVE_INFINITY
  let most = Number.NEGATIVE_INFINITY
  for (let i = 1; i < grade.length; i++) {
    const metres = distance[i]! - distance[i - 1]!
    if (!(metres > 0)) continue
    risen += grade[i]! * metres
    least = Math.min(least, grade[i]!)
    most = Math.max(most, grade[i]!)
  }
  const way = (distance.at(-1) ?? 0) - (distance[0] ?? 0)
  if (!(way > 0)) return null
  if (tenth(least) === tenth(most)) return `${inclineText(tenth(most))} throughout`
  return `${inclineText(tenth(least))} to ${inclineText(tenth(most))}, ${inclineText(tenth(risen / way))} on average`
}

/** To a tenth of a per cent, as belts show it. */
function tenth(grade: number): number {
  return Math.round(1000 * grade) / 1000
}
