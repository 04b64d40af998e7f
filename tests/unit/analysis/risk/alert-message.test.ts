import { describe, expect, it } from 'vitest'
import type { AlertFacts } from '../../../../analysis/model/alert.ts'
import { parseCivilDay } from '../../../../analysis/model/civil-day.ts'
import { type Finding, RULE_ORDER, type Rule, type Tier } from '../../../../analysis/model/risk.ts'
import { unknownFacts } from '../../../../analysis/model/unknown-facts.ts'
import { alertMessage } from '../../../../analysis/risk/alert-message.ts'

const DAY = parseCivilDay('2025-12-21')
const BEFORE = parseCivilDay('2025-12-14')

function finding(rule: Rule, more: Partial<Finding> = {}): Finding {
  return { day: DAY, rule, tier: 'caution', ratio: 1.46, reference: 14.4, referenceDay: BEFORE, ...more }
}

const KNOWN: AlertFacts = {
  units: 'metric',
  distanceRatio: 1.08,
  longestEver: 18,
  sandMetres: 5300,
  ascentMetres: 640,
  climbShare: 0.61,
  sandShare: 0.2,
  breakDays: 28,
  beforeBreak: 19,
  nextCeiling: 10.3,
  roomThisWeek: 8.5,
}

describe('what an alert says', () => {
  it('S1: the numbers, their days, the study and its limits', () => {
    const { why, whatToDo, evidence, grade } = alertMessage(finding('S1'), KNOWN)
    expect(why).toContain('Sunday 21 December put 21.0 calf-km on your calves.')
    expect(why).toContain('Your highest in the 30 days before was 14.4 calf-km (Sunday 14 December): 46 % more.')
    expect(why).toContain('In plain distance it was 8 % longer than your longest of those days.')
    expect(evidence).toContain('came with about 1.5 to 2.3 times the rate of overuse injury. Most such runs still end')
    expect(evidence).toContain('The study counted distance; taking it over to calf load is our own step.')
    expect(whatToDo).toBe(
      'No sand, hills or fast running for 3 days. Room left this week: 8.5 calf-km (about 8.5 km flat or 4.1 km of soft sand). ' +
        "Answer tomorrow's check-in.",
    )
    expect(grade).toBe('D')
  })

  it.each<[Tier, number]>([
    ['notice', 2],
    ['caution', 3],
    ['high', 4],
  ])('S1: a %s asks for %d easy days', (tier, days) => {
    expect(alertMessage(finding('S1', { tier }), KNOWN).whatToDo).toContain(`for ${days} days.`)
  })

  it('S1: asks whether it happened only far above anything known', () => {
    const asks = (longestEver: number) =>
      alertMessage(finding('S1'), { ...KNOWN, longestEver }).why.includes('check the file')
    expect(asks(8.5)).toBe(false) // 21.02 / 8.5 = 2.47
    expect(asks(8.4)).toBe(true) // 2.503
    expect(asks(Number.NaN)).toBe(false)
  })

  it('S1: says when the distance was nothing new, and how often it was the longest', () => {
    const why = (distanceRatio: number) => alertMessage(finding('S1'), { ...KNOWN, distanceRatio }).why
    expect(why(0.9)).toContain('no longer than your longest')
    expect(why(2.25)).toContain('2.3 times your longest')
  })

  it('S2: metres where they are known, else what the load stands for', () => {
    // 21.024 calf-km on sand; 21.024 / 2.05 = 10.26 km
    expect(alertMessage(finding('S2'), KNOWN).why).toContain('5.3 km of sand put 21.0 calf-km on your calves')
    expect(alertMessage(finding('S2'), unknownFacts('metric')).why).toContain('Sand (about 10.3 km of it, if soft)')
  })

  it('S2: names the next amount of sand, 1.5 times the known', () => {
    const first = alertMessage(finding('S2', { reference: 1, ratio: 10.8, referenceDay: Number.NaN }), KNOWN)
    expect(first.why).toContain('the six weeks before held next to none')
    // 1.5 / 2.05 = 0.73 km, to the nearest 50 m
    expect(first.whatToDo).toContain('at most 1.5 calf-km (about 750 m of soft sand), not on consecutive days.')
  })

  it('S3: scales the ascent of the day to what fits next time', () => {
    // 1.3 × 14.4 = 18.72 of 21.024: 640 × 0.8904 = 570 m
    const { why, whatToDo } = alertMessage(finding('S3'), KNOWN)
    expect(why).toContain('(640 m of ascent)')
    expect(whatToDo).toContain('at most 18.7 calf-km from climbing (about 570 m of ascent on such slopes).')
  })

  it('W1: names the cause that made up most of the rise, if one did', () => {
    const why = (climbShare: number, sandShare: number) =>
      alertMessage(finding('W1'), { ...KNOWN, climbShare, sandShare }).why
    expect(why(0.61, 0.2)).toContain('Climbing made up 61 % of the rise.')
    expect(why(0.2, 0.7)).toContain('Sand made up 70 % of the rise.')
    expect(why(0.2, 0.1)).not.toContain('of the rise')
    expect(why(Number.NaN, 0.5)).toContain('Sand made up 50 % of the rise.')
    expect(why(Number.NaN, Number.NaN)).not.toContain('of the rise')
  })

  it('W1: is graded C and asks for two weeks at the old level', () => {
    const { grade, whatToDo } = alertMessage(finding('W1'), KNOWN)
    expect(grade).toBe('C')
    expect(whatToDo).toContain('Keep the next two weeks at or below 14.4 calf-km in any seven days.')
  })

  it('T1: turns the month cap into weeks', () => {
    // 1.2 × 120 / 4 = 36
    expect(alertMessage(finding('T1', { reference: 120 }), KNOWN).whatToDo).toContain('at or below 36.0 calf-km.')
  })

  it('B1: names the next ceiling in halves, as the room is', () => {
    const { why, whatToDo } = alertMessage(finding('B1'), KNOWN)
    expect(why).toContain('soon after a break of 28 days. Before the break your largest was 19.0 calf-km.')
    expect(whatToDo).toBe('Next session: up to 10.0 calf-km. Leave a day between runs.')
  })

  it('says when the room of the week is used up', () => {
    expect(alertMessage(finding('W1'), { ...KNOWN, roomThisWeek: 0 }).whatToDo).toContain('is used up.')
  })

  it('speaks miles and feet to those who think in them; calf-km stay', () => {
    const imperial = { ...KNOWN, units: 'imperial' } as const
    expect(alertMessage(finding('S2'), imperial).why).toContain('3.3 mi of sand put 21.0 calf-km')
    expect(alertMessage(finding('S3'), imperial).why).toContain('(2100 ft of ascent)')
    expect(alertMessage(finding('S1'), imperial).whatToDo).toContain('about 5.3 mi flat or 2.6 mi of soft sand')
  })
})

