import type { PlanRoute } from '../../analysis/model/plan.ts'
import type { Result } from '../../analysis/model/result.ts'
import { planRoute } from '../../analysis/plan-route.ts'
import { haversine } from '../../analysis/signal/haversine.ts'

/** Pieces of a way that follow each other without a break. */
export type RoutePoints = readonly {
  readonly latitude: number
  readonly longitude: number
  readonly altitude: number
}[]

const MOST_POINTS = 300_000
/** Farther than this in one go is no way on foot. */
const MOST_METRES = 500_000
const NO_ROUTE = 'There is no route in it: no points with a position.'

/** The way through the points of a route; what lies between two of its pieces is not run. Altitudes may be NaN. */
export function readRoute(pieces: readonly RoutePoints[]): Result<PlanRoute, string> {
  const points = pieces.flat()
  if (points.length > MOST_POINTS) return { ok: false, error: `It has more than ${MOST_POINTS} points.` }
  const latitude = Float64Array.from(points, (point) => point.latitude)
  const longitude = Float64Array.from(points, (point) => point.longitude)
  const distance = new Float64Array(points.length)
  const starts = new Set<number>()
  let next = 0
  for (const piece of pieces) {
    starts.add(next)
    next += piece.length
  }
  for (let i = 1; i < points.length; i++) {
    const step = starts.has(i) ? 0 : haversine(latitude, longitude, i - 1, i)
    distance[i] = distance[i - 1]! + (Number.isNaN(step) ? 0 : step)
  }
  const metres = distance.at(-1) ?? 0
  if (!(metres >= 1)) return { ok: false, error: NO_ROUTE }
  if (metres > MOST_METRES) return { ok: false, error: 'It is longer than 500 km.' }
  return {
    ok: true,
    value: planRoute(
      distance,
      Float64Array.from(points, ({ altitude }) => altitude),
    ),
  }
}
