import { describe, expect, test } from 'vitest'
import type { ScoreChange } from '../../../../web/contract.ts'
import { changeAnswer } from '../../../../web/view/change-answer.ts'
import { changeCauseSentence } from '../../../../web/view/change-cause-sentence.ts'
import { changedScores, movedCauses, scoreTotals } from '../../../../web/view/score-changes.ts'

const NONE = { flat: 0, climb: 0, sand: 0, ground: 0, treadmill: 0, shoes: 0 }

function change(date: string, before: Partial<typeof NONE>, after: Partial<typeof NONE> | null): ScoreChange {
  const figures = (causes: Partial<typeof NONE>) => ({
    calfKm: Object.values(causes).reduce((sum, part) => sum + part, 0),
    causes: { ...NONE, ...causes },
  })
  const now = after === null ? null : figures(after)
  const problem = after === null ? 'Its original is gone.' : null
  return { activityId: date, name: null, date, sport: 'running', before: figures(before), after: now, problem }
}

const ITEMS = [
  change('2026-03-01', { flat: 10, climb: 2 }, { flat: 9.9, climb: 2.4 }),
  change('2026-02-20', { flat: 8 }, null),
  change('2026-02-10', { flat: 6, sand: 5 }, { flat: 6, sand: 3 }),
  change('2026-01-05', { flat: 5 }, { flat: 5.3 }),
]

describe('sessions that read otherwise', () => {
  test('by the size of the change, whichever way it went, or by day; those that could not be scored are left out', () => {
    expect(changedScores(ITEMS, 'size').map(({ date }) => date)).toEqual(['2026-02-10', '2026-03-01', '2026-01-05'])
    expect(changedScores(ITEMS, 'date').map(({ date }) => date)).toEqual(['2026-03-01', '2026-02-10', '2026-01-05'])
  })

  test('all of them together', () => {
    const { before, after } = scoreTotals(changedScores(ITEMS, 'date'))
    expect(before).toBeCloseTo(28, 9)
    expect(after).toBeCloseTo(26.6, 9)
  })

  test('which causes moved, the largest first', () => {
    expect(changedScores(ITEMS, 'date').map(movedCauses)).toEqual(['climb +0.4, flat −0.1', 'sand −2.0', 'flat +0.3'])
    const [hardly] = changedScores([change('2026-01-01', { flat: 5, ground: 1 }, { flat: 5.04, ground: 1.02 })], 'date')
    expect(hardly === undefined ? null : movedCauses(hardly)).toBe('')
  })
})

test('what a recalculation did, or how far it is', () => {
  const about = {
    id: '1',
    createdAt: '',
    finishedAt: '',
    cause: { kind: 'version', from: 1, to: 2 },
    total: 222,
    done: 222,
    changed: 213,
    failed: 0,
  } as const
  expect(changeAnswer(about)).toBe('213 of 222 sessions changed.')
  expect(changeAnswer({ ...about, failed: 1 })).toBe(
    '213 of 222 sessions changed. 1 session could not be scored again.',
  )
  expect(changeAnswer({ ...about, changed: 0 })).toBe('222 sessions scored again, and no number changed.')
  expect(changeAnswer({ ...about, finishedAt: null, done: 34 })).toBe('34 of 222 sessions scored again so far.')
})

test('why sessions were scored again, in the reader’s units', () => {
  const cause = {
    kind: 'settings',
    changes: [
      { setting: 'heightM', from: 1.75, to: 1.83 },
      { setting: 'massKg', from: null, to: 68.5 },
      { setting: 'profile', from: 'weighted', to: 'evidence' },
    ],
  } as const
  expect(changeCauseSentence(cause, 'metric')).toBe(
    'Your height changed from 1.75\u00a0m to 1.83\u00a0m. Your mass changed from the watch’s own to 68.5\u00a0kg. The profile changed from weighted to evidence.',
  )
  expect(changeCauseSentence({ ...cause, changes: cause.changes.slice(0, 1) }, 'imperial')).toBe(
    'Your height changed from 5\u00a0ft 9\u00a0in to 6\u00a0ft 0\u00a0in.',
  )
  expect(changeCauseSentence({ kind: 'version', from: 3, to: 4 }, 'metric')).toBe(
    'Soleus works out the number by a newer version of its analysis: 4 instead of 3.',
  )
  expect(changeCauseSentence({ kind: 'settings', changes: [] }, 'metric')).toMatch(/put back as they were/)
})
