import type { Activity } from '../model/activity.ts'
import { type CivilDay, civilDayOf } from '../model/civil-day.ts'
import type { Issue } from '../model/issue.ts'
import { zoneOffset } from '../model/zone-offset.ts'

/** Who can tell the offset from UTC, in the order they are asked. */
export interface OffsetSources {
  /** As the athlete corrected it; null = not. */
  readonly corrected: number | null
  /** As the file says; NaN = it does not. */
  readonly file: number
  /** Of the place of the start; NaN = no position, or no zone known there, or a place that is not where the athlete was. */
  readonly place: number
  /** Of the athlete's home zone. */
  readonly home: number
}

export interface LocalTime {
  readonly utcOffsetSeconds: number
  readonly offsetSource: Activity['offsetSource']
  /** NaN without a start. */
  readonly localDay: CivilDay
  readonly issues: readonly Issue[]
}

/** Watches set their clock by hand or by satellite; this much beside an offset is still a zone. */
const CLOCK_ERROR = 120

/**
 * The local clock of an activity: the athlete's correction, else the file's own offset if some zone has it, else that of
 * the place, else that of the athlete's home. A file that puts its local clock on UTC where no clock shows that (some
 * watches always do) is taken to say nothing. The day is fixed here once, from the instant of the start.
 *
 * @param startedAt UTC Unix seconds; NaN = unknown, and then there is no day either
 */
export function localTime(startedAt: number, sources: OffsetSources): LocalTime {
  const picked = pickOffset(startedAt, sources)
  const isRefused = !Number.isNaN(sources.file) && picked.offsetSource !== 'file' && sources.corrected === null
  const message =
    'The local time in the file cannot be that of the place; the zone of the place, or else yours, counts.'
  return {
    ...picked,
    localDay: civilDayOf(startedAt, picked.utcOffsetSeconds),
    issues: isRefused ? [{ id: 'odd-offset', message }] : [],
  }
}

function pickOffset(startedAt: number, sources: OffsetSources): Omit<LocalTime, 'localDay' | 'issues'> {
  if (sources.corrected !== null) return { utcOffsetSeconds: sources.corrected, offsetSource: 'athlete' }
  const { place, home } = sources
  const file = zoneOffset(sources.file, CLOCK_ERROR)
  const isUnset = file === 0 && !Number.isNaN(place) && place !== 0
  if (!Number.isNaN(file) && !isUnset) return { utcOffsetSeconds: file, offsetSource: 'file' }
  if (Number.isNaN(startedAt)) return { utcOffsetSeconds: 0, offsetSource: 'none' }
  if (!Number.isNaN(place)) return { utcOffsetSeconds: place, offsetSource: 'place' }
  if (!Number.isNaN(home)) return { utcOffsetSeconds: home, offsetSource: 'athlete' }
  return { utcOffsetSeconds: 0, offsetSource: 'none' }
}
