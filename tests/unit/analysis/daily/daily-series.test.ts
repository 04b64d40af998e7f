import { describe, expect, it } from 'vitest'
import { dailySeries } from '../../../../analysis/daily/daily-series.ts'

const session = { calfKm: 0, sandCalfKm: 0, climbCalfKm: 0, km: 0 }

describe('the daily series', () => {
  it('is dense from the first session through the last day, and sums entries of one day', () => {
    const series = dailySeries(
      [
        { day: 12, calfKm: 5, sandCalfKm: 1, climbCalfKm: 2, km: 4 },
        { day: 10, calfKm: 3, sandCalfKm: 0, climbCalfKm: 1, km: 3 },
        { day: 12, calfKm: 2, sandCalfKm: 2, climbCalfKm: 0, km: 1 },
      ],
      13,
    )
    expect(series).toEqual({
      firstDay: 10,
      length: 4,
      calfKm: Float64Array.of(3, 0, 7, 0),
      sandCalfKm: Float64Array.of(0, 0, 3, 0),
      climbCalfKm: Float64Array.of(1, 0, 2, 0),
      km: Float64Array.of(3, 0, 5, 0),
    })
  })

  it('leaves out what comes after the last day', () => {
    const series = dailySeries(
      [
        { ...session, day: 10, calfKm: 3 },
        { ...session, day: 14, calfKm: 9 },
      ],
      12,
    )
    expect([...series.calfKm]).toEqual([3, 0, 0])
  })

  it('is empty without sessions, or when all of them come later', () => {
    expect(dailySeries([], 12)).toMatchObject({ firstDay: 12, length: 0 })
    expect(dailySeries([{ ...session, day: 14 }], 12)).toMatchObject({ firstDay: 12, length: 0 })
  })

  it('does not know the kilometres of a day with an unknown one', () => {
    const series = dailySeries(
      [
        { ...session, day: 1, km: 5 },
        { ...session, day: 1, km: Number.NaN },
      ],
      2,
    )
    expect([...series.km]).toEqual([Number.NaN, 0])
  })

  it.each([Number.NaN, -1, Number.POSITIVE_INFINITY])('throws on the load %f, which no caller may pass', (load) => {
    expect(() => dailySeries([{ ...session, day: 1, calfKm: load }], 2)).toThrow(String(load))
    expect(() => dailySeries([{ ...session, day: 1, sandCalfKm: load }], 2)).toThrow('day 1')
  })

  it('throws on a day that is none', () => {
    expect(() => dailySeries([{ ...session, day: 1.5 }], 2)).toThrow('1.5')
    expect(() => dailySeries([], Number.NaN)).toThrow('NaN')
  })
})
