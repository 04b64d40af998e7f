import { type CivilDay, civilDayOf, weekdayOf } from '../model/civil-day.ts'

/** The local clock, as far as telling needs it. Minutes are of the local day. */
export interface LocalClock {
  readonly quietFromMinute: number
  readonly quietToMinute: number
  /** The local clock's lead over UTC at an instant, seconds. */
  readonly offsetAt: (unixSeconds: number) => number
}

/** Minute of the local day at which Monday's digest goes out. */
export const DIGEST_MINUTE = 7 * 60

/** The instant itself, or the end of the quiet hours it lies in. Equal ends mean that there are none. */
export function afterQuiet(unixSeconds: number, clock: LocalClock): number {
  const { quietFromMinute: from, quietToMinute: to } = clock
  const local = unixSeconds + clock.offsetAt(unixSeconds)
  const minute = Math.floor((((local % 86_400) + 86_400) % 86_400) / 60)
  const isQuiet = from < to ? minute >= from && minute < to : from !== to && (minute >= from || minute < to)
  if (!isQuiet) return unixSeconds
  const today = civilDayOf(local, 0)
  return instantOf(minute < to ? today : today + 1, to, clock)
}

/** The next Monday's digest after an instant. */
export function nextDigest(unixSeconds: number, clock: LocalClock): number {
  const today = localDayOf(unixSeconds, clock)
  const monday = today - weekdayOf(today)
  const thisWeek = instantOf(monday, DIGEST_MINUTE, clock)
  return thisWeek > unixSeconds ? thisWeek : instantOf(monday + 7, DIGEST_MINUTE, clock)
}

/** The civil day of an instant where the athlete is. */
export function localDayOf(unixSeconds: number, { offsetAt }: LocalClock): CivilDay {
  return civilDayOf(unixSeconds, offsetAt(unixSeconds))
}

/** The instant of a local minute; on the night of a clock change that of the new clock. */
function instantOf(day: CivilDay, minute: number, { offsetAt }: LocalClock): number {
  const local = day * 86_400 + minute * 60
  const guess = local - offsetAt(local)
  return local - offsetAt(guess)
}
