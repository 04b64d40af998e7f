import { expect, test } from 'vitest'
import { paceText } from '../../../../web/view/pace-text.ts'

test('minutes per kilometre or mile', () => {
  expect(paceText(1000, 370, 'metric')).toBe('6:10 /km')
  expect(paceText(1609.344, 600, 'imperial')).toBe('10:00 /mi')
})

test('no pace without a distance or a time', () => {
  expect(paceText(5, 60, 'metric')).toBeNull()
  expect(paceText(1000, 0, 'metric')).toBeNull()
})
