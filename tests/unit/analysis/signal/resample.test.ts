import { describe, expect, it } from 'vitest'
import { resample } from '../../../../analysis/signal/resample.ts'

const _ = Number.NaN
const F = (...values: number[]) => Float64Array.from(values)

describe('resample', () => {
  it('reads an even grid off the lines between samples', () => {
    expect([...resample(F(0, 2, 5), F(0, 4, 10), 1)]).toEqual([0, 2, 4, 6, 8, 10])
  })

  it('starts at the first sample and stops within the last', () => {
    expect([...resample(F(10, 12.5), F(0, 5), 1)]).toEqual([0, 2, 4])
  })

  it('steps over NaN, at the ends and between', () => {
    expect([...resample(F(0, 1, 2, 3, 4, 5), F(_, 1, _, _, 4, _), 1)]).toEqual([1, 2, 3, 4])
  })

  it('gives a single sample once and nothing for nothing', () => {
    expect([...resample(F(3), F(8), 1)]).toEqual([8])
    expect(resample(F(1, 2), F(_, _), 1)).toHaveLength(0)
    expect(resample(F(), F(), 1)).toHaveLength(0)
  })

  it('skips samples that lie closer than the grid', () => {
    expect([...resample(F(0, 1, 2, 3, 4), F(0, 9, 2, 9, 4), 2)]).toEqual([0, 2, 4])
  })
})
