import { describe, expect, test } from 'vitest'
import type { Samples } from '../../../../web/contract.ts'
import { profileBins } from '../../../../web/view/profile-bins.ts'

function samples(
  distance: readonly number[],
  flat: readonly number[],
  rest: Partial<Samples['columns']> = {},
): Samples {
  const length = distance.length
  const zeros = () => new Array<number>(length).fill(0)
  return {
    length,
    columns: {
      time: distance.map((_, i) => i),
      distance,
      elevation: zeros(),
      grade: zeros(),
      speed: zeros(),
      cadence: zeros(),
      heartRate: zeros(),
      latitude: zeros(),
      longitude: zeros(),
      surface: zeros(),
      surfaceSource: zeros(),
      gait: zeros(),
      ...rest,
    },
    causes: { flat, climb: zeros(), sand: zeros(), ground: zeros(), treadmill: zeros(), shoes: zeros() },
    surfaces: ['road', 'dry_sand'],
    surfaceSources: ['file'],
  }
}

function total(column: Float64Array, size: number): number {
  return column.reduce((sum, rate) => sum + (rate * size) / 1000, 0)
}

describe('loads', () => {
  test('an even run reads the same rate in every stretch', () => {
    const bins = profileBins(samples([0, 250, 500, 750, 1000], [0, 0.25, 0.25, 0.25, 0.25]), 4)
    expect(bins.axis).toBe('distance')
    expect([...bins.flat]).toEqual([1, 1, 1, 1])
  })

  test('a sample longer than a stretch is spread over all it covers, and nothing is lost', () => {
    const bins = profileBins(samples([0, 100, 1000], [0, 0.1, 1.8]), 10)
    expect(bins.flat[0]).toBeCloseTo(1, 12)
    expect(bins.flat[5]).toBeCloseTo(2, 12)
    expect(total(bins.flat, bins.size)).toBeCloseTo(1.9, 12)
  })

  test('load while standing falls into the stretch one stands in', () => {
    const bins = profileBins(samples([0, 500, 500, 1000], [0, 0.5, 0.1, 0.5]), 2)
    expect(total(bins.flat, bins.size)).toBeCloseTo(1.1, 12)
  })

  test('what shoes saved comes off flat', () => {
    const { causes, ...rest } = samples([0, 1000], [0, 1])
    const bins = profileBins({ ...rest, causes: { ...causes, shoes: [0, -0.25] } }, 1)
    expect(bins.flat[0]).toBeCloseTo(0.75, 12)
  })
})

test('an activity that went nowhere is drawn over time, per ten minutes', () => {
  const bins = profileBins(samples([0, 0, 0], [0, 0.5, 0.5], { time: [0, 300, 600] }), 2)
  expect(bins.axis).toBe('time')
  expect([...bins.flat]).toEqual([1, 1])
})

test('the surface of a stretch is the one most of it lies on', () => {
  const bins = profileBins(samples([0, 400, 1000], [0, 0, 0], { surface: [0, 0, 1] }), 1)
  expect(bins.surface[0]).toBe(1)
})

test('heights are read between samples, and stay unknown where there are none', () => {
  const known = profileBins(samples([0, 1000], [0, 0], { elevation: [0, 100] }), 4)
  expect([...known.elevation]).toEqual([12.5, 37.5, 62.5, 87.5])
  const none = profileBins(samples([0, 1000], [0, 0], { elevation: [null, null] }), 2)
  expect([...none.elevation]).toEqual([Number.NaN, Number.NaN])
})
