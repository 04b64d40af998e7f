import { describe, expect, it } from 'vitest'
import type { CheckIn, SafetySign } from '../../../../analysis/model/check-in.ts'
import type { SafetyEvent } from '../../../../analysis/model/safety-episode.ts'
import { PLAIN_ROOM } from '../../../../analysis/plan/plain-room.ts'
import { room } from '../../../../analysis/plan/room.ts'
import { evaluateRisk } from '../../../../analysis/risk/evaluate-risk.ts'
import { adviceNumbers } from '../../../../analysis/symptoms/advice-numbers.ts'
import { findTrip } from '../../../../analysis/symptoms/find-trip.ts'
import { painFactor } from '../../../../analysis/symptoms/pain-factor.ts'
import { painFindings } from '../../../../analysis/symptoms/pain-rules.ts'
import { type QuestionContext, questionsFor } from '../../../../analysis/symptoms/questions-for.ts'
import { redFlags } from '../../../../analysis/symptoms/red-flags.ts'
import { safetyCourse } from '../../../../analysis/symptoms/safety-course.ts'
import { safetyEpisodes } from '../../../../analysis/symptoms/safety-episodes.ts'
import { safetyNotice } from '../../../../analysis/symptoms/safety-notice.ts'
import { safetyPages } from '../../../../analysis/symptoms/safety-page.ts'
import { signsInForce } from '../../../../analysis/symptoms/signs-in-force.ts'
import { baseWeeks } from '../../../support/base-weeks.ts'
import { afterActivity, inMorning } from '../../../support/make-check-in.ts'
import { MONDAY, seriesOf } from '../../../support/series-of.ts'

// Sixteen equal weeks of Tue 6, Thu 8, Sat 6, Sun 14; the seventeenth is the one of the scenario.
const SERIES = seriesOf(baseWeeks(17))
const WEEK = MONDAY + 16 * 7
const [TUESDAY, WEDNESDAY, THURSDAY] = [WEEK + 1, WEEK + 2, WEEK + 3]
const [FRIDAY, SATURDAY, SUNDAY] = [WEEK + 4, WEEK + 5, WEEK + 6]
const CALF = { side: 'left', sites: ['lower_calf'] } as const

const spoken = (checkIns: readonly CheckIn[]) =>
  painFindings(checkIns, evaluateRisk(SERIES), WEEK + 6).map(({ rule, tier, day }) => `${rule} ${tier} d${day - WEEK}`)

describe('15: flat load, pain 2, 4, 6, not settled', () => {
  const checkIns = [
    afterActivity(TUESDAY, [0, 2, 2], CALF),
    inMorning(WEDNESDAY, 1),
    afterActivity(THURSDAY, [1, 4, 3], CALF),
    inMorning(FRIDAY, 3), // 1 + 2
    afterActivity(SUNDAY, [2, 6, 6], CALF),
  ]

  it('P2, then P1, and nothing of load', () => {
    expect(evaluateRisk(SERIES)).toEqual([])
    expect(spoken(checkIns)).toEqual(['P2 caution d4', 'P1 high d6'])
  })

  it('the room is 0.8 of itself, then 0', () => {
    const on = (day: number) => {
      const { value } = painFactor(checkIns, [], day)
      return { value, familiar: room(SERIES, day, { ...PLAIN_ROOM, painFactor: value }).familiar }
    }
    // Tuesday: 34 of the best week less the 28 of the six days before.
    expect(on(TUESDAY)).toEqual({ value: 1, familiar: 6 })
    expect(on(WEDNESDAY).value).toBe(1)
    expect(on(FRIDAY).value).toBe(0.8)
    // Saturday: 34 − 14 − 6 − 8 = 6, and 0.8 of it, 4.8, floored to halves.
    expect(on(SATURDAY)).toEqual({ value: 0.8, familiar: 4.5 })
    expect(on(SUNDAY)).toEqual({ value: 0, familiar: 0 })
  })
})

