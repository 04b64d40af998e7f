import { describe, expect, it } from 'vitest'
import { weekSums } from '../../../../analysis/daily/week-sums.ts'
import { weeklySeries } from '../../../../analysis/daily/weekly-series.ts'
import { MONDAY, seriesOf } from '../../../support/series-of.ts'

const loads = [1, 2, 3, 4, 5, 6, 7, 8, 9]

describe('weeks', () => {
  it('from Monday', () => {
    const weeks = weeklySeries(seriesOf(loads, { sand: [0, 1, 0, 0, 0, 0, 0, 2], climb: [0.5] }), 0)
    expect(weeks.firstDays).toEqual([MONDAY, MONDAY + 7])
    expect([...weeks.calfKm]).toEqual([28, 17])
    expect([...weeks.sandCalfKm]).toEqual([1, 2])
    expect([...weeks.climbCalfKm]).toEqual([0.5, 0])
    expect([...weeks.longest]).toEqual([7, 9])
    expect([...weeks.activeDays]).toEqual([7, 2])
  })

  it('from Sunday: the Monday belongs to the week that began the day before', () => {
    const weeks = weeklySeries(seriesOf(loads), 6)
    expect(weeks.firstDays).toEqual([MONDAY - 1, MONDAY + 6])
    expect([...weeks.calfKm]).toEqual([21, 24])
  })

  it('of a series that starts within a week', () => {
    const weeks = weeklySeries(seriesOf([1, 2, 3], { firstDay: MONDAY + 5 }), 0)
    expect(weeks.firstDays).toEqual([MONDAY, MONDAY + 7])
    expect([...weeks.calfKm]).toEqual([3, 3])
  })

  it('do not count rest days as active, and keep unknown kilometres unknown', () => {
    const weeks = weeklySeries(seriesOf([5, 0, 5], { km: [5, 0, Number.NaN] }), 0)
    expect([...weeks.activeDays]).toEqual([2])
    expect(weeks.km[0]).toBeNaN()
  })

  it('of nothing are nothing', () => {
    expect(weeklySeries(seriesOf([]), 0)).toMatchObject({ length: 0, firstDays: [] })
    expect(weekSums(new Float64Array(0), MONDAY + 3, 0).length).toBe(0)
  })

  it.each([0, 1, 2, 3, 4, 5, 6])('add up to the days, whatever day they start on (%d)', (weekStart) => {
    const sums = weekSums(Float64Array.from(loads), MONDAY + 3, weekStart)
    expect(sums.reduce((a, b) => a + b)).toBe(45)
  })
})
