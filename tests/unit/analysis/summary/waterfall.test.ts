import { expect, test } from 'vitest'
import { waterfall } from '../../../../analysis/summary/waterfall.ts'

const CAUSES = { flat: 5.5, climb: 0.75, sand: 4, ground: 0.25, treadmill: 0, shoes: -0.5 }

test('a bar a step, each from where the last one ended', () => {
  expect(waterfall(6000, CAUSES)).toEqual([
    { step: 'distance', from: 0, to: 6, change: 6 },
    { step: 'pace', from: 6, to: 5.5, change: -0.5 },
    { step: 'climb', from: 5.5, to: 6.25, change: 0.75 },
    { step: 'sand', from: 6.25, to: 10.25, change: 4 },
    { step: 'ground', from: 10.25, to: 10.5, change: 0.25 },
    { step: 'treadmill', from: 10.5, to: 10.5, change: 0 },
    { step: 'shoes', from: 10.5, to: 10, change: -0.5 },
    { step: 'total', from: 0, to: 10, change: 10 },
  ])
})

test('where distance is no measure the way begins at 0', () => {
  const [distance, pace] = waterfall(Number.NaN, CAUSES)
  expect(distance).toEqual({ step: 'distance', from: 0, to: 0, change: 0 })
  expect(pace).toEqual({ step: 'pace', from: 0, to: 5.5, change: 5.5 })
})
