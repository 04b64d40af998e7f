import type { Issue } from '../model/issue.ts'
import type { Distance } from './derive-distance.ts'

export interface CorrectedWay {
  readonly distance: Distance
  /** Metres per second; NaN = unknown. */
  readonly speed: Float64Array
  readonly isCorrected: boolean
  readonly issues: readonly Issue[]
}

/**
 * Brings a way to the distance the athlete read off the treadmill, every stretch and its speed alike. A way of no length
 * stays as it is.
 *
 * @param said metres of the whole way, NaN = nothing said
 */
export function correctDistance(distance: Distance, speed: Float64Array, said: number): CorrectedWay {
  const { metres, source } = distance
  const recorded = metres[metres.length - 1]!
  if (!(said > 0) || !(recorded > 0)) return { distance, speed, isCorrected: false, issues: [] }
  const where =
    source === 'total'
      ? 'it was spread evenly over the time.'
      : `the file says ${Math.round(recorded)} m. Distance and speed of every stretch were brought to it.`
  const message = `You set the distance to ${Math.round(said)} m; ${where}`
  return {
    // What the spread says of a total of the file does not hold for one that was said.
    distance: {
      ...distance,
      metres: metres.map((m) => (m / recorded) * said),
      issues: source === 'total' ? [] : distance.issues,
    },
    speed: speed.map((v) => (v / recorded) * said),
    isCorrected: true,
    issues: [{ id: 'distance-set', message }],
  }
}
