import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import type { SampleFile } from '../../server/usecases/product.ts'
import { fitRun } from './fit-run.ts'
import { gpxTrack } from './gpx-track.ts'
import { makeZip } from './make-zip.ts'
import { type RandomNumbers, randomNumbers } from './random-numbers.ts'

/** Two and a half hours apart at least, so that only what is meant to overlaps. */
const FIRST_RUN = Date.parse('2024-03-04T05:00:00Z') / 1000
const SLOT = 9000

const sample = (path: string) => new Uint8Array(readFileSync(new URL(`../../data-samples/${path}`, import.meta.url)))

/**
 * Files as they lie in an archive of many years: runs of every length, on sand now and then, with second recordings by a
 * phone, chains of recordings that overlap the next alone, halves beside the whole, the same bytes under two names, files
 * of several sessions, broken ones, and what is no activity at all. The same for a seed.
 */
export function mixedFiles(count: number, seed: number): SampleFile[] {
  const random = randomNumbers(seed)
  const files: SampleFile[] = []
  for (let slot = 0; files.length < count; slot++) {
    const start = FIRST_RUN + slot * SLOT * random.integer(1, 9) - (slot % 2) * 60
    files.push(...outingFiles(slot, start, random))
    if (random.uniform() < 0.07) files.push({ ...pick(files, random), name: `copy of ${slot}.fit` })
  }
  return files.slice(0, count)
}

function outingFiles(slot: number, start: number, random: RandomNumbers): SampleFile[] {
  const minutes = random.integer(4, 20)
  const kind = random.uniform()
  const watch = (from: number, length: number, heartRate?: number) => ({
    name: `${slot}-${from}.fit`,
    bytes: fitRun({
      start: iso(start + from * 60),
      minutes: length,
      speed: 2.4 + random.uniform(),
      every: 2,
      ...(heartRate === undefined ? {} : { heartRate }),
    }),
  })
  const phone = { start: iso(start + 20), minutes: minutes - 1, type: 'running' }
  if (kind < 0.5) return [watch(0, minutes, random.uniform() < 0.5 ? 140 : undefined)]
  if (kind < 0.62) return [watch(0, minutes), { name: `${slot}.gpx`, bytes: gpxTrack(phone) }]
  if (kind < 0.67) return [{ name: `beach ${slot}.gpx`, bytes: gpxTrack({ ...phone, surface: 'sand' }) }]
  if (kind < 0.71) return [watch(0, 12), watch(2, 12), watch(4, 12)]
  if (kind < 0.74) return [watch(0, 8), watch(8, 8), watch(0, 16, 150)]
  return [{ name: `${slot}.${random.integer(0, 9)}`, bytes: odd(slot, random) }]
}

/** What is broken, no activity, or more than one. */
function odd(slot: number, random: RandomNumbers): Uint8Array {
  const whole = fitRun({ start: iso(FIRST_RUN - slot * SLOT), minutes: 5, every: 5 })
  const kinds = [
    () => whole.slice(0, random.integer(0, whole.length)),
    () => whole.map((byte) => (random.uniform() < 0.01 ? byte ^ 0xff : byte)),
    () => new TextEncoder().encode(`notes of ${slot}`),
    () => new Uint8Array(),
    () => sample('fit/ride-and-run.fit'),
    () => sample('broken/monitoring.fit'),
    () => sample('gpx/no-time.gpx'),
    () => gpxTrack({ start: iso(FIRST_RUN - slot * SLOT), minutes: 5, type: 'cycling' }),
  ]
  return pick(kinds, random)()
}

/**
 * The same files as they are sent: every seventh gzipped; some by themselves, most in zips, half of those in a zip of
 * zips. What lies where, and in which order, is another for each seed.
 */
export function packedFiles(files: readonly SampleFile[], seed: number): SampleFile[] {
  const random = randomNumbers(seed)
  const rest = files
    .map((file, i) => ({ file: i % 7 === 0 ? gzipped(file) : file, at: random.uniform() }))
    .sort((a, b) => a.at - b.at)
    .map(({ file }) => file)
  const sent: SampleFile[] = []
  while (rest.length > 0) {
    const kind = random.uniform()
    if (kind < 0.9) sent.push(rest.pop()!)
    else if (kind < 0.96) sent.push(zipped(`${sent.length}.zip`, rest.splice(-random.integer(2, 40))))
    else {
      const inner = [0, 1].map((i) => zipped(`${i}.zip`, rest.splice(-random.integer(2, 40))))
      sent.push(zipped(`${sent.length}.zip`, [...inner, ...rest.splice(-2)]))
    }
  }
  return sent
}

function gzipped({ name, bytes }: SampleFile): SampleFile {
  return { name: `${name}.gz`, bytes: new Uint8Array(gzipSync(bytes)) }
}

function zipped(name: string, files: readonly SampleFile[]): SampleFile {
  return { name, bytes: makeZip(files) }
}

function pick<T>(list: readonly T[], random: RandomNumbers): T {
  return list[random.integer(0, list.length)]!
}

function iso(seconds: number): string {
  return new Date(seconds * 1000).toISOString()
}
