/** Two-sided 95 % of the normal distribution. */
const Z = 1.959963984540054

/**
 * The 95 % interval of a share by Wilson's score: `hits` of `total`, 0 to 1. Honest for few cases and for none, unlike the
 * textbook formula. NaN when there is nothing to count.
 */
export function wilsonInterval(hits: number, total: number): { readonly low: number; readonly high: number } {
  if (!(total > 0)) return { low: Number.NaN, high: Number.NaN }
  const share = hits / total
  const z2 = (Z * Z) / total
  const middle = (share + z2 / 2) / (1 + z2)
  const half = (Z / (1 + z2)) * Math.sqrt((share * (1 - share)) / total + z2 / (4 * total))
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}
