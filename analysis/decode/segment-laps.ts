import type { DecodedLap, RawSamples } from '../model/decoded-file.ts'

/** More segments than this are no laps anybody ran. */
const MOST_SEGMENTS = 1000

/**
 * The segments of a track as laps, from the first to the last time in each; none when there is a single one or a thousand. Programs
 * start a segment where the runner pressed lap or pause, or where two tracks were joined.
 *
 * @param starts first row of each segment after the first, ascending
 */
export function segmentLaps(
  { time, length }: Pick<RawSamples, 'time' | 'length'>,
  starts: readonly number[],
): DecodedLap[] {
  if (starts.length === 0 || starts.length >= MOST_SEGMENTS) return []
  return [0, ...starts].map((from, k) => {
    const known = time.subarray(from, starts[k] ?? length).filter((t) => !Number.isNaN(t))
    const startTime = known[0] ?? Number.NaN
    const endTime = known.at(-1) ?? Number.NaN
    return { startTime, endTime, timerSeconds: endTime - startTime, distanceMetres: Number.NaN, name: null }
  })
}
