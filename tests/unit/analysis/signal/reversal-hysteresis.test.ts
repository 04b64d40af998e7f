import { describe, expect, it } from 'vitest'
import { reversalHysteresis } from '../../../../analysis/signal/reversal-hysteresis.ts'

const of = (values: number[], threshold: number) => reversalHysteresis(Float64Array.from(values), threshold)

describe('reversalHysteresis', () => {
  it('counts whole legs from extreme to extreme', () => {
    // Up 10, down 6, up 3.
    expect(of([0, 4, 10, 7, 4, 5, 7], 2)).toEqual({ rise: 13, fall: 6 })
  })

  it('lets wiggles below the threshold pass without taking from the climb', () => {
    // A dead-band of 2 would stop at 9; the climb is 10.
    expect(of([0, 3, 2, 6, 5, 10], 2)).toEqual({ rise: 10, fall: 0 })
    expect(of([5, 6, 5, 6, 5, 6], 2)).toEqual({ rise: 0, fall: 0 })
  })

  it('turns at exactly the threshold', () => {
    expect(of([0, 5, 3], 2)).toEqual({ rise: 5, fall: 2 })
    expect(of([0, 5, 3.1], 2)).toEqual({ rise: 5, fall: 0 })
  })

  it('begins at the lowest or highest point before the first leg', () => {
    expect(of([1, 0, 1, 5], 2)).toEqual({ rise: 5, fall: 0 })
    expect(of([4, 5, 4, 0], 2)).toEqual({ rise: 0, fall: 5 })
  })

  it('steps over NaN as if the sample were not there', () => {
    expect(of([Number.NaN, 0, Number.NaN, 10, Number.NaN, 4, Number.NaN], 2)).toEqual({ rise: 10, fall: 6 })
  })

  it('finds nothing in nothing, in one value and in one level', () => {
    expect(of([], 2)).toEqual({ rise: 0, fall: 0 })
    expect(of([7], 2)).toEqual({ rise: 0, fall: 0 })
    expect(of([7, 7, 7], 2)).toEqual({ rise: 0, fall: 0 })
    expect(of([Number.NaN, Number.NaN], 2)).toEqual({ rise: 0, fall: 0 })
  })

  it('mirrors: the fall of a series is the rise of its negative', () => {
    const series = [3, 9, 1, 4, 2, 8, 8, 0, 12]
    const { rise, fall } = of(series, 3)
    expect(
      of(
        series.map((v) => -v),
        3,
      ),
    ).toEqual({ rise: fall, fall: rise })
  })
})
