/** Way (m) over a pause beyond which somebody did go somewhere. */
const STAYED = 20

/**
 * Altitude for the grade: whatever it did over a pause without way is taken out, by shifting all that follows. It was
 * the weather, a lift or a new calibration, but nothing anyone ran up; left in, it would be a cliff in the profile.
 *
 * NaN stays; around a pause the last known altitude before it meets the first known one after it.
 *
 * @param altitude metres
 * @param seconds recorded seconds of each stretch, 0 over a pause
 * @param distance cumulative metres, never falling
 */
export function levelPauses(altitude: Float64Array, seconds: Float64Array, distance: Float64Array): Float64Array {
  const levelled = new Float64Array(altitude.length)
  let shift = 0
  let last = -1
  let paused = false
  for (let i = 0; i < altitude.length; i++) {
    if (i > 0 && seconds[i] === 0) paused = true
    levelled[i] = altitude[i]! + shift
    if (Number.isNaN(altitude[i]!)) continue
    if (paused && last >= 0 && distance[i]! - distance[last]! < STAYED) {
      shift += levelled[last]! - levelled[i]!
      levelled[i] = levelled[last]!
    }
    paused = false
    last = i
  }
  return levelled
}
