import { expect, test } from 'vitest'
import { athleteModel } from '../../../../analysis/load/athlete-model.ts'
import { stairStep } from '../../../../analysis/load/stair-step.ts'

test('a stair: by hand', () => {
  // stance = 0.62·120/95 = 0.783158 s, M = 0.36·0.56·0.783158/0.273905·1.3 = 0.749350, T = exp(7·(−0.4)) = 0.060810
  const { muscle, tendon } = stairStep(athleteModel('weighted', 1.75))
  expect(muscle).toBeCloseTo(0.74935, 5)
  expect(tendon).toBeCloseTo(0.06081, 5)
})
