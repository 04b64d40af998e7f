import type { DecodedFile, DecodedPart, DecodedSession, RawSamples } from '../../analysis/model/decoded-file.ts'
import { NOTHING_SAID } from '../../analysis/model/nothing-said.ts'
import type { NormaliseContext } from '../../analysis/normalise/normalise-context.ts'

type Column = Exclude<keyof RawSamples, 'length' | 'surfaceTag' | 'surfaceTags'>

/** Raw samples with the named columns; all others NaN. Columns are as long as the longest. */
export function rawSamples(
  columns: Partial<Record<Column, readonly number[]>>,
  tags: readonly string[] = [],
): RawSamples {
  const length = Math.max(0, tags.length, ...Object.values(columns).map((column) => column.length))
  const column = (name: Column) => Float64Array.from({ length }, (_, i) => columns[name]?.[i] ?? Number.NaN)
  const surfaceTags = [...new Set(tags.filter((tag) => tag !== ''))]
  return {
    length,
    time: column('time'),
    latitude: column('latitude'),
    longitude: column('longitude'),
    altitude: column('altitude'),
    distance: column('distance'),
    speed: column('speed'),
    cadence: column('cadence'),
    heartRate: column('heartRate'),
    power: column('power'),
    contactTime: column('contactTime'),
    grade: column('grade'),
    surfaceTag: Int16Array.from({ length }, (_, i) => surfaceTags.indexOf(tags[i] ?? '')),
    surfaceTags,
  }
}

/** A session that knows nothing but its sport, unless told more. */
export function decodedSession(known: Partial<DecodedSession> = {}): DecodedSession {
  return {
    sport: 'running',
    subSport: null,
    name: null,
    startTime: Number.NaN,
    endTime: Number.NaN,
    elapsedSeconds: Number.NaN,
    timerSeconds: Number.NaN,
    distanceMetres: Number.NaN,
    ascentMetres: Number.NaN,
    descentMetres: Number.NaN,
    steps: Number.NaN,
    meanPowerWatts: Number.NaN,
    meanCadence: Number.NaN,
    ...known,
  }
}

export function decodedPart(samples: RawSamples, known: Partial<DecodedPart> = {}): DecodedPart {
  return {
    samples,
    sessions: [decodedSession()],
    laps: [],
    timerEvents: [],
    segmentStarts: [],
    utcOffsetSeconds: Number.NaN,
    device: null,
    massKg: Number.NaN,
    heightM: Number.NaN,
    barometric: null,
    issues: [],
    ...known,
  }
}

export function decodedFile(parts: readonly DecodedPart[], format: DecodedFile['format'] = 'fit'): DecodedFile {
  const records = parts.reduce((sum, part) => sum + part.samples.length, 0)
  const sessions = parts.reduce((sum, part) => sum + part.sessions.length, 0)
  return { format, parts, records, sessions, issues: [] }
}

/** Nothing said by the athlete, no zones known, home in Greenwich. */
export const PLAIN_CONTEXT: NormaliseContext = {
  overrides: NOTHING_SAID,
  placeOffset: () => Number.NaN,
  homeOffset: () => 0,
}

/** `count` values from `from` in steps of `step`. */
export function steps(count: number, step: number, from = 0): number[] {
  return Array.from({ length: count }, (_, i) => from + i * step)
}
