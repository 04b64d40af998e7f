import { expect, it } from 'vitest'
import { isNotifiable } from '../../../../analysis/risk/is-notifiable.ts'

const END = 1_766_300_000
const HOUR = 3600

it.each([
  ['at once', END, true],
  ['after 72 hours to the second', END + 72 * HOUR, true],
  ['a second later', END + 72 * HOUR + 1, false],
  ['before its end by a watch that runs ahead', END - 600, true],
])('a session imported %s', (_, importedAt, expected) => {
  expect(isNotifiable(END, importedAt)).toBe(expected)
})

it('is no news when it has no end', () => {
  expect(isNotifiable(Number.NaN, END)).toBe(false)
})
