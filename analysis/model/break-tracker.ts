import { BREAK_LIMITS } from './break-limits.ts'
import { gapFactor } from './gap-factor.ts'

/** What breaks mean for one day. Days are indices into the series; loads are calf-km. */
export interface BreakDay {
  /** First day with load since history began, or began again after a very long break. */
  first: number
  /** Days since `first`; negative before it. */
  history: number
  /** What a return allows for today's session; Infinity when there is none today or no return is under way. */
  sessionCeiling: number
  /** Whether the return of single sessions still lasts after today's. */
  returning: boolean
  /** What a return allows for the seven days ending today; 0 when no return is remembered. */
  weekCeiling: number
  /** Days since the first session back; Infinity when no return is remembered. */
  daysBack: number
}

/** A return that is under way, for the words of an alert. */
export interface Return {
  /** Days between the last session before the break and the first after it. */
  readonly gapDays: number
  /** The old level: the largest session (or 7-day sum) before the break, and the day of it. */
  readonly reference: number
  readonly referenceDay: number
  readonly factor: number
  /** First day back. */
  readonly since: number
  /** Sessions back so far; only counted for the return of single sessions. */
  sessions: number
}

export interface BreakTracker {
  /** The day last advanced to. */
  readonly today: Readonly<BreakDay>
  /** The return today's session was judged by, and the one its week is; null when there is none. */
  readonly sessionReturn: () => Readonly<Return> | null
  readonly weekReturn: () => Readonly<Return> | null
  /** Takes the next day, in order and without leaving one out. `hasSession`: its load is a session's. */
  readonly advance: (day: number, hasSession: boolean) => void
  /** Ceiling of the seven days ending on `day`, not before today; Infinity once the first weeks back are over. */
  readonly weekCeilingOn: (day: number) => number
}

const L = BREAK_LIMITS

/**
 * Follows a history through its breaks: when a return begins, what it allows for each session and each week, and when
 * history starts again. The rules B1, B1w, S1, W1 and T1 and the room all read this one book.
 * `loads`: calf-km a day, no NaN; `weekSums`: its sums over seven days ending on each day.
 */
export function createBreakTracker(loads: Float64Array, weekSums: Float64Array): BreakTracker {
  let lastSession = -1
  let sessions: Return | null = null
  let judgedBy: Return | null = null
  let weeks: Return | null = null
  const today: BreakDay = {
    first: loads.findIndex((load) => load > 0),
    history: -1,
    sessionCeiling: Number.POSITIVE_INFINITY,
    returning: false,
    weekCeiling: 0,
    daysBack: Number.POSITIVE_INFINITY,
  }

  function begin(day: number): void {
    const gapDays = day - lastSession
    if (lastSession < 0 || gapDays < L.breakDays.value || day - today.first < L.historyDays.value) return
    if (gapDays >= L.coldStartDays.value) {
      today.first = day
      sessions = null
      weeks = null
      return
    }
    sessions = openReturn(loads, { from: lastSession - L.sessionWindow.value, to: lastSession, day, gapDays })
    weeks = openReturn(weekSums, { from: lastSession - L.weekWindow.value, to: lastSession, day, gapDays })
  }

  function judgeSession(): void {
    judgedBy = sessions
    if (sessions === null) return
    today.sessionCeiling = sessionCeiling(sessions)
    sessions.sessions += 1
    // Once the ceiling has reached the old level the return of single sessions is over, whatever came of it.
    if (today.sessionCeiling >= sessions.reference - 1e-9) sessions = null
  }

  function advance(day: number, hasSession: boolean): void {
    if (weeks !== null && day - weeks.since > L.weekMemoryDays.value) weeks = null
    today.sessionCeiling = Number.POSITIVE_INFINITY
    judgedBy = null
    if (hasSession) {
      begin(day)
      lastSession = day
      judgeSession()
    }
    today.history = today.first < 0 ? -1 : day - today.first
    today.returning = sessions !== null
    today.weekCeiling = weeks === null ? 0 : weekCeiling(weeks, day)
    today.daysBack = weeks === null ? Number.POSITIVE_INFINITY : day - weeks.since
  }

  function weekCeilingOn(day: number): number {
    if (weeks === null || day - weeks.since >= L.weekDays.value) return Number.POSITIVE_INFINITY
    return weekCeiling(weeks, day)
  }

  return { today, sessionReturn: () => judgedBy, weekReturn: () => weeks, advance, weekCeilingOn }
}

interface OldLevel {
  readonly from: number
  readonly to: number
  readonly day: number
  readonly gapDays: number
}

function openReturn(column: Float64Array, { from, to, day, gapDays }: OldLevel): Return {
  let referenceDay = Math.max(0, from)
  for (let i = referenceDay; i <= to; i++) if (column[i]! >= column[referenceDay]!) referenceDay = i
  return {
    gapDays,
    reference: column[referenceDay]!,
    referenceDay,
    factor: gapFactor(gapDays),
    since: day,
    sessions: 0,
  }
}

/** min(R, f·R·1.10ⁿ) for the n-th session back, n from 0. */
function sessionCeiling({ reference, factor, sessions }: Return): number {
  return Math.min(reference, factor * reference * L.sessionStep.value ** sessions)
}

/** min(B, f·B·1.10ᵏ) for the k-th week back, k from 0. */
function weekCeiling({ reference, factor, since }: Return, day: number): number {
  return Math.min(reference, factor * reference * L.weekStep.value ** Math.floor((day - since) / 7))
}
