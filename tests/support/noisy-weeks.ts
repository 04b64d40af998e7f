import { readFileSync } from 'node:fs'
import { BASE_WEEK, baseWeeks } from './base-weeks.ts'

/** The fixed day-to-day noise of 3 % of the named scenarios, so that ratios are exact to the digits shown. */
const NOISE = JSON.parse(readFileSync(new URL('../golden/scenario-noise.json', import.meta.url), 'utf8')) as number[]

/** Base weeks with that noise on every day. */
export function noisyWeeks(count: number, week: readonly number[] = BASE_WEEK): number[] {
  return baseWeeks(count, 1, week).map((load, day) => load * (1 + NOISE[day]!))
}
