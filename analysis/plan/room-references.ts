import { BREAK_LIMITS } from '../model/break-limits.ts'
import { createBreakTracker } from '../model/break-tracker.ts'
import type { CivilDay } from '../model/civil-day.ts'
import type { DailySeries } from '../model/daily.ts'
import { gapFactor } from '../model/gap-factor.ts'
import { indexOfMax } from '../signal/index-of-max.ts'
import { trailingSum } from '../signal/trailing-sum.ts'
import { creditedLoads } from './credited-loads.ts'
import { recoveryFactor } from './recovery-factor.ts'
import { ROOM_LIMITS } from './room-limits.ts'

/** What the room of a day is measured against, in calf-km; from the days before it only. */
export interface RoomReferences {
  /** Index of the day, and the loads before it. */
  readonly day: number
  readonly loads: Float64Array
  /** Days since history began, or began again; 0 when it does not reach back. */
  readonly historyDays: number
  /** M_ref: the largest credited session, not counting the last week. */
  readonly session: number
  /** B_ref: the best credited seven days ending 7 to 35 days ago. */
  readonly week: number
  /** R28: the best credited 28 days ending 28 to 112 days ago; NaN when history is too short for one. */
  readonly month: number
  /** Share for the days since the last session: 1 up to 13 of them; the lowest when there never was one. */
  readonly gap: number
  /** Whether the athlete is in a break or on the way back from one. */
  readonly inReturn: boolean
  /** Share for the weeks after a race or an exceptional session, 1 outside them. */
  readonly recovery: number
  /** What a return from a break allows for a session on the day; Infinity when none is under way. */
  readonly sessionCeiling: number
  /** What it allows for the seven days ending on a day (index, not before `day`); Infinity when nothing. */
  readonly weekCeilingOn: (day: number) => number
}

const R = ROOM_LIMITS

/**
 * Measures a history as it stood before any session of `civilDay`; later days of the series do not matter. `races` are
 * the days the athlete called a race.
 */
export function roomReferences(
  series: DailySeries,
  civilDay: CivilDay,
  races: readonly CivilDay[] = [],
): RoomReferences {
  const day = Math.max(0, civilDay - series.firstDay)
  const loads = new Float64Array(day)
  loads.set(series.calfKm.subarray(0, Math.min(day, series.length)))
  const breaks = createBreakTracker(loads, trailingSum(loads, 7))
  let lastSession = -1
  for (let i = 0; i < day; i++) {
    const hasSession = loads[i]! >= BREAK_LIMITS.sessionMinimum.value
    if (hasSession) lastSession = i
    breaks.advance(i, hasSession)
  }
  breaks.advance(day, true)
  const credits = creditedLoads(loads)
  const gap = gapFactor(lastSession < 0 ? Number.POSITIVE_INFINITY : day - lastSession)
  return {
    day,
    loads,
    historyDays: Math.max(0, breaks.today.history),
    session: sessionReference(credits, day, lastSession),
    week: weekReference(trailingSum(credits, 7), day),
    month: monthReference(loads, credits, day),
    gap,
    inReturn: (lastSession >= 0 && gap < 1) || Number.isFinite(breaks.today.sessionCeiling),
    recovery: recoveryFactor(
      loads,
      credits,
      races.map((race) => race - series.firstDay),
      day,
    ),
    sessionCeiling: breaks.today.sessionCeiling,
    weekCeilingOn: breaks.weekCeilingOn,
  }
}

/** The load the seven days ending on `ending` (index, not before the day) may have: lowered in a break and while a return lasts. */
export function knownWeek({ week, gap, weekCeilingOn }: RoomReferences, ending: number): number {
  const ceiling = weekCeilingOn(ending)
  if (ceiling === Number.POSITIVE_INFINITY) return week * gap
  return week > 0 ? Math.min(week, ceiling) : ceiling
}

/** M_ref; with nothing a week old the last week counts too, and after a break the month before it. */
function sessionReference(credits: Float64Array, day: number, lastSession: number): number {
  const from = day - R.sessionWindow.value
  let most = largest(credits, from, day - R.settledAfter.value + 1)
  if (most <= 0) most = largest(credits, from, day)
  if (most <= 0 && lastSession >= 0) most = largest(credits, lastSession - R.sessionWindow.value + 1, lastSession + 1)
  return most
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
