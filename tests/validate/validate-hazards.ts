import { indexOfMax } from '../../analysis/signal/index-of-max.ts'
import { randomNumbers } from '../support/random-numbers.ts'
import { cohortRunner, MESSY } from './cohort.ts'
import type { Verdicts } from './verdicts.ts'

const RUNNERS = 5205
const DAYS = 280
const FIRST_DAY = 35
/** Hazard rate ratios of Frandsen 2025: none or up to a tenth, small, moderate and large step. */
const INJECTED = [1, 1.64, 1.52, 2.28]
/** 1820 injuries, 72 % of them overuse, in 588,071 sessions. */
const MEAN_RATE = (1820 * 0.72) / 588_071
const Z = 1.96
const MANY = 40
const CLASSES = ['', 'above 1.10', 'above 1.30', 'above 2.00']

/**
 * L1 (iii): runners are invented, injured at the published rates by our own reading of the classes, and the rates are
 * recovered from what came out. It shows that the classes are coded right and what the numbers of such a study can tell.
 */
export function validateHazards({ heading, hold, show }: Verdicts): void {
  heading(`L1 (iii) Hazard ratios put in and found again, ${RUNNERS} invented runners (Frandsen 2025)`)
  const random = randomNumbers(5)
  const states: number[] = []
  for (let runner = 0; runner < RUNNERS; runner++) states.push(...statesOf(cohortRunner(random, DAYS, MESSY).km))
  const sessions = countOf(states)
  const expected = sessions.reduce((sum, count, state) => sum + count * INJECTED[state]!, 0) / states.length
  const base = MEAN_RATE / expected
  show('sessions', `${states.length} (588 071 in the study)`)
  show('shares of the classes', sessions.map((count) => `${((100 * count) / states.length).toFixed(1)} %`).join(', '))
  const recover = (rate: number, title: string) => {
    show(title, '')
    const injured = countOf(states.filter((state) => random.uniform() < rate * INJECTED[state]!))
    for (const state of [1, 2, 3]) {
      const ratio = injured[state]! / sessions[state]! / (injured[0]! / sessions[0]!)
      const spread = Math.exp(Z * Math.sqrt(1 / injured[state]! + 1 / injured[0]!))
      const interval = [ratio / spread, ratio * spread] as const
      hold({
        what: CLASSES[state]!,
        ours: ratio,
        expected: INJECTED[state]!,
        within: { interval },
        note: `${injured[state]} injuries`,
      })
    }
  }
  recover(base, 'at the rate of the study:')
  recover(MANY * base, `at ${MANY} times that rate, to see that the classes are coded right:`)
  const flagged = sessions[1]! + sessions[2]! + sessions[3]!
  const rate = (base * [1, 2, 3].reduce((sum, state) => sum + sessions[state]! * INJECTED[state]!, 0)) / flagged
  show('of 1000 sessions above 1.10 followed by an injury', `${(1000 * rate).toFixed(1)} (docs/alerts.md says 3 to 5)`)
}

/** The class of every session that has a longest one in the 30 days before. */
function statesOf(km: Float64Array): number[] {
  const states: number[] = []
  for (let day = FIRST_DAY; day < km.length; day++) {
    const longest = km[indexOfMax(km, day - 30, day)] ?? 0
    if (!(km[day]! > 0) || !(longest > 0)) continue
    const ratio = km[day]! / longest
    states.push(ratio > 2 ? 3 : ratio > 1.3 ? 2 : ratio > 1.1 ? 1 : 0)
  }
  return states
}

function countOf(states: readonly number[]): number[] {
  const counts = [0, 0, 0, 0]
  for (const state of states) counts[state]!++
  return counts
}
