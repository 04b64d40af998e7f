import { describe, expect, it } from 'vitest'
import type { PlanBand, SessionPlan } from '../../../../analysis/model/plan.ts'
import type { PlannedLoad } from '../../../../analysis/model/room.ts'
import { checkPlan } from '../../../../analysis/plan/check-plan.ts'
import { PLAIN_ROOM } from '../../../../analysis/plan/plain-room.ts'
import { room } from '../../../../analysis/plan/room.ts'
import { evaluateRisk } from '../../../../analysis/risk/evaluate-risk.ts'
import { noisyWeeks } from '../../../support/noisy-weeks.ts'
import { MONDAY, seriesOf } from '../../../support/series-of.ts'

/**
 * The base runner asks on a Sunday: 34 calf-km a week, longest 14, with the fixed noise of the scenarios, so that the
 * room is 14.0 and 15.5. A kilometre of soft sand is 1.8 calf-km and 100 m of climb one more, as in the scenarios.
 */
const WEEKS = 16
const SUNDAY = 7 * WEEKS + 6
const loads = [...noisyWeeks(WEEKS), 0, 6, 0, 8, 0, 6]
const EXACT: PlanBand = { low: 1, high: 1, sessions: 20 }
const DEFAULT: PlanBand = { low: 0.85, high: 1.2, sessions: 0 }

const PLAN: SessionPlan = {
  day: MONDAY + SUNDAY,
  kind: 'run',
  distanceMetres: 14_000,
  climbMetres: 0,
  sandShare: 0,
  sand: 'dry',
  speedMps: 2.8,
  route: null,
}

function score({ day, distanceMetres, climbMetres, sandShare }: SessionPlan): PlannedLoad {
  const sandKm = (sandShare * distanceMetres) / 1000
  const climbCalfKm = climbMetres / 100
  return { day, calfKm: distanceMetres / 1000 + 0.8 * sandKm + climbCalfKm, sandCalfKm: 1.8 * sandKm, climbCalfKm }
}

function raises({ calfKm, sandCalfKm, climbCalfKm }: PlannedLoad) {
  const zeros = loads.map(() => 0)
  const parts = { sand: [...zeros, sandCalfKm], climb: [...zeros, climbCalfKm] }
  return evaluateRisk(seriesOf([...loads, calfKm], parts)).filter(({ day }) => day === MONDAY + SUNDAY)
}

const ROOM = room(seriesOf(loads), MONDAY + SUNDAY, PLAIN_ROOM)

function check(plan: Partial<SessionPlan>, band = EXACT) {
  const { calfKm, verdict, raises: raised, fits } = checkPlan({ ...PLAN, ...plan }, { room: ROOM, band, score, raises })
  return {
    calfKm: Math.round(calfKm * 1e6) / 1e6,
    verdict,
    raises: raised.map(({ rule, tier, ratio }) => `${rule} ${tier} x${ratio.toFixed(2)}`),
    fits: fits.map(({ change, plan: { distanceMetres, climbMetres, sandShare } }) => {
      const sandMetres = Math.round(sandShare * distanceMetres)
      return `${change}: ${distanceMetres / 1000} km, ${sandMetres} m sand, ${climbMetres} m climb`
    }),
  }
}

describe('a planned session on the day of the long run', () => {
  it('has a room of 14.0, at most 15.5, little sand and little climb', () => {
    expect([ROOM.familiar, ROOM.stretch, ROOM.sand, ROOM.climb]).toEqual([14, 15.5, 1.5, 1.5])
  })

  it('of 14 km flat is within, where sessions come out as planned', () => {
    expect(check({})).toEqual({ calfKm: 14, verdict: 'within', raises: [], fits: [] })
  })

  it('of 14 km flat is a small step, where they may come out a fifth larger', () => {
    expect(check({}, DEFAULT).verdict).toBe('small-step')
    expect(check({ distanceMetres: 11_600 }, DEFAULT).verdict).toBe('within') // 11.6 × 1.2 = 13.92
    expect(check({ distanceMetres: 11_700 }, DEFAULT).verdict).toBe('small-step') // 14.04
  })

  it('of 14 km with 300 m of climb fits with half of the climb', () => {
    expect(check({ climbMetres: 300 })).toEqual({
      calfKm: 17,
      verdict: 'beyond',
      raises: ['S1 notice x1.18', 'S3 notice x2.00'],
      fits: ['easier: 14 km, 0 m sand, 150 m climb'],
    })
  })

  it('of 12 km, half of it on sand, fits with the 0.8 km of sand that one begins with', () => {
    expect(check({ distanceMetres: 12_000, sandShare: 0.5 })).toEqual({
      calfKm: 16.8,
      verdict: 'beyond',
      raises: ['S1 notice x1.17', 'S2 high x10.80'],
      fits: ['easier: 12 km, 800 m sand, 0 m climb'],
    })
  })

  it('of 20 km with 600 m of climb is too long for any climb, so a shorter one on the flat is what fits', () => {
    expect(check({ distanceMetres: 20_000, climbMetres: 600 })).toEqual({
      calfKm: 26,
      verdict: 'beyond',
      raises: ['S1 caution x1.81', 'S3 caution x4.00', 'W1 caution x1.33'],
      fits: ['plain: 15.5 km, 0 m sand, 0 m climb'],
    })
  })

  it('of 10 km on sand is told as sand and as the longest, though it is only 10 km', () => {
    const { raises: raised, calfKm, fits } = check({ distanceMetres: 10_000, sandShare: 1 })
    expect(calfKm).toBe(18)
    expect(raised).toEqual(['S1 notice x1.25', 'S2 high x18.00'])
    expect(fits).toEqual(['easier: 10 km, 800 m sand, 0 m climb'])
  })

  it('that is only too long fits shorter, with its sand and its climb', () => {
    expect(check({ distanceMetres: 18_000 }).fits).toEqual(['shorter: 15.5 km, 0 m sand, 0 m climb'])
    expect(check({ distanceMetres: 16_000, climbMetres: 100, sandShare: 0.05 }).fits).toEqual([
      'shorter: 13.8 km, 800 m sand, 100 m climb', // 13.8 + 0.64 + 1 = 15.44
    ])
  })

  it('gives the band around what it comes to', () => {
    const { low, high } = checkPlan(PLAN, { room: ROOM, band: DEFAULT, score, raises })
    expect(low).toBeCloseTo(11.9, 12)
    expect(high).toBeCloseTo(16.8, 12)
  })
})

it('on the Thursday of the same week the last Sunday still counts: 8.5, at most 12', () => {
  const thursday = room(seriesOf(loads.slice(0, 7 * WEEKS + 3)), MONDAY + 7 * WEEKS + 3)
  expect([thursday.familiar, thursday.stretch]).toEqual([8.5, 12])
  expect(thursday.limit).toMatchObject({ kind: 'week', day: MONDAY + 7 * WEEKS - 1, isPlanned: false })
})
