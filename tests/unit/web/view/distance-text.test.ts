import { expect, test } from 'vitest'
import { distanceParts } from '../../../../web/view/distance-parts.ts'
import { distanceText } from '../../../../web/view/distance-text.ts'

test('in speech: one decimal and a space that does not break', () => {
  expect(distanceText(6020, 'metric')).toBe('6.0\u00a0km')
  expect(distanceText(6020, 'imperial')).toBe('3.7\u00a0mi')
})

test('in figures: two decimals, one from a hundred on', () => {
  expect(distanceParts(6020, 'metric')).toEqual({ value: '6.02', unit: 'km' })
  expect(distanceParts(1609.344, 'imperial')).toEqual({ value: '1.00', unit: 'mi' })
  expect(distanceParts(160_934, 'metric')).toEqual({ value: '160.9', unit: 'km' })
})
