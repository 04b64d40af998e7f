import { describe, expect, it } from 'vitest'
import { assumeTrained } from '../../../../analysis/model/assume-trained.ts'
import { findGaps } from '../../../../analysis/model/find-gaps.ts'
import { gapState } from '../../../../analysis/model/gap-state.ts'
import { baseWeeks } from '../../../support/base-weeks.ts'
import { MONDAY, seriesOf } from '../../../support/series-of.ts'

describe('days without an activity', () => {
  it('are a gap from ten on, while it lasts and after it', () => {
    expect(findGaps([0, 5, 15, 26], 26, [])).toEqual([{ from: 16, to: 25, isOpen: false, answer: null }])
    expect(findGaps([0, 5], 15, [])).toEqual([]) // today is the tenth and not over
    expect(findGaps([5, 0, 5], 16, [])).toEqual([{ from: 6, to: 16, isOpen: true, answer: null }])
    expect(findGaps([], 100, [])).toEqual([])
    expect(findGaps([0, 90], 50, [])).toEqual([{ from: 1, to: 50, isOpen: true, answer: null }])
  })

  it('have the answer that names the day before them, or a day that fell out since', () => {
    const answers = [{ afterDay: 5, answer: 'ill' as const }]
    expect(findGaps([0, 5, 26], 26, answers)[0]?.answer).toBe('ill')
    expect(findGaps([0, 26], 26, answers)[0]?.answer).toBe('ill') // day 5 was deleted
    expect(findGaps([0, 5, 9, 26], 26, answers)[0]?.answer).toBe(null) // a late file: another gap
  })

  it('matter while open and 42 days after', () => {
    const gaps = [{ from: 10, to: 30, isOpen: false, answer: null }]
    expect(gapState(gaps, 9)).toBe('none')
    expect(gapState(gaps, 10)).toBe('unknown')
    expect(gapState(gaps, 72)).toBe('unknown')
    expect(gapState(gaps, 73)).toBe('none')
    expect(gapState([{ ...gaps[0]!, answer: 'trained' }], 40)).toBe('trained')
  })
})

describe('a gap taken for training', () => {
  const loads = [...baseWeeks(6), ...new Array<number>(21).fill(0), 9]

  it('repeats the four weeks before it', () => {
    const filled = assumeTrained(seriesOf(loads), [{ from: MONDAY + 42, to: MONDAY + 62 }])
    expect([...filled.calfKm]).toEqual([...baseWeeks(9), 9])
  })

  it('repeats the week before it in a young history, and stays empty in a younger one', () => {
    const young = seriesOf([6, 0, 0, 0, 0, 0, 8, ...new Array<number>(10).fill(0), 5])
    const filled = assumeTrained(young, [{ from: MONDAY + 7, to: MONDAY + 16 }])
    expect([...filled.calfKm].slice(7)).toEqual([6, 0, 0, 0, 0, 0, 8, 6, 0, 0, 5])
    const younger = seriesOf([6, ...new Array<number>(11).fill(0), 5])
    expect(assumeTrained(younger, [{ from: MONDAY + 1, to: MONDAY + 11 }]).calfKm).toEqual(younger.calfKm)
  })

  it('stays empty where history begins again, and leaves the given days alone', () => {
    const long = seriesOf([...baseWeeks(6), ...new Array<number>(84).fill(0), 9])
    expect(assumeTrained(long, [{ from: MONDAY + 42, to: MONDAY + 125 }]).calfKm).toEqual(long.calfKm)
    const series = seriesOf(loads)
    assumeTrained(series, [{ from: MONDAY + 42, to: MONDAY + 62 }])
    expect([...series.calfKm]).toEqual(loads)
  })
})
