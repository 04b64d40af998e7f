import type { Zone } from '../usecases/analysis-port.ts'

const METRES_PER_DEGREE = 111_195

interface Track {
  /** Degrees, NaN = no position. */
  readonly longitude: Float64Array
  readonly latitude: Float64Array
}

/**
 * The pieces of a track that lie outside all zones, each the numbers of its samples: what is inside is left out at both
 * ends and wherever the track passes through, and a piece ends where the straight way to the next place would cross a
 * zone. Pieces of a single place are left out.
 */
export function cutZones({ longitude, latitude }: Track, zones: readonly Zone[]): number[][] {
  const pieces: number[][] = []
  let piece: number[] = []
  let before = -1
  for (let i = 0; i < longitude.length; i++) {
    if (Number.isNaN(longitude[i]!) || Number.isNaN(latitude[i]!)) continue
    const to = { longitude: longitude[i]!, latitude: latitude[i]! }
    const from = before < 0 ? to : { longitude: longitude[before]!, latitude: latitude[before]! }
    const isInside = zones.some((zone) => metresFrom(zone, to, to) <= zone.radiusMetres)
    if (isInside || zones.some((zone) => metresFrom(zone, from, to) <= zone.radiusMetres)) {
      pieces.push(piece)
      piece = []
    }
    if (!isInside) piece.push(i)
    before = i
  }
  return [...pieces, piece].filter(({ length }) => length > 1)
}

interface Place {
  readonly longitude: number
  readonly latitude: number
}

/** How near the straight way between two places comes to the centre of a zone, metres, on a plane around it. */
function metresFrom(zone: Zone, from: Place, to: Place): number {
  const across = METRES_PER_DEGREE * Math.cos((zone.latitude * Math.PI) / 180)
  const planeOf = ({ longitude, latitude }: Place) => {
    const degrees = longitude - zone.longitude
    return [
      (degrees - 360 * Math.round(degrees / 360)) * across,
      (latitude - zone.latitude) * METRES_PER_DEGREE,
    ] as const
  }
  const [x0, y0] = planeOf(from)
  const [x1, y1] = planeOf(to)
  const [dx, dy] = [x1 - x0, y1 - y0]
  const length2 = dx * dx + dy * dy
  const share = length2 === 0 ? 0 : Math.min(1, Math.max(0, -(x0 * dx + y0 * dy) / length2))
  return Math.hypot(x0 + share * dx, y0 + share * dy)
}
