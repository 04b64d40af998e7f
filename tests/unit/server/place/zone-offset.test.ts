import { describe, expect, it } from 'vitest'
import { utcOffsetAt } from '../../../../server/place/utc-offset-at.ts'
import { isKnownZone, zoneOffset } from '../../../../server/place/zone-offset.ts'

const at = (text: string) => Date.parse(text) / 1000

describe('zoneOffset', () => {
  it.each([
    ['Europe/Amsterdam', '2026-01-15T12:00:00Z', 3600],
    ['Europe/Amsterdam', '2026-07-15T12:00:00Z', 7200],
    // The clock goes forward at 01:00 UTC on 29 March 2026.
    ['Europe/Amsterdam', '2026-03-29T00:59:59Z', 3600],
    ['Europe/Amsterdam', '2026-03-29T01:00:00Z', 7200],
    ['Asia/Kathmandu', '2026-01-15T12:00:00Z', 20_700],
    ['Pacific/Auckland', '2026-01-15T12:00:00Z', 46_800],
    ['America/Los_Angeles', '2026-01-15T12:00:00Z', -28_800],
    ['UTC', '1969-12-31T23:59:59Z', 0],
  ])('%s at %s', (zone, instant, offset) => {
    expect(zoneOffset(zone, at(instant))).toBe(offset)
  })

  it('holds for the whole second at a fraction', () => {
    expect(zoneOffset('Asia/Kathmandu', at('2026-01-15T12:00:00Z') + 0.75)).toBe(20_700)
  })

  it('is NaN for no instant and for one no calendar reaches', () => {
    expect(zoneOffset('UTC', Number.NaN)).toBeNaN()
    expect(zoneOffset('UTC', 1e18)).toBeNaN()
    expect(zoneOffset('UTC', -1e11)).toBeNaN()
  })
})

describe('isKnownZone', () => {
  it('knows zones from words', () => {
    expect(isKnownZone('Europe/Amsterdam')).toBe(true)
    expect(isKnownZone('Middle-earth/Shire')).toBe(false)
  })
})

describe('utcOffsetAt', () => {
  it('asks the zone of the place', () => {
    expect(utcOffsetAt(-33.87, 151.21, at('2026-01-15T12:00:00Z')), 'Sydney').toBe(39_600)
    expect(utcOffsetAt(52.37, 4.9, at('2026-07-15T12:00:00Z')), 'Amsterdam').toBe(7200)
    expect(utcOffsetAt(21.3, -157.86, at('2026-07-15T12:00:00Z')), 'Honolulu').toBe(-36_000)
  })

  it('is NaN where there is no place or no time', () => {
    for (const [latitude, longitude] of [
      [Number.NaN, 4],
      [91, 4],
      [52, 181],
      [0, 0],
    ] as const) {
      expect(utcOffsetAt(latitude, longitude, 0)).toBeNaN()
    }
    expect(utcOffsetAt(52, 4, Number.NaN)).toBeNaN()
  })
})
