import { expect, it } from 'vitest'
import { zoneOffset } from '../../../../analysis/model/zone-offset.ts'

const HOUR = 3600

it('finds every lead some zone has, on whole, half and the four quarters of an hour', () => {
  for (const hours of [-12, -9.5, -3.5, 0, 3.5, 5.5, 5.75, 8.75, 10.5, 12.75, 13.75, 14]) {
    expect(zoneOffset(hours * HOUR, 0)).toBe(hours * HOUR)
  }
})

it('finds none on other quarters, beyond the ends, or beside a zone', () => {
  for (const hours of [-12.5, 1.25, 5.25, 7.75, 14.5, 2.01]) expect(zoneOffset(hours * HOUR, 20)).toBeNaN()
  expect(zoneOffset(Number.NaN, 20)).toBeNaN()
})

it('forgives an error of the clock, and gives no minus zero', () => {
  expect(zoneOffset(2 * HOUR + 20, 20)).toBe(2 * HOUR)
  expect(Object.is(zoneOffset(-3, 20), 0)).toBe(true)
})
