import { describe, expect, it } from 'vitest'
import { weekSums } from '../../../../analysis/daily/week-sums.ts'
import { MONDAY } from '../../../support/series-of.ts'

const loads = Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9)

describe('weekSums', () => {
  it('counts from Monday', () => {
    expect([...weekSums(loads, MONDAY, 0)]).toEqual([28, 17])
  })

  it('counts from Sunday: the Monday belongs to the week that began the day before', () => {
    expect([...weekSums(loads, MONDAY, 6)]).toEqual([21, 24])
  })

  it('starts with the week that holds the first day', () => {
    expect([...weekSums(Float64Array.of(1, 2, 3), MONDAY + 5, 0)]).toEqual([3, 3])
  })

  it('makes the week of a NaN day NaN, and no other', () => {
    const column = new Float64Array(14).fill(1)
    column[2] = Number.NaN
    expect([...weekSums(column, MONDAY, 0)]).toEqual([Number.NaN, 7])
  })

  it('makes nothing of nothing', () => {
    expect(weekSums(new Float64Array(0), MONDAY + 3, 0).length).toBe(0)
  })

  it.each([0, 1, 2, 3, 4, 5, 6])('adds up to the days, whatever day the week starts on (%d)', (weekStart) => {
    const sums = weekSums(loads, MONDAY + 3, weekStart)
    expect(sums.reduce((a, b) => a + b)).toBe(45)
  })
})
