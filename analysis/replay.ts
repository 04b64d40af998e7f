import { dailySeries } from './daily/daily-series.ts'
import { type CivilDay, formatCivilDay, parseCivilDay } from './model/civil-day.ts'
import type { DaySession } from './model/daily.ts'
import type { Result } from './model/result.ts'
import type { Rule, Tier } from './model/risk.ts'
import { room } from './plan/room.ts'
import { evaluateRisk } from './risk/evaluate-risk.ts'

/** The public shape of a replayed history: contract of the command line. Dates are `YYYY-MM-DD`, loads calf-km. */
export interface Replay {
  readonly alerts: readonly ReplayedAlert[]
  readonly rooms: readonly ReplayedRoom[]
}

export interface ReplayedAlert {
  readonly date: string
  readonly rule: Rule
  readonly tier: Tier
  readonly ratio: number
  readonly reference: number
}

export interface ReplayedRoom {
  readonly date: string
  readonly familiar: number
  readonly stretch: number
}

/** A hundred years: longer spans are slips of the pen, and days are kept one by one. */
const LONGEST_SPAN_DAYS = 36_525

/**
 * Runs all rules over a written history `{ sessions: [{ date, calfKm, km?, sandCalfKm?, climbCalfKm? }], through }` and
 * gives the room on `roomDates`, before any session of each. Entries of one date are one session; those after `through`
 * are left out. The error is one line that says what is wrong and where.
 */
export function replay(input: unknown, roomDates: readonly string[]): Result<Replay, string> {
  const reader = historyReader()
  const { sessions, through } = reader.history(input)
  const roomDays = roomDates.map((date) => reader.day(date, 'room date'))
  reader.span([...sessions.map((session) => session.day), through, ...roomDays])
  const [problem] = reader.problems
  if (problem !== undefined) return { ok: false, error: problem }
  const series = dailySeries(sessions, through)
  const alerts = evaluateRisk(series).map(({ day, rule, tier, ratio, reference }) => {
    return { date: formatCivilDay(day), rule, tier, ratio, reference }
  })
  const rooms = roomDays.map((day) => {
    const { familiar, stretch } = room(series, day)
    return { date: formatCivilDay(day), familiar, stretch }
  })
  return { ok: true, value: { alerts, rooms } }
}

interface History {
  readonly sessions: readonly DaySession[]
  readonly through: CivilDay
}

/** Reads a history and notes every problem with its place; what could not be read is NaN or left out. */
function historyReader() {
  const problems: string[] = []

  function history(input: unknown): History {
    if (!isObject(input)) problems.push('the history is no JSON object with "sessions" and "through"')
    const { sessions, through } = isObject(input) ? input : {}
    if (!Array.isArray(sessions)) problems.push('sessions: expected a list')
    const list: unknown[] = Array.isArray(sessions) ? sessions : []
    return {
      sessions: list.map((entry, index) => session(entry, `sessions[${index}]`)),
      through: day(through, 'through'),
    }
  }

  function session(entry: unknown, place: string): DaySession {
    if (!isObject(entry)) problems.push(`${place}: expected an object with "date" and "calfKm"`)
    const { date, calfKm, km, sandCalfKm, climbCalfKm } = isObject(entry) ? entry : {}
    return {
      day: day(date, `${place}.date`),
      calfKm: amount(calfKm, `${place}.calfKm`),
      km: km === undefined || km === null ? Number.NaN : amount(km, `${place}.km`),
      sandCalfKm: amount(sandCalfKm ?? 0, `${place}.sandCalfKm`),
      climbCalfKm: amount(climbCalfKm ?? 0, `${place}.climbCalfKm`),
    }
  }

  function day(value: unknown, place: string): CivilDay {
    const parsed = typeof value === 'string' ? parseCivilDay(value) : Number.NaN
    if (Number.isNaN(parsed)) problems.push(`${place}: ${show(value)} is no date, expected YYYY-MM-DD`)
    return parsed
  }

  function amount(value: unknown, place: string): number {
    if (typeof value === 'number' && value >= 0 && value < Number.POSITIVE_INFINITY) return value
    problems.push(`${place}: ${show(value)} is no amount, expected a number of 0 or more`)
    return Number.NaN
  }

  function span(days: readonly CivilDay[]): void {
    const first = days.reduce((a, b) => Math.min(a, b))
    const last = days.reduce((a, b) => Math.max(a, b))
    if (last - first <= LONGEST_SPAN_DAYS || Number.isNaN(last - first)) return
    problems.push(`the dates span from ${formatCivilDay(first)} to ${formatCivilDay(last)}, more than 100 years`)
  }

  return { problems, history, day, span }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function show(value: unknown): string {
  if (value === undefined) return 'nothing'
  return typeof value === 'number' ? String(value) : JSON.stringify(value)
}
