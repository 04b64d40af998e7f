import { type CivilDay, parseCivilDay } from '../../analysis/model/civil-day.ts'
import type { Result } from '../../analysis/model/result.ts'
import type { Failure } from './failure.ts'

/** Local dates as written, both inclusive; absent = open. */
export interface DateRange {
  readonly from?: string | undefined
  readonly to?: string | undefined
}

export interface DaySpan {
  readonly from: CivilDay
  readonly to: CivilDay
}

/** A hundred years of days: more is a slip of the pen, and would be sent in full. */
const LONGEST = 36_525

/** The days of a written range, open ends filled in; a failure when a date is none, the order is wrong or it is too long. */
export function spanOf(range: DateRange, open: DaySpan): Result<DaySpan, Failure> {
  for (const end of ['from', 'to'] as const) {
    if (Number.isNaN(dayOr(range[end], 0))) return invalid(`${end}: ${range[end]} is no date of the calendar.`)
  }
  // An open end never lies on the wrong side of the given one.
  const from = dayOr(range.from, Math.min(open.from, dayOr(range.to, open.to)))
  const to = dayOr(range.to, Math.max(open.to, dayOr(range.from, open.from)))
  if (from > to) return invalid('from lies after to.')
  if (to - from > LONGEST) return invalid('The span is longer than a hundred years.')
  return { ok: true, value: { from, to } }
}

/** Farther than any calendar in use: stands for an open end. */
const EVER: DaySpan = { from: -1_000_000, to: 3_000_000 }

/** The days of a written range whose open ends stay open. */
export function openSpanOf(query: DateRange): Result<Partial<DaySpan>, Failure> {
  if (query.from === undefined && query.to === undefined) return { ok: true, value: {} }
  if (query.from !== undefined && query.to !== undefined) return spanOf(query, EVER)
  // One open end: the length of the span is no matter here, only that the given date is one.
  const given = query.from ?? query.to
  const one = spanOf({ from: given, to: given }, EVER)
  if (!one.ok) return one
  return { ok: true, value: query.from === undefined ? { to: one.value.to } : { from: one.value.from } }
}

function dayOr(date: string | undefined, fallback: CivilDay): CivilDay {
  return date === undefined ? fallback : parseCivilDay(date)
}

function invalid(message: string): Result<never, Failure> {
  return { ok: false, error: { kind: 'invalid', message } }
}
