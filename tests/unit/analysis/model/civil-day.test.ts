import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  civilDayOf,
  formatCivilDay,
  parseCivilDay,
  weekdayOf,
  weekStartOf,
} from '../../../../analysis/model/civil-day.ts'

describe('civil days', () => {
  it('count from 1970-01-01, a Thursday', () => {
    expect(parseCivilDay('1970-01-01')).toBe(0)
    expect(weekdayOf(0)).toBe(3)
    expect(formatCivilDay(0)).toBe('1970-01-01')
  })

  it('know leap years: 2000 and 2024 have a 29 February, 1900 and 2025 have none', () => {
    expect(parseCivilDay('2024-03-01') - parseCivilDay('2024-02-28')).toBe(2)
    expect(parseCivilDay('2000-03-01') - parseCivilDay('2000-02-28')).toBe(2)
    expect(parseCivilDay('1900-03-01') - parseCivilDay('1900-02-28')).toBe(1)
    expect(parseCivilDay('2025-02-29')).toBeNaN()
  })

  it('refuse what is no date', () => {
    for (const text of ['', '2025-13-01', '2025-00-10', '2025-1-1', '2025-01-32', '20250101', '2025-01-01T00:00'])
      expect(parseCivilDay(text)).toBeNaN()
  })

  it('belong to the place: 23:30 in Auckland on the 31st is still the 31st there', () => {
    const instant = 1767177000 // 2025-12-31T10:30:00Z
    expect(formatCivilDay(civilDayOf(instant, 13 * 3600))).toBe('2025-12-31')
    expect(formatCivilDay(civilDayOf(instant, 14 * 3600))).toBe('2026-01-01')
    expect(formatCivilDay(civilDayOf(instant, -11 * 3600))).toBe('2025-12-30')
  })

  it('start their week where the athlete says: 2025-12-24 is a Wednesday', () => {
    const day = parseCivilDay('2025-12-24')
    expect(weekdayOf(day)).toBe(2)
    expect(formatCivilDay(weekStartOf(day, 0))).toBe('2025-12-22')
    expect(formatCivilDay(weekStartOf(day, 6))).toBe('2025-12-21')
    expect(formatCivilDay(weekStartOf(day, 2))).toBe('2025-12-24')
  })

  it('round-trip, and agree with the calendar of the host, for four centuries', () => {
    fc.assert(
      fc.property(fc.integer({ min: -73000, max: 73000 }), (day) => {
        const text = formatCivilDay(day)
        expect(parseCivilDay(text)).toBe(day)
        expect(new Date(day * 86400000).toISOString().slice(0, 10)).toBe(text)
        expect(weekdayOf(day)).toBe((new Date(day * 86400000).getUTCDay() + 6) % 7)
      }),
    )
  })
})
