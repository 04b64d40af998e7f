import { expect, test } from 'vitest'
import { chosenLines } from '../../../../web/view/chosen-lines.ts'
import { trackLine } from '../../../../web/view/track-line.ts'
import { waySamples } from './way-samples.ts'

/** Along the equator, a hundredth of a degree and a hundred metres by the watch from row to row. */
const east = (rows: readonly (number | null)[]) =>
  waySamples({ places: rows.map((row) => (row === null ? null : ([0, row / 10_000] as const))), step: 11 })

function chosen(rows: readonly (number | null)[], fromMetres: number, toMetres: number) {
  const samples = east(rows)
  const line = trackLine(samples)
  if (line === null) throw new Error('there is no track')
  return chosenLines(line, samples.columns.distance, { fromMetres, toMetres }).map((one) =>
    one.map(([, longitude]) => Math.round(longitude * 100_000) / 10),
  )
}

test('a chosen stretch is the line between its ends', () => {
  expect(chosen([0, 1, 2, 3, 4], 11, 33)).toEqual([[1, 1, 2, 3, 3]].map((one) => one.map((row) => row)))
})

test('its ends lie between two places where they have to', () => {
  expect(chosen([0, 1, 2, 3, 4], 5.5, 27.5)).toEqual([[0.5, 1, 2, 2.5]])
})

test('nothing is chosen across a gap', () => {
  expect(chosen([0, 1, null, 40, 41], 0, 44)).toEqual([
    [0, 1],
    [40, 41],
  ])
})

test('a stretch beyond the track is none', () => {
  expect(chosen([0, 1, 2], 500, 900)).toEqual([])
})
