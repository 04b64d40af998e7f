import { describe, expect, it } from 'vitest'
import { haversine } from '../../../../analysis/signal/haversine.ts'

const between = (lat1: number, lon1: number, lat2: number, lon2: number) =>
  haversine(Float64Array.of(lat1, lat2), Float64Array.of(lon1, lon2), 0, 1)

describe('haversine', () => {
  it('is a degree of a great circle of 6371.0088 km', () => {
    const degree = (Math.PI / 180) * 6_371_008.8
    expect(between(0, 0, 1, 0)).toBeCloseTo(degree, 6)
    expect(between(0, 10, 0, 11)).toBeCloseTo(degree, 6)
    // Along the 60th parallel a degree is half as wide (less the bend of the great circle).
    expect(between(60, 0, 60, 1)).toBeCloseTo(degree / 2, -1)
  })

  it('crosses the date line without going round the Earth', () => {
    expect(between(0, 179.999, 0, -179.999)).toBeCloseTo(between(0, 0, 0, 0.002), 6)
  })

  it('is exact for steps of a metre', () => {
    const metre = 180 / Math.PI / 6_371_008.8
    expect(between(45, 7, 45 + metre, 7)).toBeCloseTo(1, 6)
    expect(between(45, 7, 45, 7)).toBe(0)
  })

  it('is half the way round between opposite points, and NaN without a position', () => {
    expect(between(0, 0, 0, 180)).toBeCloseTo(Math.PI * 6_371_008.8, 3)
    expect(between(45, 7, Number.NaN, 7)).toBeNaN()
  })
})
