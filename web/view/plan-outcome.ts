import type { PlanItem } from '../contract.ts'
import { calfKmText } from './calf-km-text.ts'
import { dayText } from './day-text.ts'
import { numberText } from './number-text.ts'

/** What became of a planned session: `likely 6.8 to 9.6 calf-km`, `run the same day: 10.0 calf-km, 1.25 times the plan`, `not run`. */
export function planOutcome({ date, calfKm, low, high, run }: PlanItem, today: string): string {
  if (run === null) {
    return date < today ? 'not run' : `likely ${calfKmText(low)} to ${calfKmText(high)} calf-km`
  }
  const when = run.date === date ? 'run that day' : `run on ${dayText(run.date, 'short')}`
  if (run.ratio === null) return when
  return `${when}: ${calfKmText(run.ratio * calfKm)} calf-km, ${numberText(run.ratio, 2)} times the plan`
}
