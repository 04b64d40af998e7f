import { type CivilDay, parseCivilDay } from '../../analysis/model/civil-day.ts'
import type { DailySeries } from '../../analysis/model/daily.ts'

/** What a hand-written history may hold besides its loads; missing days are 0. */
export interface SeriesParts {
  readonly sand?: readonly number[]
  readonly climb?: readonly number[]
  readonly km?: readonly number[]
  readonly firstDay?: CivilDay
}

/** A Monday. */
export const MONDAY = parseCivilDay('2025-01-06')

/** A daily series written out as lists, from a Monday on unless said otherwise. */
export function seriesOf(loads: readonly number[], parts: SeriesParts = {}): DailySeries {
  const column = (values: readonly number[] = []) => Float64Array.from(loads, (_, day) => values[day] ?? 0)
  return {
    firstDay: parts.firstDay ?? MONDAY,
    length: loads.length,
    calfKm: Float64Array.from(loads),
    sandCalfKm: column(parts.sand),
    climbCalfKm: column(parts.climb),
    km: column(parts.km),
  }
}
