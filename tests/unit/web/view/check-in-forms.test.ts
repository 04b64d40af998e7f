import { describe, expect, test } from 'vitest'
import { parseCivilDay } from '../../../../analysis/model/civil-day.ts'
import { questionsFor } from '../../../../analysis/symptoms/questions-for.ts'
import type { CheckInItem } from '../../../../web/contract.ts'
import { checkInOf, newCheckIn } from '../../../../web/view/check-in-json.ts'
import { checkInSentence } from '../../../../web/view/check-in-sentence.ts'
import { checkInOfDraft, type Draft, emptyDraft, missingAnswer, withoutPain } from '../../../../web/view/draft.ts'
import { judgeDraft } from '../../../../web/view/judge-draft.ts'
import { tellFacts } from '../../../../web/view/tell-facts.ts'
import { sessionItem } from '../session-item.ts'

const DAY = parseCivilDay('2026-03-01')
const AT = Date.parse('2026-03-01T11:00:00Z') / 1000
const ALONE = { checkIns: [], sessions: [] }

function begun(kind: 'activity' | 'morning' | 'weekly', said: Partial<Draft['said']> = {}): Draft {
  const draft = emptyDraft({ kind, day: DAY, at: AT, activityId: null })
  return { ...draft, isAnyNew: false, said: { ...draft.said, ...said } }
}

function kept(about: Partial<CheckInItem>): CheckInItem {
  return {
    ...{ id: 'x', kind: 'activity', date: '2026-02-28', at: '2026-02-28T10:00:00.000Z', activityId: null },
    ...{ painBefore: null, painDuring: null, painAfter: null, painMorning: null, stiffnessMinutes: null },
    ...{ course: null, side: null, sites: [], signs: [], isReportedBetter: null, weekly: null },
    ...about,
  }
}

describe('what is missing', () => {
  test('the first question before all others, and what is new once it was answered with yes', () => {
    expect(missingAnswer(emptyDraft({ kind: 'morning', day: DAY, at: AT, activityId: null }))).toMatch(/first question/)
    expect(missingAnswer({ ...begun('morning', { painMorning: 0 }), isAnyNew: true })).toMatch(/Tick what is new/)
    const ticked = begun('morning', { painMorning: 0, signs: ['pop'] })
    expect(missingAnswer({ ...ticked, isAnyNew: true })).toBe(null)
  })

  test('of each form what makes it one, and nothing after "nothing hurt"', () => {
    for (const kind of ['activity', 'morning', 'weekly'] as const) {
      expect(missingAnswer(begun(kind)), kind).not.toBe(null)
      expect(missingAnswer(withoutPain(begun(kind))), kind).toBe(null)
    }
    expect(missingAnswer(begun('activity', { painAfter: 3 }))).toBe(null)
  })
})

describe('a check-in travels', () => {
  test('there and back, unanswered as null', () => {
    const { said } = begun('activity', { painDuring: 3, side: 'left', sites: ['heel'], course: 'worsens' })
    const json = newCheckIn(said)
    expect(json).toMatchObject({ date: '2026-03-01', painBefore: null, painDuring: 3, at: '2026-03-01T11:00:00.000Z' })
    const back = checkInOf(kept({ ...json, date: '2026-03-01' } as Partial<CheckInItem>))
    expect(back).toEqual(said)
  })

  test('an activity names its day itself', () => {
    const { said } = begun('activity')
    expect(newCheckIn({ ...said, activityId: 'run' })).toMatchObject({ activityId: 'run' })
    expect(newCheckIn({ ...said, activityId: 'run' })).not.toHaveProperty('date')
  })

  test('a week holds what was answered, and its measures as unknown', () => {
    const week = checkInOfDraft({ ...withoutPain(begun('weekly')), weekly: { took: 'reduced', worstPain: 2 } })
    expect(newCheckIn(week).weekly).toMatchObject({
      took: 'reduced',
      worstPain: 2,
      heelRaisesLeft: null,
      tenderTop: false,
    })
  })
})