describe.each(RULE_ORDER)('every message of %s', (rule) => {
  const messages = (['notice', 'caution', 'high'] as const).flatMap((tier) =>
    [KNOWN, unknownFacts('metric'), unknownFacts('imperial')].flatMap((facts) =>
      [BEFORE, Number.NaN].map((referenceDay) => alertMessage(finding(rule, { tier, referenceDay }), facts)),
    ),
  )
  const texts = messages.map(({ title, why, whatToDo, evidence }) => `${title}. ${why} ${whatToDo} ${evidence}`)

  it('reads well when facts are missing', () => {
    for (const text of texts) {
      expect(text).not.toMatch(/NaN|undefined|null|Infinity|\s\s|\(\)| \.| ,/)
      expect(text).toMatch(/\.$/)
    }
  })

  it('claims nothing that is not known', () => {
    for (const text of texts) expect(text).not.toMatch(/\b(safe|safely|prevents?|predicts?|you will|injure|danger)/i)
  })

  it('says how good the evidence is once, and only there', () => {
    for (const { why, whatToDo, evidence } of messages) {
      expect(`${why} ${whatToDo}`).not.toMatch(/stud(y|ies)|evidence|rule of thumb|experts/i)
      expect(evidence).toMatch(/stud(y|ies)|rule of thumb/i)
    }
  })

  it('has a number in what to do, and a grade', () => {
    for (const { whatToDo, grade } of messages) {
      expect(whatToDo).toMatch(/\d/)
      expect(['C', 'D']).toContain(grade)
    }
  })
})
