import { quantile } from '../signal/quantile.ts'

/** Moving speed in the middle (m/s) that somebody on foot can have, and nobody on wheels usually has. */
const SLOWEST = 0.5
const FASTEST = 4.5
const MOVING = 0.4
/** A way (m) that nobody covers on foot in one go; where there are no times, only this speaks against it. */
const LONGEST = 200_000

/**
 * Whether a way can have been covered on foot, by its middle moving speed, or by its length where it has no times.
 *
 * @param speed metres per second over each stretch, NaN = unknown and left out
 */
export function movesOnFoot(speed: Float64Array, hasTimes: boolean, metres: number): boolean {
  if (metres > LONGEST) return false
  if (!hasTimes) return true
  const middle = quantile(
    speed.filter((v) => v >= MOVING),
    0.5,
  )
  return middle >= SLOWEST && middle <= FASTEST
}
