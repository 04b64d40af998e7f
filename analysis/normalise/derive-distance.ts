import type { RawSamples } from '../model/decoded-file.ts'
import type { Issue } from '../model/issue.ts'
import { haversine } from './haversine.ts'
import type { Track } from './mend-positions.ts'

/** What the distance of an activity can be made from. */
export interface DistanceInput {
  readonly samples: RawSamples
  readonly track: Track
  /** 1 where a pause lies before the sample, over which positions and speeds tell nothing. */
  readonly pauseBefore: Uint8Array
  /** The session's own total, NaN = none. */
  readonly totalMetres: number
  /** Metres per second this sport can reach. */
  readonly maxSpeed: number
}

export interface Distance {
  /** Cumulative metres from 0, never falling, no NaN. */
  readonly metres: Float64Array
  readonly source: 'recorded' | 'positions' | 'speed' | 'total' | 'none'
  /** What a recorded counter stood at with the first sample; 0 for the other sources. */
  readonly base: number
  readonly issues: readonly Issue[]
}

/** A gap (s) over which a speed at its end says nothing about the way. */
const SPEED_HOLDS = 15
/** A column counts when at least this share of the samples has it. */
const COVERED = 0.5
/** A fall to less than this share of the distance so far (from some metres on) is a counter that was started again. */
const RESTART_SHARE = 0.5
const RESTART_METRES = 100

/**
 * Distance at each sample: as recorded where the file has it, else from the positions (haversine), else from the recorded
 * speed, else the session's total spread evenly over time. Within a recorded distance, holes are filled evenly between
 * their ends; before the first and after the last value positions or speed go on; a small fall is held level and a
 * counter that starts again goes on from where it was. Every repair is named.
 */
export function deriveDistance(input: DistanceInput): Distance {
  const { samples, track, totalMetres } = input
  const { length } = samples
  if (rises(samples.distance)) return recordedDistance(input)
  if (share(track.latitude) >= COVERED) {
    const metres = positionDistance(input)
    if (metres[length - 1]! > 0) return derived(metres, 'positions', 'the positions')
  }
  if (share(samples.speed) >= COVERED) {
    const metres = accumulate(length, (i) => speedStep(input, i))
    if (metres[length - 1]! > 0) return derived(metres, 'speed', 'the recorded speed')
  }
  if (totalMetres > 0 && length > 1) {
    const span = samples.time[length - 1]! - samples.time[0]!
    const shareAt = (i: number) => (span > 0 ? (samples.time[i]! - samples.time[0]!) / span : i / (length - 1))
    const metres = Float64Array.from({ length }, (_, i) => totalMetres * shareAt(i))
    return derived(metres, 'total', "the session's total, spread evenly")
  }
  return { metres: new Float64Array(length), source: 'none', base: 0, issues: [] }
}

/** By the positions; where fixes are missing, the way to the next one is spread evenly, or it would be covered in a leap. */
function positionDistance(input: DistanceInput): Float64Array {
  const { samples, track } = input
  const metres = accumulate(samples.length, (i) => positionStep(input, i))
  let last = -1
  for (let i = 0; i < metres.length; i++) {
    if (Number.isNaN(track.latitude[i]!)) continue
    spreadBetween(metres, samples.time, last, i)
    last = i
  }
  return metres
}

function derived(metres: Float64Array, source: Distance['source'], from: string): Distance {
  const message = `The records have no distance; it was worked out from ${from}.`
  return { metres, source, base: 0, issues: [{ id: 'distance-derived', message }] }
}

function recordedDistance(input: DistanceInput): Distance {
  const recorded = input.samples.distance
  const issues: Issue[] = []
  const metres = withoutFalls(recorded, issues)
  fillHoles(metres, input, issues)
  const base = metres[0]!
  for (let i = 0; i < metres.length; i++) metres[i] = metres[i]! - base
  return { metres, source: 'recorded', base, issues }
}

