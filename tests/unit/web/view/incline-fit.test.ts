import { expect, test } from 'vitest'
import { inclineFit } from '../../../../web/view/incline-fit.ts'

const step = (seconds: number, grade: number) => ({ seconds, grade })

test.each([
  [[], 3600, 'The session is 1:00:00 long. Nothing is set yet.'],
  [[], null, ''],
  [[step(2700, 0.06)], 3600, '45:00 of 1:00:00 set; the 15:00 left over stay at 6\u00a0%.'],
  [[step(600, 0), step(3000, 0.06)], 3600, 'The steps fill the 1:00:00 of the session.'],
  [[step(3600, 0.06)], 3600.6, 'The steps fill the 1:00:01 of the session.'],
  [
    [step(3900, 0.06)],
    3600,
    'The steps are 5:00 longer than the session of 1:00:00; what lies beyond its end counts for nothing.',
  ],
  [[step(60, 0.06)], null, 'The last step holds to the end.'],
])('%j in %s s: %s', (steps, total, sentence) => {
  expect(inclineFit(steps, total)).toBe(sentence)
})
