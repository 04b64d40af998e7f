/**
 * A civil day as the number of days since 1970-01-01, no time and no zone. Made once, at normalise, from the UTC
 * instant and the offset of the place; weeks, windows and alerts use nothing else.
 */
export type CivilDay = number

/** Civil day of a UTC instant (Unix seconds) at a place `utcOffsetSeconds` ahead of UTC. */
export function civilDayOf(unixSeconds: number, utcOffsetSeconds: number): CivilDay {
  return Math.floor((unixSeconds + utcOffsetSeconds) / 86400)
}

/**
 * Civil day of a `YYYY-MM-DD` date in the proleptic Gregorian calendar; NaN when the text is no such date.
 * Days-from-civil by Howard Hinnant (public domain), exact for all years.
 */
export function parseCivilDay(text: string): CivilDay {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (match === null) return Number.NaN
  const day = civilDayFromYmd(Number(match[1]), Number(match[2]), Number(match[3]))
  return formatCivilDay(day) === text ? day : Number.NaN
}

/** `YYYY-MM-DD` of a civil day. */
export function formatCivilDay(day: CivilDay): string {
  const z = day + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const dayOfMonth = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`
}

/** Weekday of a civil day, 0 = Monday … 6 = Sunday. */
export function weekdayOf(day: CivilDay): number {
  return (((day + 3) % 7) + 7) % 7
}

/** First day of the week that holds `day`, when weeks start on `weekStart` (0 = Monday … 6 = Sunday). */
export function weekStartOf(day: CivilDay, weekStart: number): CivilDay {
  return day - ((weekdayOf(day) - weekStart + 7) % 7)
}

/** Civil day of a year, month 1..12 and day of the month in the proleptic Gregorian calendar; the ranges are not checked. */
export function civilDayFromYmd(year: number, month: number, dayOfMonth: number): CivilDay {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + dayOfMonth - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}
