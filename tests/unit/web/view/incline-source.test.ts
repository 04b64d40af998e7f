import { expect, test } from 'vitest'
import { inclineSentence } from '../../../../web/view/incline-sentence.ts'
import { inclineSource } from '../../../../web/view/incline-source.ts'

const FILE = { name: 'a.fit', sha256: '', format: 'fit', bytes: 1 } as const
const withIssue = (...ids: readonly string[]) => ({ file: FILE, issues: ids.map((id) => ({ id, message: '' })) })

test.each([
  [['cadence-doubled', 'incline-set'], 'set'],
  [['incline-recorded'], 'recorded'],
  [['indoor-flat'], 'indoors'],
  [['no-elevation'], 'no-altitude'],
  [['noisy-altitude'], null],
  [[], null],
])('%j: %s', (ids, source) => {
  expect(inclineSource(withIssue(...ids))).toBe(source)
})

test('a session entered by hand has no course to set one along', () => {
  expect(inclineSource({ ...withIssue('no-elevation'), file: null })).toBeNull()
})

test('what counts now is said in a sentence', () => {
  const steps = [
    { seconds: 600, grade: 0 },
    { seconds: 60, grade: 0.06 },
  ]
  expect(inclineSentence('set', steps)).toBe('It counts with your 2 steps.')
  expect(inclineSentence('set', steps.slice(1))).toBe('It counts with 6\u00a0% from start to end, as you set it.')
  expect(inclineSentence('recorded', [])).toMatch(/recorded its incline/)
  expect(inclineSentence('indoors', [])).toMatch(/flat/)
  expect(inclineSentence('no-altitude', [])).toMatch(/no altitude/)
})
