import { expect, test } from 'vitest'
import { parseInclineStep } from '../../../../web/view/parse-incline-step.ts'

test('minutes and per cent become seconds and a grade', () => {
  expect(parseInclineStep('45', '6')).toEqual({ ok: true, value: { seconds: 2700, grade: 0.06 } })
  expect(parseInclineStep('2:30', '−1,5')).toEqual({ ok: true, value: { seconds: 150, grade: -0.015 } })
})

test.each([
  ['', '6', ['time']],
  ['0', '6', ['time']],
  ['45', '', ['incline']],
  ['45', '46', ['incline']],
  ['45', '-46', ['incline']],
  ['25:00:00', '6', ['time']],
  ['x', 'y', ['time', 'incline']],
])('“%s” at “%s” says which field is not as expected', (time, incline, fields) => {
  const parsed = parseInclineStep(time, incline)
  expect(parsed.ok ? [] : Object.keys(parsed.error)).toEqual(fields)
})

test('takes the edges of what the server takes', () => {
  expect(parseInclineStep('24:00:00', '45').ok).toBe(true)
  expect(parseInclineStep('24:00:01', '45').ok).toBe(false)
  expect(parseInclineStep('0:01', '-45').ok).toBe(true)
})
