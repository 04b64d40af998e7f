import type { RawSamples } from '../model/decoded-file.ts'
import type { Issue } from '../model/issue.ts'
import { haversine } from '../signal/haversine.ts'

export interface Track {
  /** Degrees; NaN = no position, or none to be believed. */
  readonly latitude: Float64Array
  readonly longitude: Float64Array
  /** Whether any position is left. */
  readonly hasPositions: boolean
  readonly issues: readonly Issue[]
}

/** Metres by which good positions may be off; nearer than this to where one could be is no spike. */
const TOLERANCE = 30
/** A degree of latitude, and the most a degree of longitude can be. */
const METRES_A_DEGREE = 111_200
/** So many bad positions in a row can be told from a real change of place. */
const LONGEST_SPIKE = 5

/**
 * Takes positions out that cannot be true: outside the globe, exactly 0° 0° (a receiver without a fix), and spikes, from
 * which the track is back within five samples but to which nobody could have got at `maxSpeed`. A jump that the track
 * does not come back from is a change of place and stays.
 *
 * NaN positions stay NaN and are stepped over.
 *
 * @param maxSpeed metres per second this sport can reach; NaN looks for no spikes (a file without times)
 */
export function mendPositions(samples: RawSamples, maxSpeed: number): Track {
  const { latitude, longitude, time } = samples
  const fixes = new Uint32Array(samples.length)
  const bad: number[] = []
  let count = 0
  for (let i = 0; i < samples.length; i++) {
    if (Number.isNaN(latitude[i]!) && Number.isNaN(longitude[i]!)) continue
    if (isPlace(latitude[i]!, longitude[i]!)) fixes[count++] = i
    else bad.push(i)
  }
  if (!Number.isNaN(maxSpeed)) findSpikes({ latitude, longitude, time, maxSpeed }, fixes.subarray(0, count), bad)
  const hasPositions = count > 0
  if (bad.length === 0) return { latitude, longitude, hasPositions, issues: [] }
  const message = 'Some positions lie where nobody could have been and were left out.'
  return {
    latitude: without(latitude, bad),
    longitude: without(longitude, bad),
    hasPositions,
    issues: [{ id: 'position-spikes', message, count: bad.length }],
  }
}

interface TimedTrack {
  readonly latitude: Float64Array
  readonly longitude: Float64Array
  readonly time: Float64Array
  readonly maxSpeed: number
}

function isPlace(latitude: number, longitude: number): boolean {
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && !(latitude === 0 && longitude === 0)
}

function findSpikes(track: TimedTrack, fixes: Uint32Array, bad: number[]): void {
  let last = 0
  for (let k = 1; k < fixes.length; k++) {
    if (!inReach(track, fixes[last]!, fixes[k]!)) {
      const back = firstInReach(track, fixes, last, k)
      for (; k < back; k++) bad.push(fixes[k]!)
    }
    last = k
  }
}

/** The next fix after `k` that can be reached from fix `last`, or `k` itself when the track does not come back. */
function firstInReach(track: TimedTrack, fixes: Uint32Array, last: number, k: number): number {
  const end = Math.min(fixes.length, k + LONGEST_SPIKE + 1)
  for (let j = k + 1; j < end; j++) if (inReach(track, fixes[last]!, fixes[j]!)) return j
  return k
}

function inReach(track: TimedTrack, from: number, to: number): boolean {
  const { latitude, longitude, time, maxSpeed } = track
  const allowed = maxSpeed * Math.max(1, time[to]! - time[from]!) + TOLERANCE
  // The way round two sides of the rectangle is never shorter, and needs no trigonometry.
  const around = Math.abs(latitude[to]! - latitude[from]!) + Math.abs(longitude[to]! - longitude[from]!)
  return around * METRES_A_DEGREE <= allowed || haversine(latitude, longitude, from, to) <= allowed
}

function without(column: Float64Array, rows: readonly number[]): Float64Array {
  const kept = column.slice()
  for (const i of rows) kept[i] = Number.NaN
  return kept
}
