import { describe, expect, it } from 'vitest'
import { boxesMeet, boxOfTrack } from '../../../../analysis/model/geo-box.ts'

const box = (west: number, south: number, east: number, north: number) => ({ west, south, east, north })

describe('the box of a track', () => {
  it('holds all its places and none that is missing', () => {
    const longitude = Float64Array.of(4, Number.NaN, 5, 4.5)
    const latitude = Float64Array.of(52, 10, 51, Number.NaN)
    expect(boxOfTrack(longitude, latitude)).toEqual(box(4, 51, 5, 52))
    expect(boxOfTrack(Float64Array.of(Number.NaN), Float64Array.of(1))).toBeNull()
  })

  it('goes on over the antimeridian', () => {
    expect(boxOfTrack(Float64Array.of(179.5, -179.5, 179.9), Float64Array.of(0, 1, 2))).toEqual(box(179.5, 0, 180.5, 2))
    expect(boxOfTrack(Float64Array.of(-179.5, 179.5), Float64Array.of(0, 1))).toEqual(box(-180.5, 0, -179.5, 1))
  })
})

describe('boxes', () => {
  it('meet when they overlap, touch, or come near enough', () => {
    const a = box(4, 52, 5, 53)
    expect(boxesMeet(a, box(4.5, 52.5, 6, 54), 0)).toBe(true)
    expect(boxesMeet(a, box(5, 53, 6, 54), 0)).toBe(true)
    expect(boxesMeet(a, box(4, 53.001, 5, 54), 0)).toBe(false)
    // A thousandth of a degree to the north is 111 m, to the east at 53 degrees 67 m.
    expect(boxesMeet(a, box(4, 53.001, 5, 54), 112)).toBe(true)
    expect(boxesMeet(a, box(4, 53.001, 5, 54), 110)).toBe(false)
    expect(boxesMeet(a, box(5.001, 52, 6, 53), 68)).toBe(true)
    expect(boxesMeet(a, box(5.001, 52, 6, 53), 60)).toBe(false)
  })

  it('meet over the antimeridian however they were written', () => {
    const here = box(179.5, 0, 180.5, 1)
    expect(boxesMeet(here, box(-180, 0, -179.6, 1), 0)).toBe(true)
    expect(boxesMeet(box(-180, 0, -179.6, 1), here, 0)).toBe(true)
    expect(boxesMeet(here, box(-179.4, 0, -179, 1), 0)).toBe(false)
  })
})