describe('a draft is judged as it stands', () => {
  const sore = begun('morning', { painMorning: 4, sites: ['lower_calf'], signs: ['at_rest'] })

  test('pain in a calf at rest looks; with history told it is help today', () => {
    expect(judgeDraft(sore, ALONE, false).levels).toEqual(['E2'])
    expect(judgeDraft({ ...sore, said: { ...sore.said, signs: ['at_rest', 'trip'] } }, ALONE, false).levels).toEqual([
      'E1',
    ])
  })

  test('history told before in the same trouble counts, and is not asked again', () => {
    const before = kept({ painAfter: 3, sites: ['lower_calf'], signs: ['oestrogen'] })
    const judged = judgeDraft(sore, { ...ALONE, checkIns: [before] }, false)
    expect(judged.levels).toEqual(['E1'])
    expect(questionsFor(judged.checkIn, judged.context)).not.toContain('history')
  })

  test('what is changed does not count beside itself', () => {
    const itself = kept({ id: 'self', painAfter: 3, sites: ['lower_calf'], signs: ['oestrogen'] })
    const judged = judgeDraft({ ...sore, editId: 'self' }, { ...ALONE, checkIns: [itself] }, false)
    expect(judged.levels).toEqual(['E2'])
  })

  test('sessions many zones apart only add a question', () => {
    const far = [
      sessionItem({ localDate: '2026-02-27', startedAt: '2026-02-27T06:00:00Z', utcOffsetSeconds: 46_800 }, {}),
      sessionItem({ localDate: '2026-02-20', startedAt: '2026-02-20T06:00:00Z', utcOffsetSeconds: 3600 }, {}),
    ]
    const judged = judgeDraft(sore, { ...ALONE, sessions: far }, false)
    expect(judged.levels).toEqual(['E2'])
    expect(questionsFor(judged.checkIn, judged.context)).toContain('trip')
    expect(judgeDraft({ ...sore, isTrip: true }, { ...ALONE, sessions: far }, false).levels).toEqual(['E1'])
  })
})

test('a check-in in one line', () => {
  expect(checkInSentence(withoutPain(begun('activity')).said)).toBe('No pain')
  const pain = begun('activity', {
    painBefore: 0,
    painAfter: 4,
    side: 'left',
    sites: ['achilles'],
    course: 'after_only',
  })
  expect(checkInSentence(pain.said)).toBe('Pain 0 before, 4 after; left middle of the Achilles tendon; only afterwards')
  expect(checkInSentence(begun('morning', { painMorning: 1, stiffnessMinutes: 10 }).said)).toBe(
    'Pain 1 in the morning; stiff for 10 min',
  )
  const week = checkInOfDraft(withoutPain(begun('weekly')))
  expect(checkInSentence(week)).toBe('No pain; trained: yes, fully')
})

test('what to tell: where it hurts and how much, the latest runs, and history that is not stored', () => {
  const facts = tellFacts({
    safety: { level: 'E1', levels: ['E1'], signs: ['swelling'], since: AT, nextQuestionAt: Number.NaN },
    signsSaid: ['swelling', 'operation'],
    since: DAY,
    checkIns: [
      kept({ painAfter: 9, date: '2026-01-20', at: '2026-01-20T10:00:00.000Z', sites: ['low_back'] }),
      kept({ painAfter: 4, side: 'left', sites: ['lower_calf'] }),
    ],
    sessions: [sessionItem({ localDate: '2026-02-28', ascentMetres: 120 }, {}), sessionItem({ sport: 'cycling' }, {})],
    draft: null,
  })
  expect(facts).toMatchObject({
    signs: ['swelling', 'operation'],
    side: 'left',
    sites: ['lower_calf'],
    pain: 4,
    trips: [],
  })
  expect(facts.lastRuns).toEqual([{ day: DAY - 1, distance: 10_000, ascent: 120 }])
})
