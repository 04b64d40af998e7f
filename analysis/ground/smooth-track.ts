/** Reach of the kernel in standard deviations. */
const REACH = 3

/**
 * Gaussian mean of one coordinate over time. Values without a number count for nothing and stay NaN; nothing is carried
 * over a gap.
 *
 * @param time seconds, ascending
 * @param gap seconds from which two samples belong to different stretches
 */
export function smoothTrack(
  time: Float64Array,
  values: Float64Array,
  { sigma, gap }: { readonly sigma: number; readonly gap: number },
): Float64Array {
  const out = new Float64Array(values.length).fill(Number.NaN)
  const reach = REACH * sigma
  let first = 0
  for (let i = 0; i < values.length; i++) {
    if (Number.isNaN(values[i]!)) continue
    while (time[i]! - time[first]! > reach) first++
    let sum = 0
    let weights = 0
    let before = i
    for (let j = i; j >= first; j--) {
      if (Number.isNaN(values[j]!)) continue
      if (time[before]! - time[j]! > gap) break
      before = j
      const weight = kernel((time[i]! - time[j]!) / sigma)
      sum += weight * values[j]!
      weights += weight
    }
    before = i
    for (let j = i + 1; j < values.length && time[j]! - time[i]! <= reach; j++) {
      if (Number.isNaN(values[j]!)) continue
      if (time[j]! - time[before]! > gap) break
      before = j
      const weight = kernel((time[j]! - time[i]!) / sigma)
      sum += weight * values[j]!
      weights += weight
    }
    out[i] = sum / weights
  }
  return out
}

function kernel(z: number): number {
  return Math.exp(-0.5 * z * z)
}
