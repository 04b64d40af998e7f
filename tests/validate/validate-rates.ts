import type { DailySeries } from '../../analysis/model/daily.ts'
import { alertChannel } from '../../analysis/risk/alert-channel.ts'
import { evaluateRisk } from '../../analysis/risk/evaluate-risk.ts'
import { trailingSum } from '../../analysis/signal/trailing-sum.ts'
import { type RandomNumbers, randomNumbers } from '../support/random-numbers.ts'
import { type CohortRunner, cohortRunner, type Habits, MESSY, PLAN_FOLLOWER } from './cohort.ts'
import type { Verdicts } from './verdicts.ts'

const RUNNERS = 2000
const DAYS = 448
/** Twelve weeks of warm-up, then 365 days. */
const FROM = 83

/** What a runner's year holds; every figure of the table is the mean of one of these. */
type YearOf = Map<string, number>

/** Figure, and what that program counted a year: messy, plan-follower. */
const ROWS: readonly (readonly [string, number, number])[] = [
  ['S1 notice', 6.08, 6.15],
  ['S1 caution', 1.65, 1.3],
  ['S1 high', 0.37, 0.1],
  ['S3 notice', 2.57, 2.31],
  ['S3 caution', 0.69, 0.39],
  ['W1 notice', 3.3, 4.48],
  ['W1 caution', 2.15, 1.51],
  ['W1 high', 0.87, 0.16],
  ['B1', 1.21, 0.25],
  ['B1w', 1.9, 0.42],
  ['T1', 0.94, 0.19],
  ['days with a push', 3.9, 1.8],
  ['naive: week up by more than 10 %', 30.7, 31.9],
  ['naive: week up by more than 30 %', 25, 23],
  ['naive: coupled ratio above 1.3', 18.4, 12.5],
  ['naive: coupled ratio above 1.5', 11.9, 4.6],
]
const REFERENCE_RUNNERS = 400
const NEAR = 0.25
/** Of what fires less often than this a year, 400 runners give no figure that is good to a quarter. */
const RARE = 0.5

/** How often sand is run on a week, and how often S2 fired a year in that program. */
const SAND: readonly (readonly [string, number, number])[] = [
  ['S2, sand every week', 1, 1.8],
  ['S2, sand every second week', 1 / 2, 3.4],
  ['S2, sand every sixth week', 1 / 6, 3.9],
  ['S2, sand twice a year', 1 / 26, 1.5],
]

/**
 * How often our rules fire a year, beside what an independent program of the same rules counted on 400 runners of the same
 * kind. A figure may be a quarter off, a rare one two standard errors of 400 runners more.
 */
export function validateRates({ heading, hold }: Verdicts): void {
  const columns = [
    ['messy recreational', MESSY, 1],
    ['plan-follower', PLAN_FOLLOWER, 2],
  ] as const
  for (const [name, habits, column] of columns) {
    heading(`Alerts a runner and year, ${RUNNERS} invented runners: ${name}`)
    const years = yearsOf(habits)
    for (const row of ROWS) {
      const expected = row[column]
      const values = years.map((year) => year.get(row[0]) ?? 0)
      const ours = mean(values)
      const amount = NEAR * expected + (expected < RARE ? 2 * sampling(values) : 0)
      const isNear = Math.abs(ours - expected) <= NEAR * expected
      const note = isNear ? {} : { note: 'beyond 25 %, within what 400 runners can tell' }
      hold({ what: row[0], ours, expected, within: { amount }, ...note })
    }
    const pushed = years.map((year) => year.get('days with a push') ?? 0)
    const share = pushed.filter((days) => days <= [0, 6, 3][column]!).length / pushed.length
    hold({
      what: 'share with no more push days than the 90th percentile',
      ours: share,
      expected: 0.9,
      within: { amount: 0.05 },
    })
  }
  heading('S2 a runner and year, 600 invented runners each')
  for (const [what, weekly, expected] of SAND) {
    hold({ what, ours: sandRate(weekly), expected, within: { share: 0.25 } })
  }
}

function yearsOf(habits: Habits): YearOf[] {
  const random = randomNumbers(11)
  return Array.from({ length: RUNNERS }, () => yearOf(cohortRunner(random, DAYS, habits)))
}

function yearOf(person: CohortRunner): YearOf {
  const year: YearOf = new Map()
  const add = (what: string, count: number) => year.set(what, (year.get(what) ?? 0) + count)
  const pushed = new Set<number>()
  for (const { day, rule, tier } of evaluateRisk(asSeries(person))) {
    if (day < FROM) continue
    add(rule === 'B1' || rule === 'B1w' || rule === 'T1' ? rule : `${rule} ${tier}`, 1)
    if (alertChannel(rule, tier) === 'push') pushed.add(day)
  }
  add('days with a push', pushed.size)
  const weeks = trailingSum(person.loads, 7)
  const months = trailingSum(person.loads, 28)
  add(
    'naive: week up by more than 10 %',
    episodes((day) => weeks[day]! > 1.1 * weeks[day - 7]!),
  )
  add(
    'naive: week up by more than 30 %',
    episodes((day) => weeks[day]! > 1.3 * weeks[day - 7]!),
  )
  add(
    'naive: coupled ratio above 1.3',
    episodes((day) => weeks[day]! > (1.3 * months[day]!) / 4),
  )
  add(
    'naive: coupled ratio above 1.5',
    episodes((day) => weeks[day]! > (1.5 * months[day]!) / 4),
  )
  return year
}

function episodes(holds: (day: number) => boolean): number {
  let count = 0
  let last = Number.NEGATIVE_INFINITY
  for (let day = FROM; day < DAYS; day++) {
    if (!holds(day) || day - last < 7) continue
    count++
    last = day
  }
  return count
}

function sandRate(weekly: number): number {
  const runners = 600
  const random = randomNumbers(2)
  let count = 0
  for (let runner = 0; runner < runners; runner++) {
    const person = cohortRunner(random, DAYS, MESSY)
    const sand = onSand(person, weekly, random)
    const found = evaluateRisk({ ...asSeries(person), sandCalfKm: sand })
    count += found.filter(({ rule, day }) => rule === 'S2' && day >= FROM).length
  }
  return count / runners
}

/** In some weeks one session is partly on sand, about 3 km of it; a kilometre of sand is 1.8 calf-km here. Adds to the loads. */
function onSand({ km, loads }: CohortRunner, weekly: number, random: RandomNumbers): Float64Array {
  const sand = new Float64Array(DAYS)
  for (let week = 0; week < DAYS / 7; week++) {
    if (random.uniform() >= weekly) continue
    const days = [0, 1, 2, 3, 4, 5, 6].map((day) => 7 * week + day).filter((day) => loads[day]! > 0)
    if (days.length === 0) continue
    const day = days[random.integer(0, days.length)]!
    const distance = Math.min(km[day]!, 3 * Math.exp(0.4 * random.normal()))
    sand[day] = 1.8 * distance
    loads[day]! += 0.8 * distance
  }
  return sand
}

function asSeries({ km, loads, climb }: CohortRunner): DailySeries {
  return { firstDay: 0, length: DAYS, calfKm: loads, sandCalfKm: new Float64Array(DAYS), climbCalfKm: climb, km }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Standard error that the mean of as many runners has as the reference was made with. */
function sampling(values: readonly number[]): number {
  const centre = mean(values)
  return Math.sqrt(mean(values.map((value) => (value - centre) ** 2)) / REFERENCE_RUNNERS)
}
