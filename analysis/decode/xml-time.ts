import type { Issue } from '../model/issue.ts'
import { isoOffset, isoTime } from './iso-time.ts'

/** 1 January 1980. No satellite watch is older, so an earlier time is a clock that was never set. */
const FIRST_PLAUSIBLE = 315_532_800

/** The times of one recording as they are met: what could not be read, and the zone they state. */
export interface TimeReading {
  unreadable: number
  unset: number
  /** Lead of local time over UTC as the first time states it, NaN when it does not. */
  offsetSeconds: number
  hasSeen: boolean
}

export function timeReading(): TimeReading {
  return { unreadable: 0, unset: 0, offsetSeconds: Number.NaN, hasSeen: false }
}

/** UTC Unix seconds of a time in the file; NaN, and counted, when it cannot be read or was never set. */
export function readTime(reading: TimeReading, text: string): number {
  const time = isoTime(text)
  if (!reading.hasSeen) {
    reading.hasSeen = true
    reading.offsetSeconds = isoOffset(text)
  }
  if (time >= FIRST_PLAUSIBLE) return time
  if (time < FIRST_PLAUSIBLE) reading.unset++
  else if (text.trim() !== '') reading.unreadable++
  return Number.NaN
}

export function timeIssues(reading: TimeReading): Issue[] {
  const issues: Issue[] = []
  if (reading.unreadable > 0) {
    issues.push({
      id: 'bad-time',
      message: `${reading.unreadable} points have a time that cannot be read; they are kept without it.`,
      count: reading.unreadable,
    })
  }
  if (reading.unset > 0) {
    issues.push({
      id: 'clock-not-set',
      message: `${reading.unset} points have a time before 1980, from a clock that was not set; they are kept without it.`,
      count: reading.unset,
    })
  }
  return issues
}

/** Earliest and latest of the times; NaN twice when there is none. */
export function timeSpan(time: Float64Array): readonly [number, number] {
  let first = Number.POSITIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY
  for (let i = 0; i < time.length; i++) {
    const t = time[i]!
    if (t < first) first = t
    if (t > last) last = t
  }
  return first <= last ? [first, last] : [Number.NaN, Number.NaN]
}
