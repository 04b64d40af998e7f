import { describe, expect, it } from 'vitest'
import { formatCivilDay } from '../../../../analysis/model/civil-day.ts'
import { localTime, type OffsetSources } from '../../../../analysis/normalise/local-time.ts'

const HOUR = 3600
/** 2026-03-28T23:30:00Z, half an hour before midnight in Greenwich. */
const LATE = Date.UTC(2026, 2, 28, 23, 30) / 1000

function local(startedAt: number, known: Partial<OffsetSources>) {
  const time = localTime(startedAt, {
    corrected: null,
    file: Number.NaN,
    place: Number.NaN,
    home: Number.NaN,
    ...known,
  })
  const day = Number.isNaN(time.localDay) ? null : formatCivilDay(time.localDay)
  return [day, time.utcOffsetSeconds / HOUR, time.offsetSource]
}

describe('localTime', () => {
  it('asks the athlete, the file, the place and the home, in this order', () => {
    const all = { corrected: 3 * HOUR, file: 2 * HOUR, place: HOUR, home: -HOUR }
    expect(local(LATE, all)).toEqual(['2026-03-29', 3, 'athlete'])
    expect(local(LATE, { ...all, corrected: null })).toEqual(['2026-03-29', 2, 'file'])
    expect(local(LATE, { place: HOUR, home: -HOUR })).toEqual(['2026-03-29', 1, 'place'])
    expect(local(LATE, { home: -HOUR })).toEqual(['2026-03-28', -1, 'athlete'])
    expect(local(LATE, {})).toEqual(['2026-03-28', 0, 'none'])
  })

  it('takes a correction of zero as a correction', () => {
    expect(local(LATE, { corrected: 0, file: 2 * HOUR })).toEqual(['2026-03-28', 0, 'athlete'])
  })

  it('believes a file every zone there is, and the small errors of its clock', () => {
    expect(local(LATE, { file: 5.75 * HOUR })).toEqual(['2026-03-29', 5.75, 'file'])
    expect(local(LATE, { file: -12 * HOUR })).toEqual(['2026-03-28', -12, 'file'])
    expect(local(LATE, { file: 14 * HOUR })).toEqual(['2026-03-29', 14, 'file'])
    expect(local(LATE, { file: 2 * HOUR - 3 })).toEqual(['2026-03-29', 2, 'file'])
    expect(local(LATE, { file: -3 })).toEqual(['2026-03-28', 0, 'file'])
  })

  it('does not believe what no zone has', () => {
    for (const file of [15 * HOUR, -13 * HOUR, 631_065_600, 2 * HOUR + 400, Number.NaN]) {
      expect(local(LATE, { file, place: HOUR })).toEqual(['2026-03-29', 1, 'place'])
    }
  })

  it('takes a local clock on UTC for none where the place has another', () => {
    expect(local(LATE, { file: 0, place: HOUR })).toEqual(['2026-03-29', 1, 'place'])
    expect(local(LATE, { file: 0, place: 0, home: HOUR })).toEqual(['2026-03-28', 0, 'file'])
    expect(local(LATE, { file: 0, home: HOUR })).toEqual(['2026-03-28', 0, 'file'])
  })

  it('says when it did not believe the file', () => {
    const issuesOf = (known: Partial<OffsetSources>) =>
      localTime(LATE, { corrected: null, file: Number.NaN, place: HOUR, home: 0, ...known }).issues.map(({ id }) => id)
    expect(issuesOf({ file: 0 })).toEqual(['odd-offset'])
    expect(issuesOf({ file: 1.25 * HOUR })).toEqual(['odd-offset'])
    expect(issuesOf({ file: 2 * HOUR })).toEqual([])
    expect(issuesOf({})).toEqual([])
    expect(issuesOf({ file: 0, corrected: 2 * HOUR })).toEqual([])
  })

  it('parts two days at local midnight to the second', () => {
    expect(local(LATE, { file: 0.5 * HOUR })[0]).toBe('2026-03-29')
    expect(local(LATE - 1, { file: 0.5 * HOUR })[0]).toBe('2026-03-28')
  })

  it('puts one instant on two days at the date line', () => {
    const noon = Date.UTC(2026, 0, 1, 10, 30) / 1000
    expect(local(noon, { file: 14 * HOUR })[0]).toBe('2026-01-02')
    expect(local(noon, { file: -11 * HOUR })[0]).toBe('2025-12-31')
  })

  it('keeps the day of its start through a change to summer time', () => {
    // In Berlin clocks go from 02:00 to 03:00 at 01:00 UTC on 29 March 2026; the offset of the start counts.
    expect(local(Date.UTC(2026, 2, 29, 0, 59) / 1000, { place: HOUR })).toEqual(['2026-03-29', 1, 'place'])
    expect(local(Date.UTC(2026, 2, 29, 22, 30) / 1000, { place: 2 * HOUR })).toEqual(['2026-03-30', 2, 'place'])
  })

  it('has no day without a start', () => {
    expect(local(Number.NaN, { place: HOUR, home: HOUR })).toEqual([null, 0, 'none'])
  })
})
