import type { Samples } from '../contract.ts'
import { CAUSE_ORDER, type ChartCause } from './cause-text.ts'

/** What the stretch around each row of the samples cost: a single second says more of noise than of the ground. */
export interface TrackWindows {
  /** Calf-km per kilometre; NaN where the session stands still. */
  readonly rate: Float64Array
  /** What gives the stretch its colour. */
  readonly cause: readonly ChartCause[]
}

/** Metres that are looked at before and behind a row. */
const HALF = 25
/** Under this many metres nothing is said of a rate. */
const SHORTEST = 5
/** Share of a stretch's load from which its cause gives the colour. */
const NOTABLE = 0.15

/** Load and cause of the fifty metres around each row. */
export function trackWindows(samples: Samples): TrackWindows {
  const { length } = samples
  const { distance } = samples.columns
  const sums = Object.fromEntries(CAUSE_ORDER.map((cause) => [cause, runningSum(samples, cause)])) as Sums
  const rate = new Float64Array(length)
  const cause: ChartCause[] = []
  let from = 0
  let to = 0
  for (let row = 0; row < length; row++) {
    const here = distance[row] ?? 0
    while (from < row && (distance[from + 1] ?? 0) <= here - HALF) from++
    if (to < row) to = row
    while (to < length - 1 && (distance[to] ?? 0) < here + HALF) to++
    const metres = (distance[to] ?? 0) - (distance[from] ?? 0)
    const parts = CAUSE_ORDER.map((name) => sums[name][to + 1]! - sums[name][from + 1]!)
    const total = parts.reduce((sum, part) => sum + part, 0)
    rate[row] = metres < SHORTEST ? Number.NaN : (total / metres) * 1000
    cause.push(leading(parts, total))
  }
  return { rate, cause }
}

type Sums = Readonly<Record<ChartCause, Float64Array>>

/** Entry i is the sum of what stands before row i. Shoes that save load are taken from the flat, as in the profile. */
function runningSum({ causes, length }: Samples, cause: ChartCause): Float64Array {
  const sum = new Float64Array(length + 1)
  for (let i = 0; i < length; i++) {
    const shoes = causes.shoes[i] ?? 0
    const part =
      cause === 'flat'
        ? (causes.flat[i] ?? 0) + Math.min(0, shoes)
        : cause === 'other'
          ? (causes.ground[i] ?? 0) + (causes.treadmill[i] ?? 0) + Math.max(0, shoes)
          : (causes[cause][i] ?? 0)
    sum[i + 1] = sum[i]! + part
  }
  return sum
}

function leading(parts: readonly number[], total: number): ChartCause {
  let most = 0
  for (let i = 1; i < parts.length; i++) if (most === 0 || parts[i]! > parts[most]!) most = i
  return parts[most]! > NOTABLE * total ? (CAUSE_ORDER[most] ?? 'flat') : 'flat'
}
