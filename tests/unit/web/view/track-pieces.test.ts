import { expect, test } from 'vitest'
import type { Samples } from '../../../../web/contract.ts'
import { trackPieces } from '../../../../web/view/track-pieces.ts'

/** A way of places a hundred metres apart, with the sand's share of each stretch. */
function way(places: readonly (readonly [number, number] | null)[], sand: readonly number[]): Samples {
  const zeros = new Array<number>(places.length).fill(0)
  return {
    length: places.length,
    columns: {
      time: zeros,
      distance: zeros,
      elevation: zeros,
      grade: zeros,
      speed: zeros,
      cadence: zeros,
      heartRate: zeros,
      latitude: places.map((place) => place?.[0] ?? null),
      longitude: places.map((place) => place?.[1] ?? null),
      surface: zeros,
      surfaceSource: zeros,
      gait: zeros,
    },
    causes: { flat: places.map(() => 0.1), climb: zeros, sand, ground: zeros, treadmill: zeros, shoes: zeros },
    surfaces: [],
    surfaceSources: [],
  }
}

test('each stretch has the colour of what made its load, and stretches of one colour are one line', () => {
  const drawing = trackPieces(
    way(
      [
        [52, 4],
        [52.001, 4],
        [52.002, 4],
        [52.003, 4],
      ],
      [0, 0, 0.1, 0.1],
    ),
    'metric',
  )
  expect(drawing?.pieces.map((piece) => [piece.cause, piece.points.split(' ').length])).toEqual([
    ['flat', 2],
    ['sand', 3],
  ])
})

test('north is up and both directions have one scale', () => {
  const east = 1 / Math.cos((52 * Math.PI) / 180)
  const drawing = trackPieces(
    way(
      [
        [52, 4],
        [52.01, 4],
        [52.01, 4 + 0.01 * east],
      ],
      [0, 0, 0],
    ),
    'metric',
  )
  const points = drawing?.pieces[0]?.points.split(' ').map((point) => point.split(',').map(Number)) ?? []
  const [start, corner, end] = points
  expect(corner?.[1]).toBeLessThan(start?.[1] ?? Number.NaN)
  expect((end?.[0] ?? 0) - (corner?.[0] ?? 0)).toBeCloseTo((start?.[1] ?? 0) - (corner?.[1] ?? 0), 0)
})

test('a way across the date line is not torn round the world', () => {
  const drawing = trackPieces(
    way(
      [
        [-16.8, 179.999],
        [-16.8, -179.999],
      ],
      [0, 0],
    ),
    'metric',
  )
  expect(drawing?.bar.text).toBe('20 m')
})

test('the scale bar is of a round length in the units chosen', () => {
  const places = [
    [52, 4],
    [52.05, 4],
  ] as const
  expect(trackPieces(way(places, [0, 0]), 'metric')?.bar.text).toBe('1 km')
  expect(trackPieces(way(places, [0, 0]), 'imperial')?.bar.text).toBe('1 mi')
})

test('without places, or without moving, there is nothing to draw', () => {
  expect(trackPieces(way([null, null], [0, 0]), 'metric')).toBeNull()
  expect(
    trackPieces(
      way(
        [
          [52, 4],
          [52, 4],
        ],
        [0, 0],
      ),
      'metric',
    ),
  ).toBeNull()
})
