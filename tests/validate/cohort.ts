import type { RandomNumbers } from '../support/random-numbers.ts'

/** How regular a cohort of invented runners lives. */
export interface Habits {
  /** Spread of the weekly level (standard deviation of its logarithm), half of it carried over to the next week. */
  readonly weekSpread: number
  /** Share of weeks that are off or nearly so. */
  readonly weeksOff: number
  /** Spread of single sessions. */
  readonly sessionSpread: number
  /** Chance that a break of two to four weeks begins in a week. */
  readonly breaks: number
  /** Rise from week to week within a build of 10 to 16 weeks. */
  readonly build: number
  /** Share of sessions that are skipped. */
  readonly skipped: number
}

/** Calf-km a day; `climb` is the part of `loads` that climbing adds, `km` the plain kilometres. */
export interface CohortRunner {
  readonly km: Float64Array
  readonly loads: Float64Array
  readonly climb: Float64Array
}

/** Fitted to the shares of sessions that four common rules flag in 430 real runners (Cloosterman 2024). */
export const MESSY: Habits = {
  weekSpread: 0.247,
  weeksOff: 0.083,
  sessionSpread: 0.285,
  breaks: 0.044,
  build: 0.022,
  skipped: 0.006,
}
/** Somebody who mostly does what the plan says. */
export const PLAN_FOLLOWER: Habits = {
  weekSpread: 0.1,
  weeksOff: 0.02,
  sessionSpread: 0.15,
  breaks: 0.008,
  build: 0.03,
  skipped: 0.03,
}

const MEDIAN_WEEK = 30
const HILLINESS = 0.5

/**
 * One recreational runner: two to six sessions a week, the last the longest, builds with easy weeks, life's noise, weeks
 * off and breaks; no deliberate training error beyond ordinary variation.
 */
export function cohortRunner(random: RandomNumbers, days: number, habits: Habits): CohortRunner {
  const { weekSpread, weeksOff, sessionSpread, breaks, build, skipped } = habits
  const week = clip(MEDIAN_WEEK * Math.exp(0.5 * random.normal()), 10, 110)
  const count = clip(Math.round(2 + week / 14 + 0.7 * random.normal()), 2, 6)
  const weekdays = sample(random, count)
  const hasDeload = random.uniform() < 0.5
  const cycle = random.integer(10, 17)
  const phase = random.integer(0, cycle)
  const hilly = betaTwoFive(random) * HILLINESS
  const km = new Float64Array(days)
  const climb = new Float64Array(days)
  let drift = 0
  let off = 0
  for (let w = 0; w < Math.floor(days / 7); w++) {
    drift = 0.5 * drift + weekSpread * random.normal()
    const step = (w + phase) % cycle
    let level = 1 + build * (step - cycle / 2)
    if (step === cycle - 2) level *= 0.7
    if (step === cycle - 1) level *= 0.6
    if (hasDeload && w % 4 === 3) level *= 0.7
    if (off === 0 && random.uniform() < breaks) off = random.integer(2, 5)
    if (off > 0) {
      off -= 1
      continue
    }
    if (random.uniform() < weeksOff) level *= random.uniform() < 0.5 ? 0 : 0.3
    const total = week * Math.max(level, 0) * Math.exp(drift - weekSpread ** 2 / 2)
    if (total <= 0) continue
    const whole = count + 0.6
    weekdays.forEach((weekday, index) => {
      const share = ((index === count - 1 ? 1.6 : 1) / whole) * Math.exp(sessionSpread * random.normal())
      if (random.uniform() < skipped) return
      const moved = random.uniform()
      const day = clip(7 * w + weekday + (moved < 0.1 ? -1 : moved < 0.9 ? 0 : 1), 0, days - 1)
      const distance = Math.max(2, total * share)
      km[day]! += distance
      climb[day]! += distance * hilly * Math.exp(0.5 * random.normal())
    })
  }
  return { km, climb, loads: km.map((distance, day) => distance + climb[day]!) }
}

function clip(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value))
}

/** So many different weekdays, in their order. */
function sample(random: RandomNumbers, count: number): number[] {
  const left = [0, 1, 2, 3, 4, 5, 6]
  const taken = Array.from({ length: count }, () => left.splice(random.integer(0, left.length), 1)[0]!)
  return taken.sort((a, b) => a - b)
}

/** Beta(2, 5) as a share of sums of exponentials. */
function betaTwoFive(random: RandomNumbers): number {
  const exponentials = (n: number) =>
    Array.from({ length: n }, () => -Math.log(1 - random.uniform())).reduce((sum, x) => sum + x, 0)
  const two = exponentials(2)
  return two / (two + exponentials(5))
}
