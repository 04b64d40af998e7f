import type { InclineStep } from '../../analysis/model/athlete.ts'
import { durationText } from './duration-text.ts'
import { inclineText } from './incline-text.ts'

/** A step of a treadmill: `45:00 at 6 %`. */
export function inclineStepText({ seconds, grade }: InclineStep): string {
  return `${durationText(seconds)} at ${inclineText(grade)}`
}
