import { expect, test } from 'vitest'
import type { Samples } from '../../../../web/contract.ts'
import { recordedInclineText } from '../../../../web/view/recorded-incline-text.ts'

const samples = (distance: readonly number[], grade: readonly number[]) =>
  ({ columns: { distance, grade } }) as unknown as Pick<Samples, 'columns'>

test('is weighed by the way', () => {
  // 100 m at 0 and 300 m at 4 %: 12 m up over 400 m.
  expect(recordedInclineText(samples([0, 100, 400], [0, 0, 0.04]))).toBe('0\u00a0% to 4\u00a0%, 3\u00a0% on average')
})

test('is one figure where it never changed', () => {
  expect(recordedInclineText(samples([0, 100, 100, 400], [0, 0.02, 0.3, 0.02]))).toBe('2\u00a0% throughout')
})

test('is nothing without way', () => {
  expect(recordedInclineText(samples([0, 0], [0, 0.02]))).toBeNull()
  expect(recordedInclineText(samples([], []))).toBeNull()
})
