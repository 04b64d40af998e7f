import { expect, test } from 'vitest'
import { bytesText } from '../../../../web/view/bytes-text.ts'

test('sizes in the unit that fits', () => {
  expect(bytesText(842)).toBe('842 bytes')
  expect(bytesText(18_400)).toBe('18 kB')
  expect(bytesText(2_345_678)).toBe('2.3 MB')
})
