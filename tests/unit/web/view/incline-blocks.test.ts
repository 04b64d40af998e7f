import { expect, test } from 'vitest'
import { inclineBlocks } from '../../../../web/view/incline-blocks.ts'

const STEPS = [
  { seconds: 600, grade: 0 },
  { seconds: 1200, grade: 0.06 },
]

test('the last step is held to the end', () => {
  expect(inclineBlocks(STEPS, 2400)).toEqual([
    { fromSeconds: 0, toSeconds: 600, grade: 0, kind: 'set' },
    { fromSeconds: 600, toSeconds: 1800, grade: 0.06, kind: 'set' },
    { fromSeconds: 1800, toSeconds: 2400, grade: 0.06, kind: 'held' },
  ])
})

test('what lies beyond the end is cut off, within a step and whole', () => {
  expect(inclineBlocks([...STEPS, { seconds: 60, grade: 0.1 }], 900)).toEqual([
    { fromSeconds: 0, toSeconds: 600, grade: 0, kind: 'set' },
    { fromSeconds: 600, toSeconds: 900, grade: 0.06, kind: 'set' },
    { fromSeconds: 900, toSeconds: 1800, grade: 0.06, kind: 'beyond' },
    { fromSeconds: 1800, toSeconds: 1860, grade: 0.1, kind: 'beyond' },
  ])
})

test('steps that fill the session leave nothing over, and no steps are nothing', () => {
  expect(inclineBlocks(STEPS, 1800).map(({ kind }) => kind)).toEqual(['set', 'set'])
  expect(inclineBlocks([], 1800)).toEqual([])
})
