import { describe, expect, it } from 'vitest'
import { parseCivilDay } from '../../../../analysis/model/civil-day.ts'
import { SYMPTOM_RULE_ORDER, type SymptomRule } from '../../../../analysis/model/risk.ts'
import type { SymptomFinding } from '../../../../analysis/model/symptom-finding.ts'
import { contextAdvice } from '../../../../analysis/symptoms/context-advice.ts'
import { type SymptomFacts, symptomMessage } from '../../../../analysis/symptoms/symptom-message.ts'
import { whatToTell } from '../../../../analysis/symptoms/what-to-tell.ts'
import { makeWeekly } from '../../../support/make-check-in.ts'

const DAY = parseCivilDay('2025-12-21')
const KNOWN: SymptomFacts = { lastWeek: 30, roomAfterPain: 6.4 }
const UNKNOWN: SymptomFacts = { lastWeek: Number.NaN, roomAfterPain: Number.NaN }

function finding(rule: SymptomRule, more: Partial<SymptomFinding> = {}): SymptomFinding {
  const place = { side: 'left', sites: ['lower_calf'] } as const
  return {
    ...{ day: DAY, rule, tier: 'caution', value: 3, reference: 1, count: 1, joins: [], until: Number.NaN },
    ...place,
    ...more,
  }
}

const say = (rule: SymptomRule, more: Partial<SymptomFinding> = {}, facts = KNOWN) =>
  symptomMessage(finding(rule, more), facts)

describe('what a symptom finding says', () => {
  it('P1', () => {
    const { title, why, whatToDo, grade, evidence } = say('P1', { value: 7, reference: 5 })
    expect(title).toBe('Pain above the 5/10 line')
    expect(why).toBe(
      'You reported 7/10 in the left lower calf on Sunday 21 December. The model used in Achilles rehabilitation allows up to 5/10 that settles by next morning.',
    )
    expect(whatToDo).toBe(
      'No running until it is 2/10 or less when walking and in the morning. If it came suddenly, or is not better in a week, see a physio.',
    )
    expect(grade).toBe('B')
    expect(evidence).toContain('38 people')
    expect(evidence).toContain('not tested for strains of the calf')
  })

  it('P2: once is easier running, twice is none', () => {
    expect(say('P2', { value: 4, reference: 1 }).why).toBe(
      'On the morning of Sunday 21 December the left lower calf was at 4/10, before the session of the day before at 1/10.',
    )
    expect(say('P2').whatToDo).toContain('20 % less room')
    expect(say('P2', { value: 6, reference: Number.NaN }).why).toContain('was at 6/10, above the line of 5/10.')
    const twice = say('P2', { tier: 'high', count: 2 })
    expect(twice.why).toContain('Mornings like this in 7 days: 2.')
    expect(twice.whatToDo).toContain('No running until')
  })

  it('P3 and halves', () => {
    expect(say('P3', { value: 3.5, reference: 1, sites: [], side: null }).why).toBe(
      'Half of your check-ins in the seven days to Sunday 21 December were at 3.5/10 or more in the calf, heel or Achilles; in the seven days before it was 1/10.',
    )
  })

  it('P4', () => {
    const { why, whatToDo } = say('P4', { value: 2, reference: 3, side: 'both', sites: ['heel', 'achilles'] })
    expect(why).toBe(
      'Pain in the heel or Achilles insertion and middle of the Achilles tendon, both sides that starts with the activity, fades as you warm up and returns afterwards: 2 of your last 3 painful activities. A common pattern when the calf or Achilles is doing more than it is used to.',
    )
    expect(whatToDo).toBe(
      'Hold your load at 24.0 calf-km in the next seven days, 80 % of the last seven; no sand, hills or sprints. If it is there next week too, see a physio.',
    )
    expect(say('P4', {}, UNKNOWN).whatToDo).toContain('Hold your load at 80 % of last week’s;')
  })

  it('P5 and P6', () => {
    expect(say('P5', { value: 2 }).why).toContain('this week: moderately.')
    expect(say('P5', { value: 4 }).why).toBe('Your left lower calf kept you from training this week.')
    expect(say('P6', { value: 3 }).why).toContain('in each of the last 3 weeks')
  })

  it('PL joins the two and gives one number', () => {
    const joined = { value: 1.5, reference: 10, joins: ['P1', 'S1'] } as const
    const { why, whatToDo } = say('PL', joined)
    expect(why).toBe(
      'Within 3 days of each other, or at the same time: pain above 5/10; the longest session in 30 days. The load was 15.0 calf-km against 10.0 calf-km.',
    )
    expect(whatToDo).toContain('Room with the pain counted in: 6.4 calf-km.')
    expect(say('PL', joined, { ...KNOWN, roomAfterPain: 0 }).whatToDo).toContain('No room for running now')
    expect(say('PL', joined, UNKNOWN).whatToDo).not.toContain('room')
  })

  it.each(SYMPTOM_RULE_ORDER)('%s: leaves out what is unknown and claims nothing', (rule) => {
    const joins = rule === 'PL' ? (['P2', 'W1'] as const) : []
    for (const facts of [KNOWN, UNKNOWN]) {
      const words = Object.values(say(rule, { joins, value: 3, reference: 2 }, facts)).join(' ')
      expect(words).not.toMatch(/NaN|undefined|null/)
      expect(words).not.toMatch(/\bsafe\b|you will|prevent|predict|probab|risk of|strain is|likely/i)
      expect(words).toMatch(/[Rr]ule of thumb|trial|tool/)
    }
  })
})

