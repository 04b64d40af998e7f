import { room } from '../../analysis/plan/room.ts'
import { roomToWeekEnd } from '../../analysis/plan/room-to-week-end.ts'
import { evaluateRisk } from '../../analysis/risk/evaluate-risk.ts'
import { foldAlerts } from '../../analysis/risk/fold-alerts.ts'
import { randomAthlete } from '../support/random-athlete.ts'
import { MONDAY, seriesOf } from '../support/series-of.ts'
import { fastestMs } from './fastest-ms.ts'

export interface RiskBench {
  readonly days: number
  readonly findings: number
  /** Milliseconds of the first run in a fresh process, and of the fastest of twenty. */
  readonly rulesFirst: number
  readonly rules: number
  /** Milliseconds of one room, and of the eight rooms and the week's that a dashboard asks for. */
  readonly room: number
  readonly dashboard: number
}

const RUNS = 20
const DAYS = 3653

/** Prints the time of all rules over ten years of days, and of the room at their end. */
export async function benchRisk(): Promise<RiskBench> {
  const { loads, climb, sand } = randomAthlete(10, DAYS)
  const series = seriesOf(loads, { climb, sand })
  const today = MONDAY + DAYS
  const began = performance.now()
  const findings = foldAlerts(evaluateRisk(series)).flatMap((group) => group.alerts).length
  const rulesFirst = performance.now() - began
  const bench = {
    days: DAYS,
    findings,
    rulesFirst,
    rules: await fastestMs(RUNS, () => void foldAlerts(evaluateRisk(series))),
    room: await fastestMs(RUNS, () => void room(series, today)),
    dashboard: await fastestMs(RUNS, () => {
      for (let ahead = 0; ahead < 8; ahead++) room(series, today + ahead)
      roomToWeekEnd(series, today, 0)
    }),
  }
  console.log(
    `rules: all eight over ${DAYS} days in ${bench.rules.toFixed(2)} ms (first run ${rulesFirst.toFixed(1)} ms, budget 20 ms), ${findings} alerts; ` +
      `one room ${bench.room.toFixed(2)} ms, eight and the week's ${bench.dashboard.toFixed(2)} ms`,
  )
  return bench
}
