import { trailingSum } from '../../analysis/signal/trailing-sum.ts'
import { randomNumbers } from '../support/random-numbers.ts'
import { cohortRunner, MESSY } from './cohort.ts'
import type { Verdicts } from './verdicts.ts'

const RUNNERS = 600
const DAYS = 448
/** Sessions before this many days of history are not counted. */
const START = 28

/** L1 (ii) and (iv): what common rules flag, and how ordinary a large step is. */
export function validateFlags({ heading, hold, show }: Verdicts): void {
  heading(
    `L1 (ii) Share of sessions that common rules flag, ${RUNNERS} invented runners (Cloosterman 2024, 430 runners)`,
  )
  const counts = countFlags()
  const share = (count: number) => count / counts.sessions
  const near = { share: 0.25 }
  hold({ what: 'week up by 30 % and more', ours: share(counts.week), expected: 0.334, within: near })
  hold({ what: 'coupled ratio of 1.5 and more', ours: share(counts.coupled), expected: 0.162, within: near })
  hold({ what: 'uncoupled ratio of 1.5 and more', ours: share(counts.uncoupled), expected: 0.258, within: near })
  const note = 'own cohort; published 0.189: it hangs on a start value nobody gives'
  hold({
    what: 'moving-average ratio of 1.5 and more',
    ours: share(counts.average),
    expected: 0.135,
    within: near,
    note,
  })
  hold({ what: 'flagged coupled but not uncoupled', ours: counts.coupledOnly, expected: 0, within: { amount: 0 } })
  heading('L1 (iv) Base rate: ordinary spells of four weeks before a session that hold a week up by more than 30 %')
  show('published of injured men (76 runners)', 'more than 0.60, read as a warning sign')
  hold({
    what: 'of ordinary spells, nobody injured',
    ours: counts.spells / counts.spellsSeen,
    expected: 0.76,
    within: { amount: 0.05 },
  })
}

interface FlagCounts {
  sessions: number
  week: number
  coupled: number
  uncoupled: number
  average: number
  coupledOnly: number
  spells: number
  spellsSeen: number
}

function countFlags(): FlagCounts {
  const random = randomNumbers(11)
  const counts = {
    sessions: 0,
    week: 0,
    coupled: 0,
    uncoupled: 0,
    average: 0,
    coupledOnly: 0,
    spells: 0,
    spellsSeen: 0,
  }
  for (let runner = 0; runner < RUNNERS; runner++) countRunner(cohortRunner(random, DAYS, MESSY).km, counts)
  return counts
}

function countRunner(km: Float64Array, counts: FlagCounts): void {
  const weeks = trailingSum(km, 7)
  const months = trailingSum(km, 28)
  const first = km.findIndex((distance) => distance > 0)
  const [fast, slow] = [movingAverage(km, 7), movingAverage(km, 28)]
  for (let day = first + START; day < km.length; day++) {
    if (!(km[day]! > 0)) continue
    const before = (months[day]! - weeks[day]!) / 3
    const isCoupled = weeks[day]! >= (1.5 * months[day]!) / 4
    const isUncoupled = !(before > 1e-9) || weeks[day]! >= 1.5 * before - 1e-9
    counts.sessions++
    if (weeks[day]! >= 1.3 * weeks[day - 7]!) counts.week++
    if (isCoupled) counts.coupled++
    if (isUncoupled) counts.uncoupled++
    if (isCoupled && !isUncoupled) counts.coupledOnly++
    if (fast[day]! >= 1.5 * slow[day]!) counts.average++
    if (day < first + 56) continue
    counts.spellsSeen++
    if ([0, 7, 14, 21].some((ago) => isLargeStep(weeks[day - ago]!, weeks[day - ago - 7]!))) counts.spells++
  }
}

/** More than 30 % above a week that held something. */
function isLargeStep(week: number, before: number): boolean {
  return before > 1e-9 && week > 1.3 * before
}

/** λ = 2 / (N + 1), begun with the first day that holds something. */
function movingAverage(column: Float64Array, days: number): Float64Array {
  const lambda = 2 / (days + 1)
  const average = new Float64Array(column.length)
  const first = column.findIndex((value) => value > 0)
  for (let day = first; day < column.length; day++) {
    average[day] = day === first ? column[day]! : lambda * column[day]! + (1 - lambda) * average[day - 1]!
  }
  return average
}
