import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { fitRun } from '../support/fit-run.ts'
import { garminArchive } from '../support/garmin-archive.ts'
import { gpxTrack } from '../support/gpx-track.ts'
import { makeZip } from '../support/make-zip.ts'
import { stravaArchive } from '../support/strava-archive.ts'

export interface FuzzSeed {
  readonly name: string
  readonly kind: 'fit' | 'gpx' | 'tcx' | 'gz' | 'zip'
  readonly bytes: Uint8Array
}

const SAMPLES = fileURLToPath(new URL('../../data-samples', import.meta.url))
/** Larger ones are found no more in, only more slowly. */
const LARGEST_BYTES = 400_000

/** What is mutated: the sample files, small files in which every byte tells, packed ones and archives; and a folder's if named. */
export function fuzzSeeds(folder?: string): FuzzSeed[] {
  const own = [...filesOf(SAMPLES), ...smallFiles()]
  const packed = own.filter(({ bytes }) => bytes.length < 60_000).map(gzipped)
  return [...own, ...packed, ...archives(own), ...(folder === undefined ? [] : filesOf(folder))]
}

function smallFiles(): FuzzSeed[] {
  const start = '2025-09-06T07:00:00Z'
  const run = fitRun({ start, minutes: 1, heartRate: 140 })
  const ride = fitRun({ start, minutes: 1, sport: 2, power: 200, cadence: 90, every: 4 })
  const walk = fitRun({ start, minutes: 2, sport: 11, speed: 1.4, cadence: null, utcOffsetSeconds: null })
  return [
    { name: 'small/run.fit', kind: 'fit', bytes: run },
    { name: 'small/ride.fit', kind: 'fit', bytes: ride },
    { name: 'small/walk.fit', kind: 'fit', bytes: walk },
    { name: 'small/sand.gpx', kind: 'gpx', bytes: gpxTrack({ start, minutes: 1, surface: 'sand', type: 'running' }) },
    { name: 'small/bare.gpx', kind: 'gpx', bytes: gpxTrack({ start, minutes: 1 }) },
  ]
}

function gzipped({ name, bytes }: FuzzSeed): FuzzSeed {
  return { name: `${name}.gz`, kind: 'gz', bytes: new Uint8Array(gzipSync(bytes)) }
}

function archives(files: readonly FuzzSeed[]): FuzzSeed[] {
  const some = files.filter(({ bytes }) => bytes.length < 20_000).slice(0, 8)
  const stored = some.map(({ name, bytes }) => ({ name, bytes, method: 'stored' as const }))
  const streamed = some.map(({ name, bytes }) => ({ name, bytes, streamed: true, zip64: true, comment: 'x' }))
  const zips = {
    'stored.zip': makeZip(stored),
    'streamed.zip': makeZip(streamed),
    'nested.zip': makeZip([
      { name: 'a.zip', bytes: makeZip(stored) },
      { name: 'b', bytes: makeZip(streamed) },
    ]),
    'garmin.zip': makeZip(garminArchive({ parts: 2, othersEach: 1 }).slice(-5)),
    'strava.zip': makeZip(stravaArchive().slice(0, 8)),
    'empty.zip': makeZip([]),
  }
  return Object.entries(zips).map(([name, bytes]) => ({ name, kind: 'zip', bytes }))
}

/** The activity files of a folder and those below it, in a steady order. */
function filesOf(folder: string): FuzzSeed[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .flatMap((name) => {
      const kind = /\.(fit|gpx|tcx)$/i.exec(name)?.[1]?.toLowerCase()
      if (kind !== 'fit' && kind !== 'gpx' && kind !== 'tcx') return []
      const { size } = statSync(join(folder, name))
      if (size === 0 || size > LARGEST_BYTES) return []
      return [{ name, kind, bytes: new Uint8Array(readFileSync(join(folder, name))) }]
    })
}
