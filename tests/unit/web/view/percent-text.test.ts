import { expect, test } from 'vitest'
import { parseIncline } from '../../../../web/view/parse-incline.ts'
import { percentText } from '../../../../web/view/percent-text.ts'

test('what is put into the field is read back as it was', () => {
  for (const tenths of Array.from({ length: 901 }, (_, i) => i - 450)) {
    const grade = Number(`${tenths}e-3`)
    expect(parseIncline(percentText(grade))).toBe(grade === 0 ? 0 : grade)
  }
  expect(percentText(0.065)).toBe('6.5')
})
