/** Longitude and latitude of each corner, degrees. */
export type Ring = readonly (readonly [number, number])[]

const METRES_PER_DEGREE = 111_195
const LEAST_SQUARE_METRES = 10
const MOST_SQUARE_METRES = 100_000_000

/** Why a ring can be no favourite place, in a line; null = it can. */
export function ringProblem(ring: Ring): string | null {
  const area = squareMetres(ring)
  if (area < LEAST_SQUARE_METRES) return 'ring: its corners enclose nothing; draw around the place.'
  if (area > MOST_SQUARE_METRES) return 'ring: it encloses more than 100 km²; a place is a beach or a park, no region.'
  return null
}

/** By the plane around its first corner, which is exact enough for whether it is a beach or a country. */
function squareMetres(ring: Ring): number {
  const [first] = ring
  if (first === undefined) return 0
  const across = METRES_PER_DEGREE * Math.cos((first[1] * Math.PI) / 180)
  const corners = ring.map(([longitude, latitude]) => {
    const degrees = longitude - first[0]
    return [(degrees - 360 * Math.round(degrees / 360)) * across, (latitude - first[1]) * METRES_PER_DEGREE] as const
  })
  const doubled = corners.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = corners[(i + 1) % corners.length]!
    return sum + x * nextY - nextX * y
  }, 0)
  return Math.abs(doubled) / 2
}
