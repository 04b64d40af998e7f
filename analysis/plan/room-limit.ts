import type { CivilDay } from '../model/civil-day.ts'
import type { Room, RoomLimit } from '../model/room.ts'
import type { DaysBefore } from './days-before.ts'
import { loadOfDays, type RoomCaps } from './room-caps.ts'
import { ROOM_LIMITS } from './room-limits.ts'
import { knownWeek, type RoomReferences } from './room-references.ts'

const NOTHING = { isPlanned: false, ending: Number.NaN, done: Number.NaN, known: Number.NaN }

/** Which of the familiar caps is the least, in the words of the contract. */
export function limitedBy({ session, week, month }: RoomCaps, references: RoomReferences): Room['limitedBy'] {
  if (month < session && month < week) return 'month'
  if (session <= week) return references.inReturn ? 'return' : 'session'
  return references.inReturn || references.weekCeilingOn(references.days.day) < references.week ? 'return' : 'week'
}

export interface LimitInput {
  readonly references: RoomReferences
  /** Of the familiar room. */
  readonly caps: RoomCaps
  readonly painFactor: Room['painFactor']
  /** An injury on record keeps two sessions on days running apart. */
  readonly isRestDay: boolean
  readonly firstDay: CivilDay
}

/** What holds the familiar room down, with the session and the days behind it, so that a page can say it in words. */
export function roomLimit({ references, caps, painFactor, isRestDay, firstDay }: LimitInput): RoomLimit {
  const { days, recovery, session, lastBefore, sessionDay } = references
  const behind = (kind: RoomLimit['kind'], index: number): RoomLimit => {
    const isKnown = index >= 0
    return { kind, day: isKnown ? firstDay + index : Number.NaN, calfKm: days.loads[index] ?? Number.NaN, ...NOTHING }
  }
  if (painFactor === 0) return behind('pain', -1)
  if (isRestDay) return behind('injury', days.day - 1)
  const by = limitedBy(caps, references)
  if (by === 'month') {
    const { monthEnding: ending } = caps
    const held = { ending: firstDay + ending, done: loadOfDays(days, ending, 28) }
    return { ...largestOf(days, ending, 28, firstDay), kind: 'month', ...held, known: monthKnown(references) }
  }
  const isOfWeek = caps.week < caps.session
  const ending = caps.weekEnding
  const held = {
    ending: firstDay + ending,
    done: loadOfDays(days, ending, 7),
    known: recovery.factor * knownWeek(references, ending),
  }
  if (by === 'return') return { ...behind('return', lastBefore), ...(isOfWeek ? held : {}) }
  if (isOfWeek) return { ...largestOf(days, ending, 7, firstDay), kind: 'week', ...held }
  if (recovery.factor < 1) return behind('recovery', recovery.since)
  const known = { ...behind('session', sessionDay), known: session }
  return sessionDay < 0 ? known : { ...known, calfKm: session }
}

function monthKnown({ month }: RoomReferences): number {
  return ROOM_LIMITS.month.value * month
}

/** The largest load of some days, the latest when several are equal; NaN when they hold nothing. */
function largestOf(days: DaysBefore, ending: number, width: number, firstDay: CivilDay) {
  const { day, loads, ahead, isPlanned } = days
  let index = -1
  let most = 0
  for (let i = Math.max(0, ending - width + 1); i <= ending; i++) {
    const load = i < day ? loads[i]! : (ahead[i - day] ?? 0)
    if (load <= 0 || load < most) continue
    most = load
    index = i
  }
  if (index < 0) return { day: Number.NaN, calfKm: Number.NaN, isPlanned: false }
  return { day: firstDay + index, calfKm: most, isPlanned: index > day || isPlanned[index] === 1 }
}
