/** Sums over the reversals of a series, in its own unit; both are positive or zero. */
export interface RiseAndFall {
  readonly rise: number
  readonly fall: number
}

/**
 * Rise and fall of a series from peak to valley: the direction turns only once the series has come back by `threshold`
 * from its last extreme, and a leg counts whole, from extreme to extreme. So wiggles smaller than the threshold give
 * nothing, and a real climb loses nothing (a dead-band would lose up to its width at every turn).
 *
 * NaN is stepped over, as if the sample were not there. Fewer than two finite values give 0 and 0.
 */
export function reversalHysteresis(values: Float64Array, threshold: number): RiseAndFall {
  let rise = 0
  let fall = 0
  let direction = 0
  let low = Number.NaN
  let high = Number.NaN
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!
    if (Number.isNaN(value)) continue
    if (Number.isNaN(low)) {
      low = value
      high = value
    }
    // While rising, `low` is the valley the leg began in and `high` its top so far; falling, the other way round.
    if (direction >= 0 && value > high) high = value
    if (direction <= 0 && value < low) low = value
    if (direction >= 0 && high - value >= threshold) {
      if (direction > 0) rise += high - low
      direction = -1
      low = value
    } else if (direction <= 0 && value - low >= threshold) {
      if (direction < 0) fall += high - low
      direction = 1
      high = value
    }
  }
  if (direction > 0) rise += high - low
  if (direction < 0) fall += high - low
  return { rise, fall }
}
