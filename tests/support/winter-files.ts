import { fitRun } from './fit-run.ts'
import { gpxTrack } from './gpx-track.ts'

export interface NamedFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

const MINUTES: Readonly<Record<number, number>> = { 2: 36, 4: 48, 6: 36, 0: 84 }

/** Seven steady weeks of runs on the road, up to the Thursday before the Sunday the tests call now. */
export function steadyWeeks(): readonly NamedFile[] {
  const files: NamedFile[] = []
  const last = Date.parse('2026-02-26T06:30:00Z')
  for (let time = Date.parse('2026-01-11T06:30:00Z'); time <= last; time += 86_400_000) {
    const date = new Date(time)
    const minutes = MINUTES[date.getUTCDay()]
    if (minutes === undefined) continue
    const start = date.toISOString()
    files.push(named(`${start.slice(0, 10)}.fit`, fitRun({ start, minutes })))
  }
  return files
}

/** Forty minutes on soft sand on the Saturday after them, tagged as such; nothing like it before. */
export function beachRun(): NamedFile {
  return named('beach.gpx', gpxTrack({ start: '2026-02-28T08:00:00Z', minutes: 40, surface: 'sand', type: 'running' }))
}

export function named(name: string, bytes: Uint8Array): NamedFile {
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) }
}
