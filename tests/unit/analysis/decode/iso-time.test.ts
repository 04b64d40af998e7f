import { describe, expect, it } from 'vitest'
import { isoOffset, isoTime } from '../../../../analysis/decode/iso-time.ts'

describe('isoTime', () => {
  it.each([
    ['1970-01-01T00:00:00Z', 0],
    ['2000-03-01T00:00:00Z', 951_868_800],
    ['2025-12-24T07:30:15Z', 1_766_561_415],
    ['2024-02-29T23:59:59Z', 1_709_251_199],
    ['1969-12-31T23:59:59Z', -1],
  ])('%s', (text, seconds) => {
    expect(isoTime(text)).toBe(seconds)
  })

  it('keeps fractions, after a point or a comma, and cuts them at nanoseconds', () => {
    expect(isoTime('1970-01-01T00:00:00.25Z')).toBe(0.25)
    expect(isoTime('1970-01-01T00:00:01,5Z')).toBe(1.5)
    expect(isoTime('2010-01-01T14:48:37.5195429Z')).toBeCloseTo(1_262_357_317.5195429, 6)
    expect(isoTime('1970-01-01T00:00:00.1234567891234Z')).toBe(0.123456789)
  })

  it('takes an offset off, in all its spellings', () => {
    for (const offset of ['+02:00', '+0200', '+02']) expect(isoTime(`1970-01-01T02:00:00${offset}`)).toBe(0)
    expect(isoTime('1969-12-31T18:30:00-05:30')).toBe(0)
    expect(isoTime('1970-01-01T05:45:00.5+05:45')).toBe(0.5)
  })

  it('is UTC without a zone, and reads a blank or a small t for the T and blanks around', () => {
    expect(isoTime('1970-01-01T00:01:00')).toBe(60)
    expect(isoTime('1970-01-01 00:01:00Z')).toBe(60)
    expect(isoTime('1970-01-01t00:01:00Z')).toBe(60)
    expect(isoTime('\n  1970-01-01T00:01:00Z \n')).toBe(60)
  })

  it('agrees with the host for a day in every month of two centuries', () => {
    for (let year = 1900; year < 2100; year++) {
      for (let month = 1; month <= 12; month++) {
        const text = `${year}-${String(month).padStart(2, '0')}-28T12:34:56Z`
        expect(isoTime(text)).toBe(Date.parse(text) / 1000)
      }
    }
  })

  it.each([
    '',
    'yesterday',
    '2025-13-01T00:00:00Z',
    '2025-00-10T00:00:00Z',
    '2025-02-29T00:00:00Z',
    '1900-02-29T00:00:00Z',
    '2025-04-31T00:00:00Z',
    '2025-01-01T25:00:00Z',
    '2025-01-01T00:60:00Z',
    '2025-01-01T00:00:61Z',
    '2025-01-01',
    '2025-01-01T00:00',
    '2025/01/01T00:00:00Z',
    '2025-01-01X00:00:00Z',
    '2025-01-01T00:00:00Zulu',
    '2025-01-01T00:00:00+2',
    '2025-01-01T0a:00:00Z',
  ])('is NaN for %j', (text) => {
    expect(isoTime(text)).toBeNaN()
  })

  it('accepts a leap second', () => {
    expect(isoTime('2016-12-31T23:59:60Z')).toBe(isoTime('2017-01-01T00:00:00Z'))
  })
})

describe('isoOffset', () => {
  it('is the lead over UTC a time states', () => {
    expect(isoOffset('2025-12-24T07:30:15+01:00')).toBe(3600)
    expect(isoOffset('2025-12-24T07:30:15.125-0330')).toBe(-12_600)
    expect(isoOffset('2025-12-24T07:30:15+13')).toBe(46_800)
  })

  it('is NaN where UTC is written, since most files write UTC wherever they were recorded', () => {
    for (const text of ['2025-12-24T07:30:15Z', '2025-12-24T07:30:15', '2025-12-24T07:30:15+00:00', '', 'noon']) {
      expect(isoOffset(text)).toBeNaN()
    }
  })
})
