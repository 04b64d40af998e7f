import { expect, test } from 'vitest'
import { gradeScale, loadScale, shareOf } from '../../../../web/view/ramp-scale.ts'

test('an even run has a ramp of one calf-km at least, so that it looks even', () => {
  const scale = loadScale(Float64Array.from([0.98, 1, 1.02, 1.01]), 'metric')
  expect(scale).toEqual({ from: 0.5, to: 1.5, ticks: ['0.5', '1.0', '1.5+'] })
})

test('a ramp has round numbers around what occurs, three to five of them', () => {
  const up = (most: number) => Float64Array.from({ length: 101 }, (_, i) => 0.9 + (i / 100) * (most - 0.9))
  expect(loadScale(up(2.4), 'metric').ticks).toEqual(['0.5', '1.0', '1.5', '2.0', '2.5+'])
  expect(loadScale(up(4.1), 'metric').ticks).toEqual(['0', '1', '2', '3', '4', '5+'])
  expect(loadScale(up(12), 'metric').ticks).toEqual(['0', '5', '10', '15+'])
})

test('by the mile the numbers are of miles, and the colours of the same loads', () => {
  const scale = loadScale(Float64Array.from([1, 1.1, 1.2]), 'imperial')
  expect(scale.ticks).toEqual(['1.5', '2.0', '2.5+'])
  expect(scale.from * 1.609344).toBeCloseTo(1.5, 9)
  expect(scale.to * 1.609344).toBeCloseTo(2.5, 9)
})

test('a second of nonsense does not stretch the ramp, and what is not known has no part in it', () => {
  const rates = Float64Array.from({ length: 200 }, () => 1)
  rates[7] = 40
  rates[8] = Number.NaN
  expect(loadScale(rates, 'metric').to).toBe(2)
  expect(loadScale(Float64Array.from([Number.NaN]), 'metric')).toEqual({
    from: 0,
    to: 1,
    ticks: ['0.0', '0.5', '1.0+'],
  })
})

test('steepness is as wide to either side, ten per cent at least', () => {
  expect(gradeScale(Float64Array.from([0, 0.01, -0.02])).ticks).toEqual([
    '−10\u00a0%',
    '−5\u00a0%',
    '0\u00a0%',
    '+5\u00a0%',
    '+10\u00a0%',
  ])
  expect(gradeScale(Float64Array.from([-0.24, -0.24, 0.01]))).toMatchObject({ from: -0.3, to: 0.3 })
})

test('values beyond the ramp have the colour of its end', () => {
  const scale = { from: 1, to: 3, ticks: [] }
  expect([0, 1, 2, 3, 9].map((value) => shareOf(value, scale))).toEqual([0, 0, 0.5, 1, 1])
})
