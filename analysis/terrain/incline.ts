import type { Activity } from '../model/activity.ts'
import type { InclineStep } from '../model/athlete.ts'
import { clipGrade } from './clip-grade.ts'

/**
 * Grade of each stretch by the inclines somebody set on a treadmill, over recorded time; the last one holds to the end,
 * and a stretch over which the incline changes has their mean. Clipped to ±0.45; 0 over a pause.
 *
 * @param seconds recorded seconds of each stretch
 * @param steps one at least
 */
export function inclineOfSteps(seconds: Float64Array, steps: readonly InclineStep[]): Float64Array {
  const grade = new Float64Array(seconds.length)
  let at = 0
  let left = secondsOf(steps, at)
  for (let i = 0; i < seconds.length; i++) {
    let rest = seconds[i]!
    if (rest === 0) continue
    let risen = 0
    while (rest > left) {
      risen += left * steps[at]!.grade
      rest -= left
      at++
      left = secondsOf(steps, at)
    }
    left -= rest
    // Within one step the grade is taken as given: a product and its quotient might differ in the last digit.
    const isWithin = rest === seconds[i]
    grade[i] = clipGrade(isWithin ? steps[at]!.grade : (risen + rest * steps[at]!.grade) / seconds[i]!)
  }
  return grade
}

function secondsOf(steps: readonly InclineStep[], at: number): number {
  return at >= steps.length - 1 ? Number.POSITIVE_INFINITY : steps[at]!.seconds
}

/** Grade of each stretch by what the treadmill recorded, held until it says another; 0 before. Null = it recorded none. */
export function recordedIncline({ grade }: Activity['samples']): Float64Array | null {
  const held = new Float64Array(grade.length)
  let last = Number.NaN
  for (let i = 0; i < grade.length; i++) {
    if (!Number.isNaN(grade[i]!)) last = grade[i]!
    held[i] = Number.isNaN(last) ? 0 : clipGrade(last)
  }
  return Number.isNaN(last) ? null : held
}

export interface InclineRise {
  /** Metres above the start; NaN when there is no way. */
  readonly metres: Float64Array
  readonly ascentMetres: number
  readonly descentMetres: number
}

/** What a known grade comes to over a way: each stretch rises its grade times its metres, where it was recorded. */
export function inclineRise({ distance, seconds }: Activity['samples'], grade: Float64Array): InclineRise {
  const metres = new Float64Array(distance.length)
  let ascentMetres = 0
  let descentMetres = 0
  for (let i = 1; i < metres.length; i++) {
    const rise = seconds[i] === 0 ? 0 : grade[i]! * (distance[i]! - distance[i - 1]!)
    metres[i] = metres[i - 1]! + rise
    if (rise > 0) ascentMetres += rise
    else descentMetres -= rise
  }
  const hasWay = distance[distance.length - 1]! > distance[0]!
  if (hasWay) return { metres, ascentMetres, descentMetres }
  return { metres: metres.fill(Number.NaN), ascentMetres: Number.NaN, descentMetres: Number.NaN }
}
