/**
 * The weights w ≥ 0 that bring Σ w_k · column_k closest to `target` in the sum of squares. Exact: the best solution has
 * some set of weights above zero and solves the plain problem on that set, and with a handful of columns every set can
 * be tried. Columns that depend on each other count as one set less.
 *
 * NaN anywhere makes every set fail and gives zeros.
 *
 * @param columns at most a handful of equal-length columns
 */
export function nonNegativeLeastSquares(columns: readonly Float64Array[], target: Float64Array): Float64Array {
  const k = columns.length
  let best: Float64Array<ArrayBufferLike> = new Float64Array(k)
  let least = residual(columns, target, best)
  for (let set = 1; set < 1 << k; set++) {
    const weights = solveOn(set, columns, target)
    if (weights === null || weights.some((w) => !(w >= 0))) continue
    const left = residual(columns, target, weights)
    if (left < least) {
      least = left
      best = weights
    }
  }
  return best
}

/** Plain least squares on the columns whose bit is in `set`, the others 0; null when they depend on each other. */
function solveOn(set: number, columns: readonly Float64Array[], target: Float64Array): Float64Array | null {
  const chosen: number[] = []
  for (let c = 0; c < columns.length; c++) if ((set >> c) & 1) chosen.push(c)
  const size = chosen.length
  const rows = chosen.map((a) => {
    const row = new Float64Array(size + 1)
    for (let b = 0; b < size; b++) row[b] = dot(columns[a]!, columns[chosen[b]!]!)
    row[size] = dot(columns[a]!, target)
    return row
  })
  for (let p = 0; p < size; p++) {
    const pivot = rows[p]!
    // The normal matrix is positive definite, so the diagonal serves as pivot unless columns depend on each other.
    if (!(pivot[p]! > 1e-12 * dot(columns[chosen[p]!]!, columns[chosen[p]!]!))) return null
    for (let r = 0; r < size; r++) {
      if (r === p) continue
      const factor = rows[r]![p]! / pivot[p]!
      for (let c = p; c <= size; c++) rows[r]![c] = rows[r]![c]! - factor * pivot[c]!
    }
  }
  const weights = new Float64Array(columns.length)
  for (let p = 0; p < size; p++) weights[chosen[p]!] = rows[p]![size]! / rows[p]![p]!
  return weights
}

function residual(columns: readonly Float64Array[], target: Float64Array, weights: Float64Array): number {
  let sum = 0
  for (let i = 0; i < target.length; i++) {
    let left = target[i]!
    for (let c = 0; c < columns.length; c++) left -= weights[c]! * columns[c]![i]!
    sum += left * left
  }
  return sum
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}
