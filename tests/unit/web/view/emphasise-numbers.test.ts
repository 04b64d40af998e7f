import { expect, test } from 'vitest'
import { emphasiseNumbers } from '../../../../web/view/emphasise-numbers.ts'

function strong(text: string): readonly string[] {
  return emphasiseNumbers(text)
    .filter((part) => part.strong)
    .map((part) => part.text)
}

test('loads, distances and heights stand out; days, counts and shares do not', () => {
  expect(strong('4.6 km of sand put 10.8 calf-km on your calves, 27 % more than in 30 days.')).toEqual([
    '4.6 km',
    '10.8 calf-km',
  ])
  expect(strong('1,240 m up, or 4,068 ft')).toEqual(['1,240 m', '4,068 ft'])
})

test('a unit is not cut out of a longer word', () => {
  expect(strong('5 minutes, 3 months')).toEqual([])
})

test('the parts joined are the sentence', () => {
  const sentence = 'At most 1.5 calf-km (about 0.8 km of soft sand).'
  expect(
    emphasiseNumbers(sentence)
      .map((part) => part.text)
      .join(''),
  ).toBe(sentence)
})
