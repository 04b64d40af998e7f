import { expect, test } from 'vitest'
import { trackColours } from '../../../../web/view/track-colours.ts'
import { northwards, waySamples } from './way-samples.ts'

const places = northwards(201)
const half = <T>(first: T, second: T) => places.map((_, row) => (row <= 100 ? first : second))

test('load: dearer stretches stand further along the ramp, whose legend names its unit', () => {
  const samples = waySamples({ places, causes: { flat: half(0.01, 0.02) } })
  const { inkOf, inks, legend } = trackColours(samples, 'load', 'metric')
  const share = (row: number) => {
    const ink = inks[inkOf[row]!]
    return ink?.kind === 'ramp' ? ink.share : Number.NaN
  }
  expect(share(50)).toBe(0)
  expect(share(150)).toBe(1)
  expect(legend).toMatchObject({ kind: 'ramp', ramp: 'load', unit: 'calf-km per km', hasGaps: false })
  expect(trackColours(samples, 'load', 'imperial').legend).toMatchObject({ unit: 'calf-km per mile' })
})

test('grade: level ground is the middle of the ramp, down and up its sides', () => {
  const grade = places.map((_, row) => (row < 70 ? -0.08 : row < 140 ? 0 : 0.08))
  const { inkOf, inks } = trackColours(waySamples({ places, columns: { grade } }), 'grade', 'metric')
  const shares = [10, 100, 190].map((row) => {
    const ink = inks[inkOf[row]!]
    return ink?.kind === 'ramp' ? ink.share : Number.NaN
  })
  expect(shares[0]).toBeCloseTo(0.1, 1)
  expect(shares[1]).toBeCloseTo(0.5, 1)
  expect(shares[2]).toBeCloseTo(0.9, 1)
})

test('what has no rate has a colour and a word of its own', () => {
  const { inkOf, inks, legend } = trackColours(waySamples({ places, step: 0 }), 'load', 'metric')
  expect(inks[inkOf[0]!]).toEqual({ kind: 'ground', surface: 'unknown' })
  expect(legend).toMatchObject({ hasGaps: true })
})

test('ground: what occurs, most metres first and the unknown last, though it is the longest', () => {
  const surface = places.map((_, row) => (row <= 120 ? null : row <= 150 ? 1 : 0))
  const samples = waySamples({ places, columns: { surface }, surfaces: ['dry_sand', 'road'] })
  const { inkOf, inks, legend } = trackColours(samples, 'ground', 'metric')
  expect(legend).toEqual({
    kind: 'swatches',
    items: [
      { swatch: 'ground-dry_sand', text: 'dry, soft sand' },
      { swatch: 'ground-road', text: 'road' },
      { swatch: 'ground-unknown', text: 'unknown ground' },
    ],
  })
  expect([10, 140, 190].map((row) => inks[inkOf[row]!])).toEqual([
    { kind: 'ground', surface: 'unknown' },
    { kind: 'ground', surface: 'road' },
    { kind: 'ground', surface: 'dry_sand' },
  ])
})

test('cause: the causes that occur, in the order they have everywhere', () => {
  const samples = waySamples({ places, causes: { flat: half(0.01, 0.01), sand: half(0.01, 0) } })
  const { inkOf, inks, legend } = trackColours(samples, 'cause', 'metric')
  expect([50, 150].map((row) => inks[inkOf[row]!])).toEqual([
    { kind: 'cause', cause: 'sand' },
    { kind: 'cause', cause: 'flat' },
  ])
  expect(legend).toEqual({
    kind: 'swatches',
    items: [
      { swatch: 'fill-flat', text: 'flat' },
      { swatch: 'fill-sand', text: 'sand' },
    ],
  })
})
