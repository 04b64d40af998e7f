import { BREAK_LIMITS } from './break-limits.ts'
import type { DailySeries } from './daily.ts'
import type { DaySpan } from './day-span.ts'

/** Four weeks are repeated where there are as many, else one. */
const PERIODS = [28, 7] as const

/**
 * A history in which empty stretches are taken for training that was not recorded: each is filled with the four weeks
 * before it (with the week before, when history is younger), over and over. Exactly repeated training raises no rule, so
 * the rules stay quiet over it and compare with it afterwards. A stretch with no such time before it stays empty, and
 * so does one after which history begins again: of twelve weeks nobody can guess. Days with a load keep it.
 */
export function assumeTrained(series: DailySeries, spans: readonly DaySpan[]): DailySeries {
  if (spans.length === 0) return series
  const filled = {
    ...series,
    calfKm: series.calfKm.slice(),
    sandCalfKm: series.sandCalfKm.slice(),
    climbCalfKm: series.climbCalfKm.slice(),
    km: series.km.slice(),
  }
  const first = series.calfKm.findIndex((load) => load > 0)
  for (const span of spans.toSorted((a, b) => a.from - b.from)) fill(filled, span, first)
  return filled
}

function fill(series: DailySeries, span: DaySpan, first: number): void {
  const from = span.from - series.firstDay
  const to = Math.min(span.to - series.firstDay, series.length - 1)
  const period = PERIODS.find((days) => first >= 0 && from - first >= days)
  if (period === undefined || to - from + 2 >= BREAK_LIMITS.coldStartDays.value) return
  for (let day = from; day <= to; day++) {
    if (series.calfKm[day]! > 0) continue
    series.calfKm[day] = series.calfKm[day - period]!
    series.sandCalfKm[day] = series.sandCalfKm[day - period]!
    series.climbCalfKm[day] = series.climbCalfKm[day - period]!
    series.km[day] = series.km[day - period]!
  }
}
