import type { Point } from './parse-point.ts'
import type { Ring } from './parse-ring.ts'

const CORNERS = 32
const METRES_PER_DEGREE = 111_195

/** A circle as a ring of corners. */
export function ringAround({ latitude, longitude }: Point, radiusMetres: number): Ring {
  const up = radiusMetres / METRES_PER_DEGREE
  const across = up / Math.max(0.01, Math.cos((latitude * Math.PI) / 180))
  return Array.from({ length: CORNERS }, (_, n) => {
    const angle = (2 * Math.PI * n) / CORNERS
    const east = longitude + across * Math.cos(angle)
    const north = Math.max(-90, Math.min(90, latitude + up * Math.sin(angle)))
    return [rounded(east - 360 * Math.round(east / 360)), rounded(north)] as const
  })
}

/** To a centimetre. */
function rounded(degrees: number): number {
  return Math.round(degrees * 1e7) / 1e7
}
