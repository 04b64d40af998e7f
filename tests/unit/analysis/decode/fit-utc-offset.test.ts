import { expect, it } from 'vitest'
import { fitUtcOffset } from '../../../../analysis/decode/fit-utc-offset.ts'

const NOON = 1_714_824_000

it.each([
  ['Berlin in summer', 7200, 7200],
  ['Kathmandu', 20_700, 20_700],
  ['St. John’s', -12_600, -12_600],
  ['London in winter', 0, 0],
  ['Kiribati, the furthest ahead', 50_400, 50_400],
  ['two seconds between the two times', 7202, 7200],
  ['a minute before', -18_060, -18_000],
])('takes %s', (_, lead, offset) => {
  expect(fitUtcOffset(NOON, NOON + lead)).toBe(offset)
})

it.each([
  ['no multiple of a quarter of an hour', 1080],
  ['further than any clock', 54_000],
  ['a local time of zero', -NOON],
  ['a missing time', Number.NaN],
])('refuses %s', (_, lead) => {
  expect(fitUtcOffset(NOON, NOON + lead)).toBeNaN()
})
