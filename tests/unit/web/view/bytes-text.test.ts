import { expect, test } from 'vitest'
import { bytesText } from '../../../../web/view/bytes-text.ts'

test('sizes in the unit that fits', () => {
  expect(bytesText(842)).toBe('842 bytes')
  expect(bytesText(18_400)).toBe('18 kB')
  expect(bytesText(2_345_678)).toBe('2.3 MB')
  expect(bytesText(5_240_000_000)).toBe('5.2 GB')
  expect([999_499, 999_500, 999_949_999, 999_950_000].map(bytesText)).toEqual([
    '999 kB',
    '1.0 MB',
    '999.9 MB',
    '1.0 GB',
  ])
})
