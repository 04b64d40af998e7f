import type { InclineStep } from '../../analysis/model/athlete.ts'
import { durationText } from './duration-text.ts'
import { inclineText } from './incline-text.ts'

/** Less than this many seconds over or short is the rounding of whoever wrote the steps down. */
const NOTABLE = 1

/** How steps lie against a session of `total` seconds: what is left over, and what becomes of it. */
export function inclineFit(steps: readonly InclineStep[], total: number | null): string {
  const last = steps.at(-1)
  const length = total === null ? '' : durationText(total)
  if (last === undefined) return total === null ? '' : `The session is ${length} long. Nothing is set yet.`
  if (total === null) return 'The last step holds to the end.'
  const set = steps.reduce((sum, { seconds }) => sum + seconds, 0)
  if (set < total - NOTABLE) {
    const left = durationText(total - set)
    return `${durationText(set)} of ${length} set; the ${left} left over stay at ${inclineText(last.grade)}.`
  }
  if (set > total + NOTABLE) {
    return `The steps are ${durationText(set - total)} longer than the session of ${length}; what lies beyond its end counts for nothing.`
  }
  return `The steps fill the ${length} of the session.`
}
