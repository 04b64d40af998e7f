import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { decodeGpx } from '../../analysis/decode/decode-gpx.ts'
import { decodeTcx } from '../../analysis/decode/decode-tcx.ts'
import type { DecodeFailure } from '../../analysis/model/decode-failure.ts'
import type { DecodedFile } from '../../analysis/model/decoded-file.ts'
import type { Result } from '../../analysis/model/result.ts'
import type { CorpusOutcome } from './corpus-outcome.ts'

/** Metres; the reference readers take the earth as a ball of about this radius. */
const EARTH_RADIUS = 6_371_000

/** What `golden.json` says of a GPX or TCX; its independent readers give up on a broken one. */
interface GoldenTrack {
  readonly format: string
  readonly xml_ok: boolean
  readonly n_points?: number
  readonly n_ele?: number
  readonly n_time?: number
  readonly mean_cad?: number | null
  readonly dist_haversine_m?: number
  readonly activities?: number
  readonly courses?: number
}

/**
 * GPX and TCX: as many points as the reference readers count, the same distance along them to 1 %, as many altitudes and
 * times, the same mean cadence; a file without a recorded track is skipped, and every failure says why.
 */
export function checkGpxCorpus(folder: string): CorpusOutcome[] {
  const golden = JSON.parse(readFileSync(join(folder, 'golden.json'), 'utf8')) as Record<string, GoldenTrack>
  return Object.entries(golden).flatMap(([file, expected]) => {
    if (expected.format !== 'gpx' && expected.format !== 'tcx') return []
    const bytes = new Uint8Array(readFileSync(join(folder, file)))
    return checksOf(expected, expected.format === 'gpx' ? decodeGpx(bytes) : decodeTcx(bytes)).map((check) => ({
      file,
      ...check,
    }))
  })
}

interface Point {
  readonly latitude: number
  readonly longitude: number
  readonly line: string
}

type Check = Omit<CorpusOutcome, 'file'>

function checksOf(expected: GoldenTrack, result: Result<DecodedFile, DecodeFailure>): Check[] {
  const name = expected.format.toUpperCase()
  if (!result.ok) {
    const { status, reason, message } = result.error
    const isExpected = status === 'skipped' && (expected.n_points === 0 || (expected.courses ?? 0) > 0)
    return [
      {
        check: `${name} without a track is skipped`,
        ok: isExpected && message !== '',
        detail: `${reason}: ${message}`,
      },
    ]
  }
  const file = result.value
  if (!expected.xml_ok) {
    return [{ check: `${name} broken for others is read`, ok: file.records > 0, detail: `${file.records} points` }]
  }
  const counted = (check: string, found: number, wanted: number | undefined): Check => ({
    check: `${name} ${check}`,
    ok: found === wanted,
    detail: `${found}, expected ${wanted}`,
  })
  return [
    counted('points', file.records, expected.n_points),
    counted('altitudes', countKnown(file, 'altitude'), expected.n_ele),
    counted('times', countKnown(file, 'time'), expected.n_time),
    distanceCheck(name, file, expected),
    ...(typeof expected.mean_cad === 'number' ? [cadenceCheck(name, file, expected.mean_cad)] : []),
  ]
}

function distanceCheck(name: string, file: DecodedFile, expected: GoldenTrack): Check {
  const check = `${name} distance along the points`
  const isOffGlobe = file.parts.some((part) => part.issues.some(({ id }) => id === 'bad-position'))
  // The reference measures through points with a latitude of 200; ours have no place, and there is nothing to compare.
  if (isOffGlobe) return { check, ok: true, detail: 'has positions off the globe' }
  const wanted = expected.dist_haversine_m ?? 0
  // The reference measures a GPX within its segments, a TCX from one activity straight to the next.
  const found = metresAlong(linesOf(file, name === 'GPX'))
  const ok = Math.abs(found - wanted) <= Math.max(0.01 * wanted, 0.01)
  return { check, ok, detail: `${found.toFixed(1)} m, expected ${wanted}` }
}

function cadenceCheck(name: string, file: DecodedFile, wanted: number): Check {
  let sum = 0
  let count = 0
  for (const { samples } of file.parts) {
    for (const cadence of samples.cadence) {
      if (Number.isNaN(cadence)) continue
      sum += cadence
      count++
    }
  }
  const found = sum / count
  return { check: `${name} mean cadence`, ok: Math.abs(found - wanted) < 0.001, detail: `${found}, expected ${wanted}` }
}

function countKnown(file: DecodedFile, column: 'altitude' | 'time'): number {
  let count = 0
  for (const { samples } of file.parts) for (const value of samples[column]) if (!Number.isNaN(value)) count++
  return count
}

/** The places of a file in order; `line` names the line each lies on, one a segment when `bySegment`, else one in all. */
function linesOf(file: DecodedFile, bySegment: boolean): Point[] {
  return file.parts.flatMap(({ samples, segmentStarts }, part) =>
    [...samples.latitude].flatMap((latitude, i) => {
      const segment = segmentStarts.filter((start) => start <= i).length
      const line = bySegment ? `${part}.${segment}` : 'all'
      return Number.isNaN(latitude) ? [] : [{ latitude, longitude: samples.longitude[i]!, line }]
    }),
  )
}

/** Metres along points, without the steps from one line to the next. */
function metresAlong(points: readonly Point[]): number {
  let total = 0
  for (let i = 1; i < points.length; i++) {
    if (points[i]!.line === points[i - 1]!.line) total += metresBetween(points[i - 1]!, points[i]!)
  }
  return total
}

function metresBetween(a: Point, b: Point): number {
  const radians = Math.PI / 180
  const dLat = (b.latitude - a.latitude) * radians
  const dLon = (b.longitude - a.longitude) * radians
  const h =
    Math.sin(dLat / 2) ** 2 + Math.cos(a.latitude * radians) * Math.cos(b.latitude * radians) * Math.sin(dLon / 2) ** 2
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(h)))
}
