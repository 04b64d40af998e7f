import { formatCivilDay, parseCivilDay } from '../../analysis/model/civil-day.ts'
import type { Result } from '../../analysis/model/result.ts'
import { room } from '../../analysis/plan/room.ts'
import { type DateRange, spanOf } from './date-span.ts'
import type { Failure } from './failure.ts'
import { isSafetyActive } from './open-safety.ts'
import type { Product } from './product.ts'
import { readHistory } from './read-history.ts'
import { roomNow } from './room-now.ts'
import { roomView } from './room-view.ts'
import { worstPainColumn } from './worst-pain.ts'

const DEFAULT_DAYS = 26 * 7
const FARTHEST_DAYS = 366

/** Dense daily columns between two dates. */
export async function readDenseDays(product: Product, athleteId: string, range: DateRange) {
  const { today, days, diary } = await readHistory(product, athleteId)
  const span = spanOf(range, { from: today - DEFAULT_DAYS + 1, to: today })
  if (!span.ok) return span satisfies Result<never, Failure>
  const { from, to } = span.value
  const zeros = () => new Array<number>(to - from + 1).fill(0)
  const columns = { calfKm: zeros(), sandCalfKm: zeros(), climbCalfKm: zeros(), sessions: zeros() }
  const worstPain = worstPainColumn(diary.checkIns, { from, to, step: 1 })
  for (const row of days) {
    if (row.day < from || row.day > to) continue
    columns.calfKm[row.day - from] = row.calf_km
    columns.sandCalfKm[row.day - from] = row.sand_calf_km
    columns.climbCalfKm[row.day - from] = row.climb_calf_km
    columns.sessions[row.day - from] = row.sessions
  }
  return { ok: true, value: { firstDay: formatCivilDay(from), ...columns, worstPain } } as const
}

/** What still fits on a day, before any session of that day; today when no date is given. Hidden while warning signs stand. */
export async function roomOn(product: Product, athleteId: string, date: string | undefined) {
  const history = await readHistory(product, athleteId)
  const { today } = history
  const on = date === undefined ? today : parseCivilDay(date)
  if (!(on <= today + FARTHEST_DAYS)) {
    const what = Number.isNaN(on) ? 'is no date of the calendar' : 'is more than a year ahead'
    const error: Failure = { kind: 'invalid', message: `on: ${date} ${what}.` }
    return { ok: false, error } as const
  }
  const now = product.clock()
  if (await isSafetyActive(product.store, athleteId, now)) {
    return { ok: true, value: { date: formatCivilDay(on), state: 'safety' } } as const
  }
  const { series, context, pain } = roomNow(history, now)
  return { ok: true, value: roomView(room(series, on, context), pain) } as const
}
