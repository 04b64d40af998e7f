import { acuteChronic } from '../../analysis/daily/acute-chronic.ts'
import { randomAthlete } from '../support/random-athlete.ts'
import { randomNumbers } from '../support/random-numbers.ts'
import { seriesOf } from '../support/series-of.ts'
import type { Verdicts } from './verdicts.ts'

const EXACT = { amount: 1e-9 }
const WEEKS = 40_000

/** L0 and L1 (i): what must hold by arithmetic alone. */
export function validateIdentities({ heading, hold }: Verdicts): void {
  heading('L0 Identities of the acute:chronic ratio (own columns of 50 invented runners)')
  let worst = 0
  let most = 0
  for (let seed = 1; seed <= 50; seed++) {
    const { coupled, uncoupled } = acuteChronic(seriesOf(randomAthlete(seed).loads))
    coupled.forEach((c, day) => {
      const u = uncoupled[day]!
      if (c > most) most = c
      // Where the 21 days before are next to nothing, the difference of two sums is rounding.
      if (!Number.isNaN(u) && u < 1e6) worst = Math.max(worst, Math.abs(c - (4 * u) / (3 + u)))
    })
  }
  hold({ what: 'largest deviation from coupled = 4u / (3 + u)', ours: worst, expected: 0, within: EXACT })
  hold({ what: 'largest coupled ratio, at most 4', ours: Math.max(4, most), expected: 4, within: EXACT })
  hold({ what: 'coupled of an uncoupled 1.8', ours: coupledOf(1.8), expected: 1.5, within: EXACT })
  heading('L0 Weight of the start value left in a moving average')
  for (const days of [28, 42]) {
    const left = (1 - 2 / (days + 1)) ** days
    hold({ what: `2 / (N + 1), N = ${days}, after N days`, ours: left, expected: 0.135, within: { amount: 0.0005 } })
  }
  hold({ what: 'steps of 1/42 after 42 days', ours: (41 / 42) ** 42, expected: 0.363, within: { amount: 0.0005 } })
  hold({ what: 'steps of 1/42 after 90 days', ours: (41 / 42) ** 90, expected: 0.114, within: { amount: 0.0005 } })

  heading(`L1 (i) Correlation that arithmetic makes, ${WEEKS} unrelated weeks (Lolli 2019: r = 0.52 coupled)`)
  const { uniform } = randomNumbers(7)
  const weeks = Array.from({ length: WEEKS }, () => 20 + 20 * uniform())
  const acute = weeks.slice(3)
  const sumBefore = acute.map((_, i) => weeks[i]! + weeks[i + 1]! + weeks[i + 2]!)
  const coupled = acute.map((week, i) => (week + sumBefore[i]!) / 4)
  hold({
    what: 'acute with coupled chronic',
    ours: correlation(acute, coupled),
    expected: 0.5,
    within: { amount: 0.02 },
  })
  const uncoupled = sumBefore.map((sum) => sum / 3)
  hold({
    what: 'acute with uncoupled chronic',
    ours: correlation(acute, uncoupled),
    expected: 0,
    within: { amount: 0.02 },
  })
}

/** Read off our own columns: 21 even days, then a week so much larger. */
function coupledOf(uncoupled: number): number {
  const loads = [...new Array<number>(21).fill(5), ...new Array<number>(7).fill(5 * uncoupled)]
  return acuteChronic(seriesOf(loads)).coupled[27]!
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [meanA, meanB] = [mean(a), mean(b)]
  let ab = 0
  let aa = 0
  let bb = 0
  a.forEach((value, i) => {
    ab += (value - meanA) * (b[i]! - meanB)
    aa += (value - meanA) ** 2
    bb += (b[i]! - meanB) ** 2
  })
  return ab / Math.sqrt(aa * bb)
}