/** A copy that never falls; NaN stays. */
function withoutFalls(recorded: Float64Array, issues: Issue[]): Float64Array {
  const metres = new Float64Array(recorded.length)
  let offset = 0
  let last = Number.NaN
  let falls = 0
  let restarts = 0
  for (let i = 0; i < recorded.length; i++) {
    const value = recorded[i]! + offset
    const soFar = last - offset
    if (soFar > RESTART_METRES && recorded[i]! < RESTART_SHARE * soFar) {
      restarts++
      offset = last
      metres[i] = recorded[i]! + offset
    } else if (value < last) {
      falls++
      metres[i] = last
    } else metres[i] = value
    if (!Number.isNaN(metres[i]!)) last = metres[i]!
  }
  if (falls > 0) issues.push(fell(falls))
  if (restarts > 0) {
    const message = 'The distance starts again from zero within the activity; it was counted on from where it was.'
    issues.push({ id: 'distance-restarted', message, count: restarts })
  }
  return metres
}

function fell(count: number): Issue {
  return { id: 'distance-fell', message: 'The recorded distance falls in places; it was held level there.', count }
}

function fillHoles(metres: Float64Array, input: DistanceInput, issues: Issue[]): void {
  const { time } = input.samples
  const n = metres.length
  let holes = 0
  let last = -1
  for (let i = 0; i < n; i++) {
    if (Number.isNaN(metres[i]!)) {
      holes++
      continue
    }
    spreadBetween(metres, time, last, i)
    if (last < 0) for (let j = i - 1; j >= 0; j--) metres[j] = metres[j + 1]! - bestStep(input, j + 1)
    last = i
  }
  for (let j = last + 1; j < n; j++) metres[j] = metres[j - 1]! + bestStep(input, j)
  if (holes > 0) {
    const message = 'Some records have no distance; it was filled in between and at the ends.'
    issues.push({ id: 'distance-gaps', message, count: holes })
  }
}

/** Metres between two samples, evenly by time, or by number where there are no times. Nothing for `from` below 0. */
function spreadBetween(metres: Float64Array, time: Float64Array, from: number, to: number): void {
  const span = time[to]! - time[from]!
  for (let j = from + 1; from >= 0 && j < to; j++) {
    const part = span > 0 ? (time[j]! - time[from]!) / span : (j - from) / (to - from)
    metres[j] = metres[from]! + part * (metres[to]! - metres[from]!)
  }
}

function bestStep(input: DistanceInput, i: number): number {
  const step = positionStep(input, i)
  return step > 0 ? step : speedStep(input, i)
}

/** Metres between the positions of this sample and the last one that has any; 0 over a pause or an impossible jump. */
function positionStep({ samples, track, pauseBefore, maxSpeed }: DistanceInput, i: number): number {
  const { latitude, longitude } = track
  if (Number.isNaN(latitude[i]!)) return 0
  let from = i
  let paused = false
  do {
    paused ||= pauseBefore[from] === 1
    from--
  } while (from >= 0 && Number.isNaN(latitude[from]!))
  if (from < 0 || paused) return 0
  const metres = haversine(latitude, longitude, from, i)
  const seconds = samples.time[i]! - samples.time[from]!
  return metres > maxSpeed * Math.max(1, seconds) + 100 ? 0 : metres
}

function speedStep({ samples, pauseBefore }: DistanceInput, i: number): number {
  const seconds = samples.time[i]! - samples.time[i - 1]!
  const speed = samples.speed[i]!
  return pauseBefore[i] === 0 && speed > 0 && seconds <= SPEED_HOLDS ? speed * seconds : 0
}

function accumulate(length: number, stepAt: (i: number) => number): Float64Array {
  const metres = new Float64Array(length)
  for (let i = 1; i < length; i++) metres[i] = metres[i - 1]! + stepAt(i)
  return metres
}

function rises(column: Float64Array): boolean {
  let lowest = Number.POSITIVE_INFINITY
  for (let i = 0; i < column.length; i++) {
    if (column[i]! > lowest) return true
    if (column[i]! < lowest) lowest = column[i]!
  }
  return false
}

function share(column: Float64Array): number {
  let present = 0
  for (let i = 0; i < column.length; i++) if (!Number.isNaN(column[i]!)) present++
  return column.length > 0 ? present / column.length : 0
}
