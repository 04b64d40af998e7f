/** The largest multiple of a half that is not above a load, at least 0; a billionth of rounding is forgiven. */
export function floorToHalf(calfKm: number): number {
  return Math.floor(Math.max(0, calfKm) * 2 + 1e-9) / 2
}
