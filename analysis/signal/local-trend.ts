/** A series on an even grid and how sure each value is. */
export interface GridObservations {
  readonly step: number
  /** NaN = nothing was seen at this grid point. */
  readonly value: Float64Array
  /** Variance of each value's noise. */
  readonly variance: Float64Array
}

/** How fast the truth may wander, per unit of the grid. */
export interface TrendFreedom {
  /** Growth of the slope's variance per unit length (a random walk of the slope). */
  readonly slopeWalk: number
  /** Growth of the level's variance per unit length (a wander of the level that is no slope). */
  readonly levelWalk: number
}

const PRIOR_LEVEL_VARIANCE = 100
const PRIOR_SLOPE_VARIANCE = 0.01

/**
 * Slope of a noisy series at each grid point, from all of the series: the Rauch-Tung-Striebel smoother of a local
 * linear trend (level and slope, both random walks). O(n). H. E. Rauch, F. Tung, C. T. Striebel 1965, AIAA J. 3(8).
 *
 * NaN values are points without an observation: the smoother goes through them on its own trend. Without any
 * observation the slope is 0 everywhere.
 */
export function localTrendSlope(seen: GridObservations, freedom: TrendFreedom): Float64Array {
  const filter = filterForward(seen, freedom)
  return smoothBackward(filter, seen.step)
}

/** Filtered and predicted states, five numbers a point: level, slope and the three entries of their covariance. */
interface Filtered {
  readonly length: number
  readonly level: Float64Array
  readonly slope: Float64Array
  readonly varLevel: Float64Array
  readonly cov: Float64Array
  readonly varSlope: Float64Array
  readonly nextLevel: Float64Array
  readonly nextVarLevel: Float64Array
  readonly nextCov: Float64Array
  readonly nextVarSlope: Float64Array
}

function newFiltered(length: number): Filtered {
  const column = () => new Float64Array(length)
  return {
    length,
    level: column(),
    slope: column(),
    varLevel: column(),
    cov: column(),
    varSlope: column(),
    nextLevel: column(),
    nextVarLevel: column(),
    nextCov: column(),
    nextVarSlope: column(),
  }
}

function filterForward(seen: GridObservations, freedom: TrendFreedom): Filtered {
  const { value, variance, step } = seen
  const f = newFiltered(value.length)
  const q11 = (freedom.slopeWalk * step * step * step) / 3 + freedom.levelWalk * step
  const q12 = (freedom.slopeWalk * step * step) / 2
  const q22 = freedom.slopeWalk * step
  const start = value.findIndex((v) => !Number.isNaN(v))
  let level = start < 0 ? 0 : value[start]!
  let slope = 0
  let a = PRIOR_LEVEL_VARIANCE
  let b = 0
  let e = PRIOR_SLOPE_VARIANCE
  for (let j = 0; j < value.length; j++) {
    if (j > 0) {
      level += step * slope
      a += 2 * step * b + step * step * e + q11
      b += step * e + q12
      e += q22
    }
    f.nextLevel[j] = level
    f.nextVarLevel[j] = a
    f.nextCov[j] = b
    f.nextVarSlope[j] = e
    const observed = value[j]!
    if (!Number.isNaN(observed)) {
      const total = a + variance[j]!
      const gainLevel = a / total
      const gainSlope = b / total
      const surprise = observed - level
      level += gainLevel * surprise
      slope += gainSlope * surprise
      e -= gainSlope * b
      b -= gainLevel * b
      a -= gainLevel * a
    }
    f.level[j] = level
    f.slope[j] = slope
    f.varLevel[j] = a
    f.cov[j] = b
    f.varSlope[j] = e
  }
  return f
}

function smoothBackward(f: Filtered, step: number): Float64Array {
  const n = f.length
  const slopes = new Float64Array(n)
  if (n === 0) return slopes
  let level = f.level[n - 1]!
  let slope = f.slope[n - 1]!
  slopes[n - 1] = slope
  for (let j = n - 2; j >= 0; j--) {
    const a = f.varLevel[j]!
    const b = f.cov[j]!
    const e = f.varSlope[j]!
    const pa = f.nextVarLevel[j + 1]!
    const pb = f.nextCov[j + 1]!
    const pe = f.nextVarSlope[j + 1]!
    const det = pa * pe - pb * pb
    const f00 = a + step * b
    const f10 = b + step * e
    const offLevel = level - f.nextLevel[j + 1]!
    // The slope is predicted to stay, so its prediction is the filtered slope itself.
    const offSlope = slope - f.slope[j]!
    level = f.level[j]! + ((f00 * pe - b * pb) / det) * offLevel + ((b * pa - f00 * pb) / det) * offSlope
    slope = f.slope[j]! + ((f10 * pe - e * pb) / det) * offLevel + ((e * pa - f10 * pb) / det) * offSlope
    slopes[j] = slope
  }
  return slopes
}
