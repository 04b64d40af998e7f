import { expect, it } from 'vitest'
import { backOff, MOST_JOB_ATTEMPTS } from '../../../../server/jobs/back-off.ts'

it('waits twice as long after each failure, up to ten minutes', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 8, 20].map(backOff)).toEqual([5, 10, 20, 40, 80, 160, 320, 600, 600])
})

it('gives up after some ten minutes', () => {
  let seconds = 0
  for (let attempt = 1; attempt < MOST_JOB_ATTEMPTS; attempt++) seconds += backOff(attempt)
  expect(seconds).toBe(635)
})
