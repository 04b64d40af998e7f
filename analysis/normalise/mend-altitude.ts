import type { Issue } from '../model/issue.ts'
import { interpolate } from '../signal/interpolate.ts'
import { movingMean } from '../signal/moving-mean.ts'
import { quantile } from '../signal/quantile.ts'
import { reversalHysteresis } from '../signal/reversal-hysteresis.ts'

export interface AltitudeInput {
  /** Seconds, ascending. */
  readonly time: Float64Array
  /** Cumulative metres, never falling. */
  readonly distance: Float64Array
  /** As recorded, metres. */
  readonly altitude: Float64Array
  /** Metres up or down in a second, on the whole, that this sport can reach. */
  readonly steepest: number
}

export interface MendedAltitude {
  /** Metres; NaN = unknown. */
  readonly metres: Float64Array
  readonly issues: readonly Issue[]
}

/** The raw value 0 of the FIT altitude (scale 5, offset 500). */
const RAW_ZERO = -500
/** Metres within which zero is the height of the sea and not a value that was never measured. */
const SEA_STEP = 3
const LOWEST = -450
const HIGHEST = 9000
/** Seconds over which left-out altitudes are filled in. */
const FILLED_GAP = 180
/** An altitude this far (m) from the middle of its neighbours is a spike when it is off that much on its own. */
const SPIKE = 20
const SPIKE_NEIGHBOURS = 5
/** Metres and seconds at least, of exactly one altitude, before a leap: the sensor hung. */
const STUCK_SECONDS = 30
const STUCK_METRES = 50
/** Metres of altitude in one stretch, and metres per second, beyond which it is no climbing but a new calibration. */
const STEP = 10
const STEP_SPEED = 5
/** A new calibration shows in the middle of so many samples on either side, far outside their own spread. */
const STEP_NEIGHBOURS = 10
const STEP_SPREADS = 6
/** Metres per second up and down, on the whole, that neither noise nor any sport has. */
const WILD_SPEED = 20
/** Metres that are allowed beyond, for activities of moments. */
const SHORT_CLIMB = 30
/** Seconds and metres over which the ascent is told from noise, as for the ascent that is shown. */
const SMOOTHED = 20
const REVERSAL = 2

/**
 * Altitude without what was never measured: exact zeros and the raw zero of FIT (−500 m), values off the Earth, single
 * spikes, and runs where the sensor hung before it leapt. Gaps of up to three minutes that this leaves are filled on a
 * straight line. A height that stays the same is kept: it may be a running track. A leap that nobody can climb and that
 * stays is a new calibration: what lies before it is shifted to meet it. Noise is left as it is, for the grade and the
 * ascent to deal with.
 *
 * NaN stays NaN unless it lies in such a gap.
 */
export function mendAltitude(input: AltitudeInput): MendedAltitude {
  const metres = input.altitude.slice()
  const issues: Issue[] = []
  dropUnmeasured(metres, issues)
  let known = knownIndices(metres)
  if (dropSpikes(metres, known, issues)) known = knownIndices(metres)
  if (dropStuckRuns(metres, known, input, issues)) known = knownIndices(metres)
  levelSteps(metres, known, input.time, issues)
  if (dropUnearthly(metres) > 0) known = knownIndices(metres)
  if (isWild(metres, known, input)) return { metres: metres.fill(Number.NaN), issues: [...issues, WILD] }
  if (known.length === metres.length) return { metres, issues }
  return { metres: interpolate(input.time, metres, FILLED_GAP), issues }
}

const WILD: Issue = {
  id: 'impossible-altitudes',
  message: 'The altitude goes up and down faster than anybody can; all of it was left out.',
}

/** Whether what is left still goes up and down at a speed on the whole that is no movement, or climbs as this sport cannot. */
function isWild(metres: Float64Array, known: Uint32Array, { time, steepest }: AltitudeInput): boolean {
  const seconds = time[known[known.length - 1]!]! - time[known[0]!]!
  let way = 0
  for (let k = 1; k < known.length; k++) way += Math.abs(metres[known[k]!]! - metres[known[k - 1]!]!)
  if (way > WILD_SPEED * seconds) return true
  const most = steepest * seconds + SHORT_CLIMB
  if (!(way > most)) return false
  // Noise goes a long way up and down too; what counts is what is left of it in the ascent.
  const { rise, fall } = reversalHysteresis(movingMean(time, metres, SMOOTHED), REVERSAL)
  return rise > most || fall > most
}

function dropUnmeasured(metres: Float64Array, issues: Issue[]): void {
  let count = 0
  let before = Number.NaN
  for (let i = 0; i < metres.length; i++) {
    const value = metres[i]!
    if (Number.isNaN(value)) continue
    if (value === 0) {
      const end = endOfZeros(metres, i)
      // At the sea zero is a height like any other: then it is come to and left by small steps.
      const isShore = isNearSea(before, metres[end]!)
      for (; i < end; i++) if (metres[i] === 0 && !isShore) count += drop(metres, i)
      i--
    } else if (value === RAW_ZERO || value < LOWEST || value > HIGHEST) count += drop(metres, i)
    else before = value
  }
  if (count === 0) return
  const message = 'Some altitudes are exactly zero or off the Earth, which means not measured; they were left out.'
  issues.push({ id: 'altitude-zeros', message, count })
}

/** What a step of a broken altimeter has carried off the Earth. */
function dropUnearthly(metres: Float64Array): number {
  let count = 0
  for (let i = 0; i < metres.length; i++) if (metres[i]! < LOWEST || metres[i]! > HIGHEST) count += drop(metres, i)
  return count
}

