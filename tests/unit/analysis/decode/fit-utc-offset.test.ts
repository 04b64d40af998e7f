import { expect, it } from 'vitest'
import { fitUtcOffset } from '../../../../analysis/decode/fit-utc-offset.ts'

const NOON = 1_714_824_000
const WEEK = 7 * 86_400

it.each([
  ['Berlin in summer', 7200, 7200],
  ['Kathmandu', 20_700, 20_700],
  ['the Chatham Islands', 45_900, 45_900],
  ['St. John’s', -12_600, -12_600],
  ['London in winter', 0, 0],
  ['Kiribati, the furthest ahead', 50_400, 50_400],
  ['two seconds between the two times', 7202, 7200],
  ['a minute before', -18_060, -18_000],
])('takes %s', (_, lead, offset) => {
  expect(fitUtcOffset(NOON, NOON + lead)).toEqual({ seconds: offset, isOdd: false })
})

it.each([
  ['no multiple of a quarter of an hour', 1080],
  ['a quarter that no zone lies on', 4500],
  ['further than any clock', 54_000],
  ['a week and a zone', WEEK + 7200],
  ['weeks behind', -20 * WEEK],
  ['a local time of zero, which is 1989', 631_065_600 - NOON],
])('refuses %s, and knows that it is odd', (_, lead) => {
  expect(fitUtcOffset(NOON, NOON + lead)).toEqual({ seconds: Number.NaN, isOdd: true })
})

it('finds nothing odd in a time that is missing', () => {
  expect(fitUtcOffset(NOON, Number.NaN)).toEqual({ seconds: Number.NaN, isOdd: false })
  expect(fitUtcOffset(Number.NaN, NOON)).toEqual({ seconds: Number.NaN, isOdd: false })
})
