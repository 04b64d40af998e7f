import { expect, test } from 'vitest'
import { isSameTrack, type TrackLine, trackLine } from '../../../../web/view/track-line.ts'
import { northwards, waySamples } from './way-samples.ts'

function line(samples: Parameters<typeof trackLine>[0]): TrackLine {
  const found = trackLine(samples)
  if (found === null) throw new Error('there is no track')
  return found
}

test('a way keeps its known places with the rows they stand in', () => {
  const [a, b, c] = northwards(3)
  const track = line(waySamples({ places: [null, a!, b!, null, c!] }))
  expect([...track.rows]).toEqual([1, 2, 4])
  expect([...track.latitude]).toEqual([a![0], b![0], c![0]])
})

test('places noted only now and then are one way; a leap over a longer gap begins a new piece', () => {
  const [a, b, c] = northwards(3)
  const far = [52.01, 4] as const
  expect([...line(waySamples({ places: [a!, null, b!, null, c!] })).isStart]).toEqual([1, 0, 0])
  expect([...line(waySamples({ places: [a!, b!, null, far] })).isStart]).toEqual([1, 0, 1])
})

test('points that lie far apart are a way as long as the distance counts it; a ride in a pause is none', () => {
  const places = [
    [52, 4],
    [52.01, 4],
  ] as const
  expect([...line(waySamples({ places, step: 1112 })).isStart]).toEqual([1, 0])
  expect([...line(waySamples({ places, step: 3 })).isStart]).toEqual([1, 1])
})

test('over the antimeridian the longitudes go on, there and back', () => {
  const places = [179.999, -179.999, -179.998, 179.9985].map((east) => [-16.8, east] as const)
  const track = line(waySamples({ places, step: 210 }))
  expect([...track.longitude].map((east) => Number(east.toFixed(4)))).toEqual([179.999, 180.001, 180.002, 179.9985])
  expect(track.box.east - track.box.west).toBeCloseTo(0.0035, 6)
})

test('a single place is a track of one; without a place there is none', () => {
  expect(line(waySamples({ places: [null, [52, 4], null] }))).toMatchObject({
    length: 1,
    box: { west: 4, south: 52, east: 4, north: 52 },
  })
  expect(trackLine(waySamples({ places: [null, null] }))).toBeNull()
})

test('tracks are the same when nothing but the figures changed', () => {
  const places = northwards(4)
  const before = line(waySamples({ places }))
  expect(isSameTrack(before, line(waySamples({ places, columns: { surface: [1, 1, 1, 1] } })))).toBe(true)
  expect(isSameTrack(before, line(waySamples({ places: places.slice(1) })))).toBe(false)
  expect(
    isSameTrack(before, line(waySamples({ places: places.map(([north, east]) => [north, east + 1] as const) }))),
  ).toBe(false)
})
