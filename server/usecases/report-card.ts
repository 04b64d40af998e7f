import { acuteChronic } from '../../analysis/daily/acute-chronic.ts'
import { monotony } from '../../analysis/daily/monotony.ts'
import { formatCivilDay } from '../../analysis/model/civil-day.ts'
import type { Result } from '../../analysis/model/result.ts'
import { type Followed, reportCard as ruleReports } from '../../analysis/risk/report-card.ts'
import { painReports } from '../../analysis/symptoms/pain-reports.ts'
import { listAlerts } from '../store/alert-store.ts'
import { type DateRange, spanOf } from './date-span.ts'
import type { Failure } from './failure.ts'
import type { Product } from './product.ts'
import { readHistory } from './read-history.ts'

/** For each rule how often it fired and what was felt afterwards; alerts that were withdrawn never held. */
export async function reportCard(product: Product, athleteId: string) {
  const { days, diary, today } = await readHistory(product, athleteId)
  const rows = await listAlerts(product.store, athleteId)
  const items = ruleReports({
    fired: rows.filter(({ state }) => state !== 'withdrawn').toReversed(),
    sessions: days.map(({ day, calf_km }) => ({ day, calfKm: calf_km })),
    pains: painReports(diary.checkIns, today).filter(({ worst }) => !Number.isNaN(worst)),
    today,
  })
  return {
    items: items.map(({ rule, fired, alerts, matched }) => ({
      rule,
      fired,
      alerts: plain(alerts),
      matched: plain(matched),
    })),
  }
}

const DEFAULT_DAYS = 26 * 7

/** Monotony and acute:chronic load by day: charts that never alert. */
export async function loadCharts(product: Product, athleteId: string, range: DateRange) {
  const { series, today } = await readHistory(product, athleteId)
  const span = spanOf(range, { from: today - DEFAULT_DAYS + 1, to: today })
  if (!span.ok) return span satisfies Result<never, Failure>
  const { from, to } = span.value
  const cut = (column: Float64Array) =>
    Array.from({ length: to - from + 1 }, (_, index) => {
      const value = column[from + index - series.firstDay] ?? Number.NaN
      return Number.isFinite(value) ? value : null
    })
  const { coupled, uncoupled } = acuteChronic(series)
  const value = {
    firstDay: formatCivilDay(from),
    monotony: cut(monotony(series)),
    coupled: cut(coupled),
    uncoupled: cut(uncoupled),
  }
  return { ok: true, value } as const
}

function plain({ share, low, high, ...counts }: Followed) {
  const orNull = (value: number) => (Number.isNaN(value) ? null : value)
  return { ...counts, share: orNull(share), low: orNull(low), high: orNull(high) }
}
