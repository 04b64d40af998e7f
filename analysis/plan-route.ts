import type { PlanRoute, WayPiece } from './model/plan.ts'
import { altitudeNoise } from './terrain/altitude-noise.ts'
import { smoothGrade } from './terrain/grade.ts'

/**
 * Slopes are kept in classes of this width, rise over run; each keeps its own mean. Up and down never share a class: the
 * cost of a grade has its kink at zero.
 */
const CLASS = 0.03
/** Metres per second a way is taken to be walked at: a route has no clock, and noise is told by time. */
const PACE = 2.5

/**
 * The way of a route as a plan: its distance, its climb and its slopes, smoothed as those of a recorded run are.
 * `distance`: cumulative metres, never falling, no NaN; `altitude`: metres, NaN = unknown, of the same length. Without
 * altitudes the way is level.
 */
export function planRoute(distance: Float64Array, altitude: Float64Array): PlanRoute {
  if (distance.length !== altitude.length) throw new Error(`${altitude.length} altitudes for ${distance.length} points`)
  const time = distance.map((metres) => metres / PACE)
  const grade = smoothGrade({ time, distance, altitude }, altitudeNoise(time, altitude))
  const metresOf = new Map<number, number>()
  const riseOf = new Map<number, number>()
  for (let i = 1; i < distance.length; i++) {
    const metres = distance[i]! - distance[i - 1]!
    const slope = Math.floor(grade[i]! / CLASS)
    metresOf.set(slope, (metresOf.get(slope) ?? 0) + metres)
    riseOf.set(slope, (riseOf.get(slope) ?? 0) + metres * grade[i]!)
  }
  const pieces: WayPiece[] = [...metresOf]
    .filter(([, metres]) => metres > 0)
    .sort(([a], [b]) => a - b)
    .map(([slope, metres]) => ({ metres, grade: (riseOf.get(slope) ?? 0) / metres }))
  return {
    distanceMetres: pieces.reduce((sum, { metres }) => sum + metres, 0),
    climbMetres: pieces.reduce((sum, { metres, grade: rise }) => sum + metres * Math.max(0, rise), 0),
    pieces,
  }
}
