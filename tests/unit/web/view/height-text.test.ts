import { expect, test } from 'vitest'
import { heightText } from '../../../../web/view/height-text.ts'

test('whole metres or feet', () => {
  expect(heightText(48.4, 'metric')).toBe('48\u00a0m')
  expect(heightText(1000, 'imperial')).toBe('3,281\u00a0ft')
  expect(heightText(-2.6, 'metric')).toBe('−3\u00a0m')
})
