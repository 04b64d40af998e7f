import type { Activity } from '../model/activity.ts'
import { type CivilDay, civilDayOf } from '../model/civil-day.ts'

/** Who can tell the offset from UTC, in the order they are asked. */
export interface OffsetSources {
  /** As the athlete corrected it; null = not. */
  readonly corrected: number | null
  /** As the file says; NaN = it does not. */
  readonly file: number
  /** Of the place of the start; NaN = no position or no zone known there. */
  readonly place: number
  /** Of the athlete's home zone. */
  readonly home: number
}

export interface LocalTime {
  readonly utcOffsetSeconds: number
  readonly offsetSource: Activity['offsetSource']
  /** NaN without a start. */
  readonly localDay: CivilDay
}

/** Zones lie between UTC−12 and UTC+14, on quarters of an hour. */
const EARLIEST = -12 * 3600
const LATEST = 14 * 3600
const QUARTER = 900
/** Watches set their clock by hand or by satellite; this much beside a quarter of an hour is still a zone. */
const CLOCK_ERROR = 120

/**
 * The local clock of an activity: the athlete's correction, else the file's own offset if it can be one, else that of
 * the place, else that of the athlete's home. The day is fixed here once, from the instant of the start.
 *
 * @param startedAt UTC Unix seconds; NaN = unknown, and then there is no day either
 */
export function localTime(startedAt: number, sources: OffsetSources): LocalTime {
  const { utcOffsetSeconds, offsetSource } = pickOffset(startedAt, sources)
  return { utcOffsetSeconds, offsetSource, localDay: civilDayOf(startedAt, utcOffsetSeconds) }
}

function pickOffset(startedAt: number, sources: OffsetSources): Omit<LocalTime, 'localDay'> {
  if (sources.corrected !== null) return { utcOffsetSeconds: sources.corrected, offsetSource: 'athlete' }
  const file = saneOffset(sources.file)
  if (!Number.isNaN(file)) return { utcOffsetSeconds: file, offsetSource: 'file' }
  if (Number.isNaN(startedAt)) return { utcOffsetSeconds: 0, offsetSource: 'none' }
  if (!Number.isNaN(sources.place)) return { utcOffsetSeconds: sources.place, offsetSource: 'place' }
  if (!Number.isNaN(sources.home)) return { utcOffsetSeconds: sources.home, offsetSource: 'athlete' }
  return { utcOffsetSeconds: 0, offsetSource: 'none' }
}

/** The offset on its quarter of an hour, NaN when no zone has it. */
function saneOffset(seconds: number): number {
  const rounded = Math.round(seconds / QUARTER) * QUARTER
  const sane = rounded >= EARLIEST && rounded <= LATEST && Math.abs(seconds - rounded) <= CLOCK_ERROR
  // Adding 0 turns the −0 of a small negative error into 0.
  return sane ? rounded + 0 : Number.NaN
}