describe('what to tell a professional', () => {
  it('is what was ticked, where, trips and runs, and nothing else', () => {
    expect(
      whatToTell({
        signs: ['trip', 'calf_pain', 'swelling', 'none_of_these'],
        since: DAY,
        side: 'right',
        sites: ['top_of_calf'],
        pain: 4,
        trips: [{ day: DAY - 2, kilometres: 12_060 }],
        lastRuns: [
          { day: DAY - 1, distance: 8200, ascent: 214 },
          { day: DAY - 9, distance: Number.NaN, ascent: Number.NaN },
        ],
      }),
    ).toEqual([
      'Since Sunday 21 December I have ticked: one calf or leg is swollen; pain or tenderness in a calf; a trip of more than 4 hours in the last 4 weeks.',
      'Of the history I was asked about, nothing holds.',
      'Where: right top of the calf, behind the knee.',
      'Worst pain so far: 4 of 10.',
      'Long trip, arrived by Friday 19 December, about 12100 km away.',
      'Run on Saturday 20 December: 8.2 km, 210 m of climbing.',
      'Run on Friday 12 December: distance not known.',
    ])
  })

  it('leaves out what is not known', () => {
    const bare = {
      signs: ['fever'],
      since: DAY,
      side: null,
      sites: [],
      pain: Number.NaN,
      trips: [],
      lastRuns: [],
    } as const
    expect(whatToTell(bare)).toEqual(['Since Sunday 21 December I have ticked: fever, or feeling ill.'])
  })
})

describe('advice from the weekly form', () => {
  it('comes for what was answered only, graded D, without a multiplier', () => {
    expect(contextAdvice(makeWeekly())).toEqual([])
    const all = contextAdvice(
      makeWeekly({
        faceDown: true,
        shoes: ['new', 'stiff', 'unstable', 'barefoot'],
        next: ['travel', 'beach', 'race'],
      }),
    )
    expect(all.map(({ id }) => id)).toEqual([
      ...['face-down', 'new-shoes', 'stiff-shoes', 'unstable-shoes', 'barefoot', 'travel', 'beach'],
    ])
    for (const { text, evidence, grade } of all) {
      expect(grade).toBe('D')
      expect(text).not.toMatch(/[×%]|\d[.,]\d|prevent|safe\b/)
      expect(evidence.length).toBeGreaterThan(10)
    }
  })
})
