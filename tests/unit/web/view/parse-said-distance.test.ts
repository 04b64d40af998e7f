import { expect, test } from 'vitest'
import { parseSaidDistance } from '../../../../web/view/parse-said-distance.ts'

test('is in the unit of the athlete; empty takes it back', () => {
  expect(parseSaidDistance('6,2', 'metric')).toEqual({ ok: true, value: 6200 })
  expect(parseSaidDistance('5', 'imperial')).toEqual({ ok: true, value: 8046.72 })
  expect(parseSaidDistance(' ', 'metric')).toEqual({ ok: true, value: null })
})

test.each(['0', '-5', 'far', '1001'])('“%s” is no distance', (text) => {
  expect(parseSaidDistance(text, 'metric').ok).toBe(false)
})
