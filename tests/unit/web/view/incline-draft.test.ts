import { expect, test } from 'vitest'
import { inclineDraft } from '../../../../web/view/incline-draft.ts'

const A = { seconds: 600, grade: 0 }
const B = { seconds: 1200, grade: 0.06 }
const C = { seconds: 300, grade: -0.02 }
const draft = inclineDraft.of([A, B, C])

test('a new step goes to the end, a changed one to its place', () => {
  expect(inclineDraft.withStep(inclineDraft.of([A]), B)).toEqual({
    steps: [A, B],
    changing: null,
    done: 'Step 2: 20:00 at 6\u00a0%.',
  })
  expect(inclineDraft.withStep({ ...draft, changing: 0 }, C).steps).toEqual([C, B, C])
})

test('a step moves a place earlier or later, and not beyond the ends', () => {
  expect(inclineDraft.moved(draft, 2, -1)).toEqual({
    steps: [A, C, B],
    changing: null,
    done: '5:00 at −2\u00a0% is now step 2.',
  })
  expect(inclineDraft.moved(draft, 0, 1).steps).toEqual([B, A, C])
  expect(inclineDraft.moved(draft, 0, -1)).toBe(draft)
  expect(inclineDraft.moved(draft, 2, 1)).toBe(draft)
})

test('a step is taken out, and a change of it with it', () => {
  expect(inclineDraft.without({ ...draft, changing: 1 }, 1)).toEqual({
    steps: [A, C],
    changing: null,
    done: 'Removed: 20:00 at 6\u00a0%.',
  })
  expect(draft.steps).toEqual([A, B, C])
})