/** The index of the first altitude after `from` that is known and not zero; the length when there is none. */
function endOfZeros(metres: Float64Array, from: number): number {
  let i = from
  while (i < metres.length && (metres[i] === 0 || Number.isNaN(metres[i]!))) i++
  return i
}

/** @param before,after the altitudes around a run of zeros, NaN or undefined where it has no such neighbour */
function isNearSea(before: number, after: number | undefined): boolean {
  const known = [before, after ?? Number.NaN].filter((metres) => !Number.isNaN(metres))
  return known.length > 0 && known.every((metres) => Math.abs(metres) <= SEA_STEP)
}

function drop(metres: Float64Array, i: number): number {
  metres[i] = Number.NaN
  return 1
}

/** @returns whether any was found */
function dropSpikes(metres: Float64Array, known: Uint32Array, issues: Issue[]): boolean {
  const around = new Float64Array(2 * SPIKE_NEIGHBOURS + 1)
  const spikes: number[] = []
  let lastSpike = -1
  for (let k = 1; k < known.length; k++) {
    const value = metres[known[k]!]!
    const leaps = Math.abs(value - metres[known[k - 1]!]!) > SPIKE
    // Behind a leap every sample of a spike of several has to be looked at, so the one before being a spike counts too.
    if (!leaps && lastSpike !== k - 1) continue
    const reach = Math.min(SPIKE_NEIGHBOURS, k, known.length - 1 - k)
    if (reach < 2) continue
    for (let j = -reach; j <= reach; j++) around[j + reach] = metres[known[k + j]!]!
    const middle = quantile(around.subarray(0, 2 * reach + 1), 0.5)
    if (Math.abs(value - middle) <= SPIKE) continue
    spikes.push(known[k]!)
    lastSpike = k
  }
  for (const i of spikes) metres[i] = Number.NaN
  if (spikes.length === 0) return false
  const message = 'The altitude leaps and comes straight back in places; these spikes were left out.'
  issues.push({ id: 'altitude-spikes', message, count: spikes.length })
  return true
}

/** @returns whether any was found */
function dropStuckRuns(metres: Float64Array, known: Uint32Array, input: AltitudeInput, issues: Issue[]): boolean {
  const { time, distance } = input
  let count = 0
  let start = 0
  for (let k = 1; k <= known.length; k++) {
    if (k < known.length && metres[known[k]!] === metres[known[start]!]) continue
    const first = known[start]!
    const last = known[k - 1]!
    const hung = time[last]! - time[first]! >= STUCK_SECONDS && distance[last]! - distance[first]! >= STUCK_METRES
    const next = k < known.length ? known[k]! : last
    const leap = Math.abs(metres[next]! - metres[last]!)
    // What the altitude missed while it hung has to be made good in one stretch, or it was simply flat.
    if (hung && leap >= STEP && leap > distance[next]! - distance[last]!) {
      // The first value is when it was still true.
      for (let j = start + 1; j < k; j++) metres[known[j]!] = Number.NaN
      count += k - start - 1
    }
    start = k
  }
  if (count === 0) return false
  const message = 'The altitude hung at one value and then leapt; those samples were left out.'
  issues.push({ id: 'altitude-stuck', message, count })
  return true
}

function levelSteps(metres: Float64Array, known: Uint32Array, time: Float64Array, issues: Issue[]): void {
  const leaps: number[] = []
  for (let k = 0; k < known.length - 1; k++) {
    const leap = Math.abs(metres[known[k + 1]!]! - metres[known[k]!]!)
    const seconds = time[known[k + 1]!]! - time[known[k]!]!
    if (leap >= STEP && leap > STEP_SPEED * Math.max(1, seconds)) leaps.push(k)
  }
  if (leaps.length === 0) return
  const heights = new Float64Array(known.length)
  for (let k = 0; k < known.length; k++) heights[k] = metres[known[k]!]!
  const steps = leaps.filter((k) => lasts(heights, k))
  if (steps.length === 0) return
  let shift = 0
  for (let k = known.length - 1, s = steps.length - 1; k >= 0; k--) {
    if (s >= 0 && steps[s] === k) {
      shift += heights[k + 1]! - heights[k]!
      s--
    }
    metres[known[k]!] = heights[k]! + shift
  }
  const message = 'The altitude was set anew during the activity; what came before was shifted to meet it.'
  issues.push({ id: 'altitude-step', message, count: steps.length })
}

/** Whether the leap after index `k` parts the samples before it from those behind it, beyond their noise. */
function lasts(known: Float64Array, k: number): boolean {
  const before = known.slice(Math.max(0, k + 1 - STEP_NEIGHBOURS), k + 1)
  const behind = known.slice(k + 1, k + 1 + STEP_NEIGHBOURS)
  const leap = Math.abs(quantile(behind, 0.5) - quantile(before, 0.5))
  return leap >= STEP && leap >= STEP_SPREADS * Math.max(spread(before), spread(behind))
}

/** Median absolute deviation. */
function spread(values: Float64Array): number {
  const middle = quantile(values, 0.5)
  return quantile(
    values.map((value) => Math.abs(value - middle)),
    0.5,
  )
}

function knownIndices(metres: Float64Array): Uint32Array {
  const known = new Uint32Array(metres.length)
  let count = 0
  for (let i = 0; i < metres.length; i++) if (!Number.isNaN(metres[i]!)) known[count++] = i
  return known.subarray(0, count)
}