describe('16: fades and returns at 2/10, in 2 of 3 runs', () => {
  it('P4 caution, whatever the score', () => {
    const fades = { ...CALF, course: 'fades_returns' } as const
    const checkIns = [
      afterActivity(TUESDAY, [2, 2, 2], fades),
      afterActivity(THURSDAY, [1, 1, 0], { ...CALF, course: 'constant' }),
      afterActivity(SUNDAY, [2, 1, 2], fades),
    ]
    expect(spoken(checkIns)).toEqual(['P4 caution d6'])
    expect(painFactor(checkIns, [], SUNDAY).value).toBe(1)
  })
})

describe('17: a nine-hour flight, calf pain the day after without a run, no swelling', () => {
  const sydney = { day: WEEK - 1, at: (WEEK - 1) * 86_400, latitude: -33.9, longitude: 151.2, utcOffsetSeconds: 39_600 }
  const tokyo = { day: WEEK, at: WEEK * 86_400, latitude: 35.7, longitude: 139.7, utcOffsetSeconds: 32_400 }
  const trip = findTrip([sydney, tokyo], TUESDAY)
  const context: QuestionContext = {
    isAnyNew: false,
    isHistoryAnswered: true,
    isTripFound: trip !== null,
    isPlaceKnown: false,
    isLooking: false,
  }
  const levels = (checkIn: CheckIn, ...more: SafetySign[]) => redFlags(new Set([...signsInForce(checkIn, []), ...more]))
  const event = (at: number, signs: SafetySign[]): SafetyEvent => ({ kind: 'ticked', at, signs })

  it('the flight only adds the question', () => {
    expect(trip).toMatchObject({ day: WEEK })
    expect(questionsFor(inMorning(TUESDAY, 0), context)).not.toContain('trip')
    expect(questionsFor(inMorning(TUESDAY, 3), context)).toContain('trip')
    expect(levels(inMorning(TUESDAY, 3))).toEqual([])
  })

  it('answered, it is E1: calf, at rest or without a run, and the trip', () => {
    expect(levels(inMorning(TUESDAY, 3, { signs: ['without_run', 'trip'] }))).toEqual(['E1'])
  })

  it('after a run it is E2, and E1 when it has not settled at 48 hours', () => {
    const sore = afterActivity(TUESDAY, [0, 2, 3], { ...CALF, signs: ['trip'] })
    expect(levels(sore)).toEqual(['E2'])
    const events = [event(sore.at, [...signsInForce(sore, [])])]
    expect(safetyCourse(events, sore.at + 47 * 3600)?.level).toBe('E2')
    expect(safetyCourse(events, sore.at + 48 * 3600)?.level).toBe('E1')
  })

  it('with breathlessness it is E0 at once', () => {
    expect(levels(inMorning(TUESDAY, 3, { signs: ['without_run', 'trip'] }), 'breathless')).toEqual(['E0', 'E1'])
  })

  it('no room is left, however little it hurts', () => {
    const at = TUESDAY * 86_400
    const episodes = safetyEpisodes([event(at, ['calf_pain', 'without_run', 'trip'])], at + 60)
    expect(painFactor([inMorning(TUESDAY, 1)], episodes, TUESDAY)).toMatchObject({ value: 0, reason: 'safety' })
  })
})

describe('18: swelling ticked, with a digest, a planned race and a coach', () => {
  const at = TUESDAY * 86_400
  const events: SafetyEvent[] = [{ kind: 'ticked', at, signs: ['swelling'] }]

  it('is E1 in the same second, and nothing but the events is asked', () => {
    expect(safetyCourse(events, at)?.level).toBe('E1')
    expect(safetyCourse(events, at)?.remindAt).toEqual([at + 7200, at + 28_800, at + 86_400])
  })

  it('tells the athlete in full, and nobody else what it is', () => {
    const [page] = safetyPages(['E1'], {
      signs: ['swelling'],
      numbers: adviceNumbers('NZ'),
      hoursToQuestion: Number.NaN,
    })
    expect(safetyNotice(page!, 'athlete')).toMatchObject({ title: 'STOP running. Get medical help today.' })
    expect(safetyNotice(page!, 'athlete').body).toContain('call 0800 611 116 now')
    expect(Object.values(safetyNotice(page!, 'others')).join(' ')).not.toMatch(/swell|clot|leg|calf|help/i)
  })
})
