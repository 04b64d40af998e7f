import { expect, it } from 'vitest'
import { gapFactor } from '../../../../analysis/model/gap-factor.ts'

it.each([
  [1, 1],
  [13, 1],
  [14, 0.8],
  [20, 0.8],
  [21, 0.65],
  [34, 0.65],
  [35, 0.5],
  [55, 0.5],
  [56, 0.35],
  [83, 0.35],
  [Number.POSITIVE_INFINITY, 0.35],
])('a gap of %d days leaves %f of the old level', (days, share) => {
  expect(gapFactor(days)).toBe(share)
})
