import { expect, test } from 'vitest'
import { clockText } from '../../../../web/view/clock-text.ts'
import { offsetText } from '../../../../web/view/offset-text.ts'

test('the time of day at the place of the run', () => {
  expect(clockText('2025-12-23T06:12:30Z', 3600)).toBe('07:12')
  expect(clockText('2025-12-23T22:12:30Z', -12_600)).toBe('18:42')
})

test('no time without an instant or an offset', () => {
  expect(clockText(null, 3600)).toBeNull()
  expect(clockText('2025-12-23T06:12:30Z', null)).toBeNull()
  expect(clockText('no time', 0)).toBeNull()
})

test('offsets as people write them', () => {
  expect(offsetText(0)).toBe('UTC')
  expect(offsetText(3600)).toBe('UTC+1')
  expect(offsetText(-12_600)).toBe('UTC−3:30')
})
