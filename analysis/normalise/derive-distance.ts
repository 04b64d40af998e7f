import type { RawSamples } from '../model/decoded-file.ts'
import type { Issue } from '../model/issue.ts'
import { dropDistanceLeaps } from './drop-distance-leaps.ts'
import type { Track } from './mend-positions.ts'
import { positionDistance } from './position-distance.ts'
import { positionStep } from './position-step.ts'
import { spreadEvenly } from './spread-evenly.ts'
import { spreadLumps } from './spread-lumps.ts'
import { FARTHEST_LEAP, FASTEST_TRAVEL } from './travel-limits.ts'

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
 * Distance at each sample: as recorded where the file has it, else from the positions (haversine) where they cover half of
 * the time, else from the recorded speed, else the session's total spread evenly over time, else from what positions there
 * are. Within a recorded distance, holes are filled evenly between their ends; before the first and after the last value
 * positions or speed go on; a small fall is held level, a counter that starts again goes on from where it was, and one that
 * counts in lumps is spread out. Every repair is named.
 */
export function deriveDistance(given: DistanceInput): Distance {
  const { distance: recorded, issues } = dropDistanceLeaps(given.samples.distance, given.samples.time, given.maxSpeed)
  const input = { ...given, samples: { ...given.samples, distance: recorded } }
  const distance = rises(recorded) ? recordedDistance(input) : otherDistance(input)
  if (!isFar(distance.metres, input.samples.time)) return { ...distance, issues: [...issues, ...distance.issues] }
  const unknown = new Float64Array(recorded.length).fill(Number.NaN)
  const other = otherDistance({ ...input, samples: { ...input.samples, distance: unknown }, totalMetres: Number.NaN })
  if (!isFar(other.metres, input.samples.time)) return { ...other, issues: [FAR, ...other.issues] }
  return { metres: new Float64Array(recorded.length), source: 'none', base: 0, issues: [FAR] }
}

const FAR: Issue = {
  id: 'impossible-distances',
  message: 'The distances of the file add up to more than anyone can cover in its time; all of them were left out.',
}

/** Whether a way is longer than can be travelled in its time. */
function isFar(metres: Float64Array, time: Float64Array): boolean {
  const last = metres.length - 1
  return metres[last]! > FARTHEST_LEAP + FASTEST_TRAVEL * (time[last]! - time[0]!)
}

function otherDistance(input: DistanceInput): Distance {
  const { samples, track, totalMetres } = input
  const { length } = samples
  const byPositions = track.hasPositions ? positionDistance(input) : null
  const hasWay = byPositions !== null && byPositions.metres[length - 1]! > 0
  if (hasWay && byPositions.covered >= COVERED) return derived(byPositions.metres, 'positions', byPositions.issues)
  if (share(samples.speed) >= COVERED) {
    const metres = accumulate(length, (i) => speedStep(input, i))
    if (metres[length - 1]! > 0) return derived(metres, 'speed')
  }
  if (totalMetres > 0 && length > 1) {
    const span = samples.time[length - 1]! - samples.time[0]!
    const shareAt = (i: number) => (span > 0 ? (samples.time[i]! - samples.time[0]!) / span : i / (length - 1))
    const metres = Float64Array.from({ length }, (_, i) => totalMetres * shareAt(i))
    return derived(metres, 'total')
  }
  if (hasWay) return derived(byPositions.metres, 'positions', [...byPositions.issues, FEW_POSITIONS])
  return { metres: new Float64Array(length), source: 'none', base: 0, issues: [] }
}

/** What a distance that was not recorded came from, in words. */
const ORIGINS = {
  positions: 'the positions',
  speed: 'the recorded speed',
  total: "the session's total, spread evenly",
} as const

const FEW_POSITIONS: Issue = {
  id: 'positions-partial',
  message: 'Positions cover less than half of the time and there is no other distance; the way may be longer.',
}

function derived(metres: Float64Array, source: keyof typeof ORIGINS, others: readonly Issue[] = []): Distance {
  const message = `The records have no distance; it was worked out from ${ORIGINS[source]}.`
  return { metres, source, base: 0, issues: [{ id: 'distance-derived', message }, ...others] }
}

function recordedDistance(input: DistanceInput): Distance {
  const recorded = input.samples.distance
  const issues: Issue[] = []
  const metres = withoutFalls(recorded, issues)
  fillHoles(metres, input, issues)
  spreadLumps(metres, input.samples.time, input.pauseBefore, issues)
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
    spreadEvenly(metres, time, last, i)
    if (last < 0) for (let j = i - 1; j >= 0; j--) metres[j] = metres[j + 1]! - bestStep(input, j + 1)
    last = i
  }
  for (let j = last + 1; j < n; j++) metres[j] = metres[j - 1]! + bestStep(input, j)
  if (holes > 0) {
    const message = 'Some records have no distance; it was filled in between and at the ends.'
    issues.push({ id: 'distance-gaps', message, count: holes })
  }
}

function bestStep(input: DistanceInput, i: number): number {
  const step = positionStep(input, i)
  return step > 0 ? step : speedStep(input, i)
}

function speedStep({ samples, pauseBefore }: DistanceInput, i: number): number {
  const seconds = samples.time[i]! - samples.time[i - 1]!
  const speed = samples.speed[i]!
  return pauseBefore[i] === 0 && speed > 0 && speed < FASTEST_TRAVEL && seconds <= SPEED_HOLDS ? speed * seconds : 0
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
