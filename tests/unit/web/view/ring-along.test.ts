import { describe, expect, it } from 'vitest'
import type { Ring } from '../../../../web/view/parse-ring.ts'
import { ringAlong } from '../../../../web/view/ring-along.ts'

const METRES_PER_DEGREE = 111_195
const LATITUDE = 52.1
const ACROSS = METRES_PER_DEGREE * Math.cos((LATITUDE * Math.PI) / 180)

/** A way through places in metres around 52.1, 4.27. */
function way(...places: readonly (readonly [number, number])[]) {
  return places.map(([x, y]) => ({ latitude: LATITUDE + y / METRES_PER_DEGREE, longitude: 4.27 + x / ACROSS }))
}

function inMetres(ring: Ring): readonly (readonly [number, number])[] {
  return ring.map(([longitude, latitude]) => [(longitude - 4.27) * ACROSS, (latitude - LATITUDE) * METRES_PER_DEGREE])
}

function area(ring: Ring): number {
  const corners = inMetres(ring)
  return corners.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = corners[(i + 1) % corners.length]!
    return sum + (x * nextY - nextX * y) / 2
  }, 0)
}

/** By how often a ray to the east crosses the ring, which is how the server tells what lies inside. */
function holds(ring: Ring, x: number, y: number): boolean {
  const corners = inMetres(ring)
  return corners.reduce((inside, [x1, y1], i) => {
    const [x2, y2] = corners[(i + 1) % corners.length]!
    const isCrossed = y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)
    return isCrossed ? !inside : inside
  }, false)
}

describe('the ground along a stretch', () => {
  it('is a band with round ends, once around', () => {
    const ring = ringAlong(way([0, 0], [0, 400]), 20) ?? []
    expect(area(ring)).toBeGreaterThan(0)
    expect(area(ring) / (400 * 40 + Math.PI * 400)).toBeCloseTo(1, 1)
    expect([holds(ring, 0, 200), holds(ring, 18, 200), holds(ring, -18, 390)]).toEqual([true, true, true])
    expect([holds(ring, 22, 200), holds(ring, 0, 424), holds(ring, 0, -24)]).toEqual([false, false, false])
  })

  it('is the same there and back, and holds where the way crosses itself', () => {
    const there = ringAlong(way([0, 0], [0, 400]), 20) ?? []
    const back = ringAlong(way([0, 0], [0, 400], [0, 0]), 20) ?? []
    expect(area(back)).toBeCloseTo(area(there), 0)
    expect(holds(back, 0, 200)).toBe(true)
    const eight = ringAlong(way([0, 0], [200, 200], [0, 200], [200, 0]), 20) ?? []
    expect([holds(eight, 100, 100), holds(eight, 10, 10), holds(eight, 190, 10)]).toEqual([true, true, true])
    expect(holds(eight, 100, 20)).toBe(false)
  })

  it('has few corners, however long and crooked the way', () => {
    const places = Array.from({ length: 2000 }, (_, i) => [i * 5, 120 * Math.sin(i / 15)] as const)
    const ring = ringAlong(way(...places), 30) ?? []
    expect(ring.length).toBeGreaterThan(50)
    expect(ring.length).toBeLessThanOrEqual(300)
    expect(places.every(([x, y]) => holds(ring, x, y))).toBe(true)
  })

  it('is none of no way, and of one that is too long for its width', () => {
    expect(ringAlong([], 20)).toBeNull()
    expect(ringAlong(way([0, 0], [50_000, 50_000]), 5)).toBeNull()
  })

  it('goes on over the antimeridian', () => {
    const ring =
      ringAlong(
        [
          { latitude: 0, longitude: 179.999 },
          { latitude: 0, longitude: -179.999 },
        ],
        20,
      ) ?? []
    expect(ring.length).toBeGreaterThan(4)
    expect(ring.every(([longitude]) => Math.abs(longitude) > 179.99 && Math.abs(longitude) <= 180)).toBe(true)
  })
})
