import { describe, expect, it } from 'vitest'
import type { CheckIn } from '../../../../analysis/model/check-in.ts'
import { QUESTION_WORDS } from '../../../../analysis/symptoms/question-words.ts'
import { type QuestionContext, type QuestionId, questionsFor } from '../../../../analysis/symptoms/questions-for.ts'
import { afterActivity, inMorning, makeCheckIn, makeWeekly } from '../../../support/make-check-in.ts'

const D = 20_440
const CALM: QuestionContext = {
  isAnyNew: false,
  isHistoryAnswered: false,
  isTripFound: false,
  isPlaceKnown: false,
  isLooking: false,
}
const asked = (checkIn: CheckIn, more: Partial<QuestionContext> = {}) => questionsFor(checkIn, { ...CALM, ...more })

describe('after an activity', () => {
  it('asks four things when nothing hurts, Q0 first', () => {
    expect(asked(afterActivity(D, [0, 0, 0]))).toEqual(['q0', 'painBefore', 'painDuring', 'painAfter'])
    expect(asked(afterActivity(D, []))).toEqual(['q0', 'painBefore', 'painDuring', 'painAfter'])
  })

  it('asks where and how from pain 1 on, and of a calf the rest and the history', () => {
    const open: QuestionId[] = ['q0', 'painBefore', 'painDuring', 'painAfter', 'course', 'side', 'sites']
    expect(asked(afterActivity(D, [0, 1, 0]))).toEqual([...open, 'rest', 'history'])
    expect(asked(afterActivity(D, [0, 1, 0], { sites: ['mid_calf_inner', 'heel'] }))).toEqual([
      ...open,
      'rest',
      'history',
    ])
    expect(asked(afterActivity(D, [0, 0.5, 0]))).toHaveLength(4)
    expect(asked(afterActivity(D, [0, 6, 0], { sites: ['heel', 'achilles'] }))).toEqual(open)
    expect(asked(afterActivity(D, [0, 6, 0], { sites: ['low_back'] }))).toEqual(open)
  })

  it('asks the history once in an episode, and a trip whenever one is found, with calf pain', () => {
    const sore = afterActivity(D, [0, 2, 0], { sites: ['lower_calf'] })
    expect(asked(sore, { isHistoryAnswered: true }).slice(-1)).toEqual(['rest'])
    expect(asked(sore, { isTripFound: true }).slice(-3)).toEqual(['rest', 'trip', 'history'])
    expect(asked(sore, { isHistoryAnswered: true, isTripFound: true }).slice(-2)).toEqual(['rest', 'trip'])
    expect(asked(afterActivity(D, [0, 0, 0]), { isTripFound: true })).not.toContain('trip')
  })

  it('asks everything on the full form when Q0 is yes, and not twice', () => {
    const all = asked(afterActivity(D, [0, 3, 0]), { isAnyNew: true })
    expect(all.slice(0, 2)).toEqual(['q0', 'signs'])
    expect(all).not.toContain('history')
    expect(all).not.toContain('rest')
  })
})

describe('the other forms', () => {
  it('the morning asks three things, and the place only when it is not known', () => {
    expect(asked(inMorning(D, 0))).toEqual(['q0', 'painMorning', 'stiffness'])
    expect(asked(inMorning(D, 2), { isPlaceKnown: true, isHistoryAnswered: true })).toEqual([
      ...(['q0', 'painMorning', 'stiffness', 'rest'] as const),
    ])
    expect(asked(inMorning(D, 2))).toContain('sites')
  })

  it('the week asks of training first and of shoes and sand last', () => {
    const calm = asked(makeCheckIn('weekly', D))
    expect(calm.slice(0, 5)).toEqual(['q0', 'took', 'cutTraining', 'cutPerformance', 'worstPain'])
    expect(calm.slice(-4)).toEqual(['shoes', 'sand', 'faceDown', 'next'])
    expect(calm).not.toContain('sites')
    const tender = asked(makeCheckIn('weekly', D, { weekly: makeWeekly({ tenderTop: true }) }))
    expect(tender.slice(-2)).toEqual(['rest', 'history'])
  })

  it('the safety page asks its full form, and of an open E2 whether it is better', () => {
    expect(asked(makeCheckIn('safety', D))).toEqual(['q0', 'signs'])
    expect(asked(makeCheckIn('safety', D, { signs: ['calf_pain'] }), { isLooking: true, isTripFound: true })).toEqual([
      ...(['q0', 'better', 'signs', 'trip'] as const),
    ])
  })
})

it('Q0 is the first of every form, no question comes twice, and each has its words', () => {
  for (const kind of ['activity', 'morning', 'weekly', 'safety'] as const) {
    for (const isAnyNew of [null, false, true]) {
      for (const pain of [0, 4]) {
        const checkIn = makeCheckIn(kind, D, { painAfter: pain, painMorning: pain })
        const ids = asked(checkIn, { isAnyNew, isTripFound: true, isLooking: true })
        expect(ids[0]).toBe('q0')
        expect(new Set(ids).size).toBe(ids.length)
        for (const id of ids) expect(QUESTION_WORDS[id].length).toBeGreaterThan(4)
      }
    }
  }
})
