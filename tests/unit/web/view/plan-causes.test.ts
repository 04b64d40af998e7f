import { expect, test } from 'vitest'
import type { SessionPlan } from '../../../../analysis/model/plan.ts'
import { planLoad } from '../../../../analysis/plan-load.ts'
import { planCauses } from '../../../../web/view/plan-causes.ts'
import { planSteps } from '../../../../web/view/plan-steps.ts'

const ATHLETE = { profile: 'weighted', heightM: 1.75, usualGrade: 0.06, shoeFactor: 1 } as const
const PLAN: SessionPlan = {
  ...{ day: 0, kind: 'run', distanceMetres: 12_000, climbMetres: 240, sandShare: 0.25, sand: 'dry' },
  speedMps: 3,
  route: null,
}

test.each([1, 1.05, 0.97])('the causes add up to the load, with a shoe of %s', (shoeFactor) => {
  const athlete = { ...ATHLETE, shoeFactor }
  const { flat, climb, sand, shoes } = planCauses(PLAN, athlete)
  const load = planLoad(athlete)(PLAN)
  expect(flat + climb + sand + shoes).toBeCloseTo(load.calfKm, 9)
  expect(climb).toBeCloseTo(planLoad(ATHLETE)(PLAN).climbCalfKm, 9)
  expect(sand).toBeGreaterThan(0)
  expect(Math.sign(shoes)).toBe(Math.sign(shoeFactor - 1))
})

test('ten flat kilometres at 10 km/h are all way; each step begins where the one before ends', () => {
  const plain = { ...PLAN, distanceMetres: 10_000, climbMetres: 0, sandShare: 0, speedMps: 10 / 3.6 }
  const steps = (plan: SessionPlan) =>
    planSteps({ plan, causes: planCauses(plan, ATHLETE), athlete: ATHLETE, units: 'metric' })
  expect(steps(plain).map(({ label, from, to }) => [label, from, Number(to.toFixed(6))])).toEqual([['the way', 0, 10]])
  const all = steps(PLAN)
  expect(all.map(({ label }) => label)).toEqual(['the way', 'climb', 'sand'])
  expect(all[1]?.from).toBe(all[0]?.to)
  expect(all[1]?.note.replaceAll('\u00a0', ' ')).toBe('240 m up, half of the way up, half down at 6 %')
})

test('a way too short for its climb says the grade it is scored at', () => {
  const plan = { ...PLAN, distanceMetres: 5000, climbMetres: 300, sandShare: 0 }
  const [, climb] = planSteps({ plan, causes: planCauses(plan, ATHLETE), athlete: ATHLETE, units: 'metric' })
  expect(climb?.note).toContain('half down at 12 %')
})
