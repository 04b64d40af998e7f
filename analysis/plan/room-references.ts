import { BREAK_LIMITS } from '../model/break-limits.ts'
import { createBreakTracker } from '../model/break-tracker.ts'
import type { CivilDay } from '../model/civil-day.ts'
import type { DailySeries } from '../model/daily.ts'
import { gapFactor } from '../model/gap-factor.ts'
import type { Room, RoomContext } from '../model/room.ts'
import { indexOfMax } from '../signal/index-of-max.ts'
import { trailingSum } from '../signal/trailing-sum.ts'
import { creditedLoads } from './credited-loads.ts'
import { type DaysBefore, daysBefore } from './days-before.ts'
import { PLAIN_ROOM } from './plain-room.ts'
import { type Recovery, recoveryFactor } from './recovery-factor.ts'
import { ROOM_LIMITS } from './room-limits.ts'

/** What the room of a day is measured against, in calf-km; from the days before it only. */
export interface RoomReferences {
  readonly days: DaysBefore
  /** Days since history began, or began again; 0 when it does not reach back. */
  readonly historyDays: number
  /** M_ref: the largest credited session, not counting the last week; and the day (index) of it, -1 = none. */
  readonly session: number
  readonly sessionDay: number
  /** B_ref: the best credited seven days ending 7 to 35 days ago. */
  readonly week: number
  /** R28: the best credited 28 days ending 28 to 112 days ago; NaN when history is too short for one. */
  readonly month: number
  /** Share for the days since the last session: 1 up to 13 of them; the lowest when there never was one. */
  readonly gap: number
  /** Whether the athlete is in a break or on the way back from one, and the last session before it (index, -1 = none). */
  readonly inReturn: boolean
  readonly lastBefore: number
  /** Share for the weeks after a race or an exceptional session, 1 outside them. */
  readonly recovery: Recovery
  /** What a return from a break allows for a session on the day; Infinity when none is under way. */
  readonly sessionCeiling: number
  /** What it allows for the seven days ending on a day (index, not before `day`); Infinity when nothing. */
  readonly weekCeilingOn: (day: number) => number
  readonly basis: Room['basis']
}

const R = ROOM_LIMITS

/** Measures a history, and what is planned until then, as it stands before any session of `civilDay`. */
export function roomReferences(
  series: DailySeries,
  civilDay: CivilDay,
  context: RoomContext = PLAIN_ROOM,
): RoomReferences {
  const days = daysBefore(series, Math.max(0, civilDay - series.firstDay), context.planned)
  const { day, loads } = days
  const { breaks, lastSession, lastBefore } = followBreaks(days)
  const credits = creditedLoads(loads)
  const historyDays = Math.max(0, breaks.today.history)
  const declared = declaredOn(context, civilDay, historyDays)
  const sessionDay = sessionReferenceDay(credits, day, lastSession)
  const gap = declared === null ? gapFactor(lastSession < 0 ? Number.POSITIVE_INFINITY : day - lastSession) : 1
  const races = context.races.map((race) => race - series.firstDay)
  const recovery = recoveryFactor({ loads, credits, races, leastKnown: declared?.longest ?? 0 }, day)
  return {
    days,
    historyDays,
    session: Math.max(credits[sessionDay] ?? 0, declared?.longest ?? 0),
    sessionDay: declared !== null && declared.longest > (credits[sessionDay] ?? 0) ? -1 : sessionDay,
    week: Math.max(weekReference(trailingSum(credits, 7), day), declared?.week ?? 0),
    month: declared === null ? monthReference(loads, credits, day) : Number.NaN,
    gap,
    inReturn: (lastSession >= 0 && gap < 1) || Number.isFinite(breaks.today.sessionCeiling),
    lastBefore,
    recovery,
    sessionCeiling: breaks.today.sessionCeiling,
    weekCeilingOn: breaks.weekCeilingOn,
    basis: declared === null ? 'diary' : 'declared',
  }
}

/** The book of breaks up to the day, as if there were a session on it; the last session, and the last before a break. */
function followBreaks({ day, loads }: DaysBefore) {
  const breaks = createBreakTracker(loads, trailingSum(loads, 7))
  let lastSession = -1
  let lastBefore = -1
  for (let i = 0; i < day; i++) {
    const hasSession = loads[i]! >= BREAK_LIMITS.sessionMinimum.value
    if (hasSession) {
      if (lastSession >= 0 && i - lastSession >= BREAK_LIMITS.breakDays.value) lastBefore = lastSession
      lastSession = i
    }
    breaks.advance(i, hasSession)
  }
  if (lastSession >= 0 && day - lastSession >= BREAK_LIMITS.breakDays.value) lastBefore = lastSession
  breaks.advance(day, true)
  return { breaks, lastSession, lastBefore }
}

/** What a newcomer said holds for 28 days, and only until the diary has as many of its own. */
function declaredOn({ declared }: RoomContext, day: CivilDay, historyDays: number): RoomContext['declared'] {
  if (declared === null || historyDays >= BREAK_LIMITS.historyDays.value) return null
  const age = day - declared.day
  return age >= 0 && age < R.declaredDays.value ? declared : null
}

/** The load the seven days ending on `ending` (index, not before the day) may have: lowered in a break and while a return lasts. */
export function knownWeek({ week, gap, weekCeilingOn }: RoomReferences, ending: number): number {
  const ceiling = weekCeilingOn(ending)
  if (ceiling === Number.POSITIVE_INFINITY) return week * gap
  return week > 0 ? Math.min(week, ceiling) : ceiling
}

/** M_ref; with nothing a week old the last week counts too, and after a break the month before it. */
function sessionReferenceDay(credits: Float64Array, day: number, lastSession: number): number {
  const from = day - R.sessionWindow.value
  let most = indexOfMax(credits, from, day - R.settledAfter.value + 1)
  if (!(credits[most]! > 0)) most = indexOfMax(credits, from, day)
  if (!(credits[most]! > 0) && lastSession >= 0) {
    most = indexOfMax(credits, lastSession - R.sessionWindow.value + 1, lastSession + 1)
  }
  return credits[most]! > 0 ? most : -1
}

function weekReference(weekSums: Float64Array, day: number): number {
  const best = largest(weekSums, day - R.weekFarthest.value, day - R.weekNearest.value + 1)
  return best > 0 ? best : largest(weekSums, day - R.weekFallback.value, day)
}

function monthReference(loads: Float64Array, credits: Float64Array, day: number): number {
  const first = loads.findIndex((load) => load > 0)
  const from = Math.max(first + 27, day - R.monthFarthest.value)
  const to = day - R.monthNearest.value
  if (first < 0 || to <= from) return Number.NaN
  const best = largest(trailingSum(credits, 28), from, to + 1)
  return best > 0 ? best : Number.NaN
}

function largest(column: Float64Array, from: number, to: number): number {
  return column[indexOfMax(column, from, to)] ?? 0
}
