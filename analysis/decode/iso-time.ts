import { civilDayFromYmd } from '../model/civil-day.ts'

const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/**
 * UTC Unix seconds, fractions kept, of an ISO 8601 date and time: `2025-12-24T07:30:00.25Z`, `…+02:00`, `…+0200`,
 * `…+02`. A blank may stand for the T and a comma for the point; without a zone it is UTC, as GPX has it. NaN when
 * the text is no such time. Written by hand, since a file holds tens of thousands and analysis has no clock to ask.
 */
export function isoTime(text: string): number {
  const at = text.charCodeAt(0) <= 32 ? text.length - text.trimStart().length : 0
  if (text.length < at + 19) return Number.NaN
  const century = twoDigits(text, at)
  const yearOfCentury = twoDigits(text, at + 2)
  const month = twoDigits(text, at + 5)
  const day = twoDigits(text, at + 8)
  const hour = twoDigits(text, at + 11)
  const minute = twoDigits(text, at + 14)
  const second = twoDigits(text, at + 17)
  const separator = text.charCodeAt(at + 10)
  const hasMarks =
    text.charCodeAt(at + 4) === 45 &&
    text.charCodeAt(at + 7) === 45 &&
    (separator === 84 || separator === 32 || separator === 116) &&
    text.charCodeAt(at + 13) === 58 &&
    text.charCodeAt(at + 16) === 58
  const hasDigits = (century | yearOfCentury | month | day | hour | minute | second) >= 0
  const year = century * 100 + yearOfCentury
  const isInRange = month >= 1 && month <= 12 && day >= 1 && hour <= 23 && minute <= 59 && second <= 60 // 60: a leap second
  if (!hasMarks || !hasDigits || !isInRange || day > daysInMonth(year, month)) return Number.NaN

  let next = at + 19
  let fraction = 0
  let scale = 1
  const mark = text.charCodeAt(next)
  if (mark === 46 || mark === 44) {
    for (next++; ; next++) {
      const digit = text.charCodeAt(next) - 48
      if (!(digit >= 0 && digit <= 9)) break
      // Beyond nanoseconds nothing is gained, and the sum stays exact.
      if (scale >= 1e9) continue
      fraction = fraction * 10 + digit
      scale *= 10
    }
  }
  const offset = offsetSeconds(text, next)
  return civilDayFromYmd(year, month, day) * 86400 + hour * 3600 + minute * 60 + second - offset + fraction / scale
}

/**
 * The lead of local time over UTC in seconds that a time states; NaN when it states none. `Z` and `+00:00` state none:
 * most files write UTC so, wherever they were recorded.
 */
export function isoOffset(text: string): number {
  const stated = /([+-]\d{2}(?::?\d{2})?)\s*$/.exec(text.slice(16))?.[1]
  const offset = stated === undefined ? 0 : offsetSeconds(stated, 0)
  return offset === 0 ? Number.NaN : offset
}

/** Offset written at `at`, 0 when nothing or a Z stands there, NaN when it is neither. */
function offsetSeconds(text: string, at: number): number {
  const sign = text.charCodeAt(at)
  if (sign === 90) return text.length === at + 1 || text.slice(at + 1).trim() === '' ? 0 : Number.NaN
  if (sign !== 43 && sign !== 45) return text.slice(at).trim() === '' ? 0 : Number.NaN
  const rest = /^(\d{2})(?::?(\d{2}))?\s*$/.exec(text.slice(at + 1))
  if (rest === null) return Number.NaN
  const seconds = Number(rest[1]) * 3600 + Number(rest[2] ?? 0) * 60
  return sign === 45 ? -seconds : seconds
}

/** The number two digits make, -1 when they are none; the text must reach so far. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48
  const ones = text.charCodeAt(at + 1) - 48
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1
}

function daysInMonth(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month === 2 && !isLeap ? 28 : DAYS_IN_MONTH[month - 1]!
}
