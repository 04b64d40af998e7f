import { beginCost, changeCost } from './change-costs.ts'
import type { GroundCandidates } from './ground-candidates.ts'
import { MATCH } from './match-limits.ts'
import { OffsetFilter } from './offset-filter.ts'

/** Places of a track one after another with what one may have been running on. */
export interface WalkPlaces {
  readonly candidates: GroundCandidates
  /** Seconds since the place before. */
  readonly seconds: readonly number[]
  /** Variance of each place but for the drift, square metres. */
  readonly variance: readonly number[]
  /** Standard deviation by which the positions of the track jump about, metres. */
  readonly jitter: number
}

/**
 * The candidate of each place on the likeliest walk. How much the recording drifts is not known before; of those tried the
 * one is taken whose walk explains it best.
 */
export function likeliestWalk(places: WalkPlaces): Uint32Array {
  let best: Uint32Array = new Uint32Array()
  let least = Number.POSITIVE_INFINITY
  const expected = Math.max(MATCH.usualDrift, MATCH.driftOfJitter * places.jitter)
  for (const drift of MATCH.drifts) {
    const { walk, cost } = walkWith(places, drift)
    const sum = cost + 0.5 * (Math.log(drift / expected) / MATCH.driftSpread) ** 2
    if (sum >= least) continue
    least = sum
    best = walk
  }
  return best
}

/** By Viterbi: the cheapest walk to each candidate of each place from those of the place before. */
function walkWith(
  { candidates, seconds, variance, jitter }: WalkPlaces,
  drift: number,
): { walk: Uint32Array; cost: number } {
  const { start, object } = candidates
  const count = seconds.length
  const total = new Float64Array(object.length)
  const from = new Int32Array(object.length).fill(-1)
  const far = MATCH.far + MATCH.farOfJitter * jitter
  const filter = new OffsetFilter(candidates, { drift, far })
  for (let k = 0; k < count; k++) {
    const least = 0.5 * Math.log(2 * Math.PI * variance[k]!)
    for (let to = start[k]!; to < start[k + 1]!; to++) {
      filter.aim(to, seconds[k]!, variance[k]!)
      if (k === 0) {
        total[to] = filter.begin() + beginCost(candidates, to)
        filter.keep()
        continue
      }
      let best = Number.POSITIVE_INFINITY
      const same = indexOfObject(candidates, start[k - 1]!, start[k]!, object[to]!)
      for (let step = -1; step < start[k]! - start[k - 1]!; step++) {
        // First from where one would have stayed, as little else can be cheaper.
        const candidate = step < 0 ? same : start[k - 1]! + step
        if (candidate < 0 || (step >= 0 && candidate === same)) continue
        const before = total[candidate]! + changeCost(candidates, candidate, to)
        if (before + least >= best) continue
        const sum = before + filter.follow(candidate)
        if (sum >= best) continue
        best = sum
        from[to] = candidate
        filter.keep()
      }
      total[to] = best
    }
  }
  const walk = new Uint32Array(count)
  let at = indexOfLeast(total, start[count - 1]!, start[count]!)
  const cost = total[at]!
  for (let k = count - 1; k >= 0; k--) {
    walk[k] = at
    at = from[at]!
  }
  return { walk, cost }
}

function indexOfObject({ object }: GroundCandidates, from: number, to: number, wanted: number): number {
  for (let i = from; i < to; i++) if (object[i] === wanted) return i
  return -1
}

function indexOfLeast(values: Float64Array, from: number, to: number): number {
  let least = from
  for (let i = from + 1; i < to; i++) if (values[i]! < values[least]!) least = i
  return least
}
