import { expect, test } from 'vitest'
import { parseCivilDay } from '../../../../analysis/model/civil-day.ts'
import type { FittingPlan, SessionPlan } from '../../../../analysis/model/plan.ts'
import type { PlanItem } from '../../../../web/contract.ts'
import { bandSentence } from '../../../../web/view/band-sentence.ts'
import { planOutcome } from '../../../../web/view/plan-outcome.ts'
import { fitTitle, planWords, raiseWords } from '../../../../web/view/plan-words.ts'

const PLAN: SessionPlan = {
  ...{ day: 0, kind: 'run', distanceMetres: 12_000, climbMetres: 300, sandShare: 0.5, sand: 'dry' },
  speedMps: 3,
  route: null,
}
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

test('what a rule would say is made from its values', () => {
  const finding = {
    day: 10,
    rule: 'S1',
    tier: 'notice',
    ratio: 1.18,
    reference: 14,
    referenceDay: parseCivilDay('2026-02-22'),
  } as const
  expect(raiseWords(finding)).toBe(
    'Notice: Longer on your calves than anything in the last 30 days. 18 % more than 14.0 calf-km (Sunday 22 February).',
  )
  expect(
    raiseWords({ ...finding, rule: 'S2', tier: 'high', ratio: 10.8, reference: 1, referenceDay: Number.NaN }),
  ).toBe('High alert: More sand than your calves are used to. 10.8 times as much as 1.0 calf-km.')
})

test('a plan in short, in the athlete’s units', () => {
  expect(plain(planWords(PLAN, 'metric'))).toBe('12.0 km, 300 m up, 6.0 km on soft sand')
  expect(plain(planWords({ ...PLAN, kind: 'walk', climbMetres: 0, sandShare: 1, sand: 'wet' }, 'imperial'))).toBe(
    '7.5 mi walk, all on wet sand',
  )
  expect(plain(planWords({ ...PLAN, climbMetres: 0, sandShare: 0 }, 'metric'))).toBe('12.0 km')
})

test('what a fitting session leaves out', () => {
  const load = { day: 0, calfKm: 1, sandCalfKm: 0, climbCalfKm: 0 }
  const title = (change: FittingPlan['change'], part: Partial<SessionPlan>, plan = PLAN) =>
    fitTitle({ change, plan: { ...plan, ...part }, load }, plan)
  expect(title('shorter', { distanceMetres: 9000 })).toBe('Shorter')
  expect(title('easier', { sandShare: 0.1 })).toBe('Less sand')
  expect(title('easier', { sandShare: 0, climbMetres: 100 })).toBe('No sand, less climb')
  expect(title('plain', { distanceMetres: 9000, sandShare: 0, climbMetres: 0 })).toBe('Shorter, no sand, no climb')
  expect(title('easier', { climbMetres: 0 }, { ...PLAN, sandShare: 0 })).toBe('No climb')
})

test('where the band comes from', () => {
  expect(bandSentence({ low: 0.85, high: 1.2, sessions: 0 })).toContain('a rule of thumb until 10 planned sessions')
  expect(bandSentence({ low: 0.93, high: 1.11, sessions: 18 })).toBe(
    'The band is 0.93 to 1.11 times the plan: eight in ten of your last 18 planned sessions came out in it.',
  )
})

test('what became of a planned session', () => {
  const item = { date: '2026-03-03', calfKm: 8, low: 6.8, high: 9.6, run: null } as PlanItem
  expect(planOutcome(item, '2026-03-01')).toBe('likely 6.8 to 9.6 calf-km')
  expect(planOutcome(item, '2026-03-04')).toBe('not run')
  expect(planOutcome({ ...item, run: { date: '2026-03-04', ratio: 1.25 } }, '2026-03-05')).toBe(
    'run on Wed 4 Mar: 10.0 calf-km, 1.25 times the plan',
  )
  expect(planOutcome({ ...item, run: { date: '2026-03-03', ratio: null } }, '2026-03-05')).toBe('run that day')
})
