import { expect, test } from 'vitest'
import { parseIncline } from '../../../../web/view/parse-incline.ts'

test.each([
  ['6', 0.06],
  ['6.5', 0.065],
  ['6,6', 0.066],
  ['-2', -0.02],
  ['−2 %', -0.02],
  ['0', 0],
  ['-0', 0],
  [' 12% ', 0.12],
])('“%s” is a grade of %f, to the last digit', (text, grade) => {
  expect(parseIncline(text)).toBe(grade)
})

test.each(['', '6 7', 'steep', '%', '6..5', '+6', '1e1'])('“%s” is no incline', (text) => {
  expect(parseIncline(text)).toBeNull()
})
