import { expect, test } from 'vitest'
import { paceText } from '../../../../web/view/pace-text.ts'

test('minutes per kilometre or mile', () => {
  expect(paceText({ metres: 1000, seconds: 370 }, 'metric')).toBe('6:10 /km')
  expect(paceText({ metres: 1609.344, seconds: 600 }, 'imperial')).toBe('10:00 /mi')
})

test('no pace without a distance or a time', () => {
  expect(paceText({ metres: 5, seconds: 60 }, 'metric')).toBeNull()
  expect(paceText({ metres: 1000, seconds: 0 }, 'metric')).toBeNull()
})

test('rides have a speed', () => {
  expect(paceText({ metres: 1000, seconds: 120 }, 'metric', true)).toBe('30.0 km/h')
  expect(paceText({ metres: 1609.344, seconds: 180 }, 'imperial', true)).toBe('20.0 mph')
})
