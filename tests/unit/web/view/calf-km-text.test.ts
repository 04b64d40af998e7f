import { expect, test } from 'vitest'
import { calfKmText } from '../../../../web/view/calf-km-text.ts'

test('one decimal, and a trace of load never reads as none', () => {
  expect(calfKmText(10.84)).toBe('10.8')
  expect(calfKmText(0)).toBe('0.0')
  expect(calfKmText(0.04)).toBe('<0.1')
  expect(calfKmText(0.05)).toBe('0.1')
})
