import { describe, expect, it } from 'vitest'
import { trackPlaces } from '../../../../analysis/ground/track-places.ts'

const track = (time: number[], latitude: number[], longitude = latitude) => ({
  time: Float64Array.from(time),
  latitude: Float64Array.from(latitude),
  longitude: Float64Array.from(longitude),
})

describe('the places of a track', () => {
  it('are means of five seconds each, and every sample with a position belongs to one', () => {
    const places = trackPlaces(track([0, 1, 4, 5, 9, 10], [1, 2, 3, 4, Number.NaN, 6]))
    expect(places.time.map((value) => value.toFixed(9))).toEqual(['1.666666667', '5.000000000', '10.000000000'])
    expect(places.latitude.map((value) => value.toFixed(9))).toEqual(['2.000000000', '4.000000000', '6.000000000'])
    expect(places.positions).toEqual([3, 1, 1])
    expect([...places.ofSample]).toEqual([0, 0, 0, 1, -1, 2])
    expect(places.isAnew).toEqual([true, false, false])
  })

  it('begin anew where the track goes on elsewhere after a gap, not where it paused or was written seldom', () => {
    const far = 0.01
    expect(trackPlaces(track([0, 100], [0, far])).isAnew).toEqual([true, true])
    expect(trackPlaces(track([0, 900], [0, far / 100])).isAnew).toEqual([true, false])
    expect(trackPlaces(track([0, 40], [0, far / 10])).isAnew).toEqual([true, false])
  })

  it('go on over the antimeridian', () => {
    const places = trackPlaces(
      track([0, 1, 2, 3, 6], [0, 0, 0, 0, 0], [179.9998, 179.9999, -179.9999, -179.9998, -179.999]),
    )
    expect(places.longitude[0]).toBeCloseTo(180, 9)
    expect(places.longitude[1]).toBeCloseTo(180.001, 9)
  })

  it('are none of a track without positions', () => {
    expect(trackPlaces(track([0, 1], [Number.NaN, Number.NaN])).time).toEqual([])
  })
})
