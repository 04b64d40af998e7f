import { expect, test } from 'vitest'
import { causesSentence } from '../../../../web/view/causes-sentence.ts'
import { chartCauses } from '../../../../web/view/chart-causes.ts'

test('ground, treadmill and heavier shoes are other ground', () => {
  expect(chartCauses({ flat: 5, climb: 1, sand: 2, ground: 0.5, treadmill: 0.25, shoes: 0.25 })).toEqual({
    flat: 5,
    climb: 1,
    sand: 2,
    other: 1,
  })
})

test('what shoes saved is folded into flat, so that nothing is drawn below zero', () => {
  expect(chartCauses({ flat: 5, climb: 0, sand: 0, ground: 0, treadmill: 0, shoes: -0.5 })).toEqual({
    flat: 4.5,
    climb: 0,
    sand: 0,
    other: 0,
  })
})

test('in words, without the parts that do not show', () => {
  expect(causesSentence({ flat: 16.5, climb: 0.04, sand: 19, other: 0 })).toBe('flat 16.5, sand 19.0')
  expect(causesSentence({ flat: 0, climb: 0, sand: 0, other: 0 })).toBe('no load')
})
