import type { CivilDay } from '../model/civil-day.ts'
import type { DailySeries } from '../model/daily.ts'
import { indexOfMax } from '../signal/index-of-max.ts'
import { RULE_LIMITS } from './rule-limits.ts'

/**
 * A history in which days with a file that cannot be right count as no more than the largest of the 30 days before, sand
 * and climb in proportion, until somebody has looked: else one leap of a position would be the longest run and the
 * biggest week at once.
 */
export function soundSeries(series: DailySeries, doubtful: readonly CivilDay[]): DailySeries {
  if (doubtful.length === 0) return series
  const calfKm = series.calfKm.slice()
  const sandCalfKm = series.sandCalfKm.slice()
  const climbCalfKm = series.climbCalfKm.slice()
  for (const civilDay of doubtful.toSorted((a, b) => a - b)) {
    const day = civilDay - series.firstDay
    const most = calfKm[indexOfMax(calfKm, day - RULE_LIMITS.S1.window.value, day)] ?? 0
    if (!(calfKm[day]! > most)) continue
    const share = most / calfKm[day]!
    calfKm[day] = most
    sandCalfKm[day]! *= share
    climbCalfKm[day]! *= share
  }
  return { ...series, calfKm, sandCalfKm, climbCalfKm }
}
