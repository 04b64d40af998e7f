import { describe, expect, it } from 'vitest'
import { scoreSegment } from '../../../analysis/load/score-segment.ts'
import type { FootSegment } from '../../../analysis/load/segment.ts'
import type { SessionPlan } from '../../../analysis/model/plan.ts'
import { PLAIN_ROOM } from '../../../analysis/plan/plain-room.ts'
import { planLoad } from '../../../analysis/plan-load.ts'
import { planRoute } from '../../../analysis/plan-route.ts'
import { planner } from '../../../analysis/planner.ts'
import { NO_PHASES } from '../../../analysis/risk/no-phases.ts'
import { baseWeeks } from '../../support/base-weeks.ts'
import { MONDAY, seriesOf } from '../../support/series-of.ts'

const ATHLETE = { profile: 'weighted', heightM: 1.68, usualGrade: 0.06, shoeFactor: 1 } as const
const PLAN: SessionPlan = {
  day: MONDAY + 118,
  kind: 'run',
  distanceMetres: 10_000,
  climbMetres: 0,
  sandShare: 0,
  sand: 'dry',
  speedMps: 10 / 3.6,
  route: null,
}

/** What `soleus segments` gives for one piece of it. */
function segment(more: Partial<FootSegment>) {
  return scoreSegment(
    {
      kind: 'run',
      distanceM: 1000,
      speedMps: 10 / 3.6,
      grade: 0,
      surface: 'road',
      heightM: 1.68,
      cadenceSpm: Number.NaN,
      contactTimeS: Number.NaN,
      shoeFactor: 1,
      strikeFactor: 1,
      packFraction: 0,
      ...more,
    },
    'weighted',
  )
}

describe('the load of a plan', () => {
  const score = planLoad(ATHLETE)

  it('of 10 km on the flat at 10 km/h is 10', () => {
    expect(score(PLAN).calfKm).toBeCloseTo(10, 9)
  })

  it('is that of its segments: half of the climb’s way up, half down, sand where it is level', () => {
    // 300 m at 6 % are 5 km up and as much down, so nothing is level; at 120 m 2 km up, 2 km down, 6 km level.
    const pieces = [
      segment({ distanceM: 4000 }),
      segment({ distanceM: 2000, surface: 'dry_sand' }),
      segment({ distanceM: 2000, grade: 0.06 }),
      segment({ distanceM: 2000, grade: -0.06 }),
    ]
    const sum = (of: (score: ReturnType<typeof segment>) => number) =>
      pieces.reduce((total, piece) => total + of(piece), 0)
    const load = score({ ...PLAN, climbMetres: 120, sandShare: 0.2 })
    expect(load.calfKm).toBeCloseTo(
      sum(({ calfKm }) => calfKm),
      12,
    )
    expect(load.climbCalfKm).toBeCloseTo(
      sum(({ causes }) => causes.climb),
      12,
    )
    expect(load.sandCalfKm).toBeCloseTo(pieces[1]!.calfKm, 12)
  })

  it('goes steeper where the way is too short for the climb, and sand then lies on slopes', () => {
    const up = segment({ distanceM: 5000, grade: 0.1, surface: 'wet_sand' })
    const down = segment({ distanceM: 5000, grade: -0.1, surface: 'wet_sand' })
    const load = score({ ...PLAN, climbMetres: 500, sandShare: 1, sand: 'wet' })
    expect(load.calfKm).toBeCloseTo(up.calfKm + down.calfKm, 12)
    expect(load.sandCalfKm).toBeCloseTo(load.calfKm, 12)
  })

  it('of a walk is that of walking, and of a shoe that of the shoe', () => {
    const walk = segment({ kind: 'walk', distanceM: 10_000, speedMps: 1.4 })
    expect(score({ ...PLAN, kind: 'walk', speedMps: 1.4 }).calfKm).toBeCloseTo(walk.calfKm, 12)
    const shod = planLoad({ ...ATHLETE, shoeFactor: 1.05 })(PLAN).calfKm
    expect(shod).toBeCloseTo(segment({ distanceM: 10_000, shoeFactor: 1.05 }).calfKm, 12)
  })
})

describe('a route as a plan', () => {
  const length = 2001
  const distance = Float64Array.from({ length }, (_, i) => 5 * i)
  /** 5 km up at 4 %, 5 km down again. */
  const hill = distance.map((metres) => 100 + 0.04 * (metres < 5000 ? metres : 10_000 - metres))

  it('keeps its distance, its climb and its slopes', () => {
    const route = planRoute(distance, hill)
    expect(route.distanceMetres).toBeCloseTo(10_000, 6)
    expect(route.climbMetres).toBeGreaterThan(195)
    expect(route.climbMetres).toBeLessThan(202)
    const load = planLoad(ATHLETE)({ ...PLAN, ...route, route })
    const even = segment({ distanceM: 5000, grade: 0.04 }).calfKm + segment({ distanceM: 5000, grade: -0.04 }).calfKm
    expect(load.calfKm / even).toBeCloseTo(1, 2)
  })

  it('is stretched to the distance and the climb that are asked for', () => {
    const route = planRoute(distance, hill)
    const score = planLoad(ATHLETE)
    const whole = score({ ...PLAN, ...route, route })
    const half = score({ ...PLAN, distanceMetres: 5000, climbMetres: route.climbMetres / 2, route })
    expect(half.calfKm).toBeCloseTo(whole.calfKm / 2, 9)
    const flat = score({ ...PLAN, climbMetres: 0, route })
    expect(flat.calfKm).toBeCloseTo(10, 6)
  })

  it('without altitudes is level, and without points nothing', () => {
    const level = planRoute(distance, new Float64Array(length).fill(Number.NaN))
    expect(level).toMatchObject({ climbMetres: 0, pieces: [{ grade: 0 }] })
    expect(planRoute(new Float64Array(0), new Float64Array(0))).toEqual({
      distanceMetres: 0,
      climbMetres: 0,
      pieces: [],
    })
    expect(() => planRoute(distance, new Float64Array(3))).toThrow('3 altitudes for 2001 points')
  })
})

describe('the planner', () => {
  const series = seriesOf(baseWeeks(16))
  const input = {
    series,
    roomSeries: series,
    room: PLAIN_ROOM,
    phases: NO_PHASES,
    athlete: ATHLETE,
    band: { low: 0.9, high: 1.1, sessions: 20 },
  }

  it('checks a plan against the room of its day, planned sessions included', () => {
    expect(planner(input)(PLAN)).toMatchObject({ verdict: 'within', raises: [], fits: [] })
    const planned = [{ day: MONDAY + 117, calfKm: 25, sandCalfKm: 0, climbCalfKm: 0 }]
    const crowded = planner({ ...input, room: { ...PLAIN_ROOM, planned } })(PLAN)
    expect(crowded.verdict).toBe('small-step') // 34 − 25 familiar, 37.4 − 25 = 12.4 stretch
  })

  it('says what it would raise, on its day and with what is planned after it, and nothing that is said anyway', () => {
    const long = { ...PLAN, distanceMetres: 17_000 }
    expect(planner(input)(long).raises.map(({ rule, tier, day }) => [rule, tier, day - MONDAY])).toEqual([
      ['S1', 'notice', 118],
    ])
    const planned = [
      { day: MONDAY + 117, calfKm: 16, sandCalfKm: 0, climbCalfKm: 0 },
      { day: MONDAY + 120, calfKm: 10, sandCalfKm: 0, climbCalfKm: 0 },
    ]
    const raised = planner({ ...input, room: { ...PLAIN_ROOM, planned } })({ ...PLAN, distanceMetres: 13_000 }).raises
    // Saturday's 16 is the longest with or without it; 16 + 13 + 10 = 39 on day 120 are 1.15 of the best week.
    expect(raised.map(({ rule, tier, day }) => [rule, tier, day - MONDAY])).toEqual([['W1', 'notice', 120]])
  })

  it('takes days that were trained without a watch for trained', () => {
    const loads = [...baseWeeks(16), ...new Array<number>(21).fill(0), 0, 6, 0, 8, 0, 6]
    const gap = { from: MONDAY + 112, to: MONDAY + 132 }
    const plan = { ...PLAN, day: MONDAY + 139, distanceMetres: 14_000 }
    const rules = (unrecorded: (typeof gap)[]) => {
      const check = planner({
        ...input,
        series: seriesOf(loads),
        roomSeries: seriesOf(loads),
        phases: { ...NO_PHASES, unrecorded },
      })
      return check(plan).raises.map(({ rule, tier }) => `${rule} ${tier}`)
    }
    expect(rules([])).toEqual(['B1 caution', 'B1w high']) // 14 / (0.65 × 14 × 1.1³) = 1.16; 34 / (0.65 × 34) = 1.54
    expect(rules([gap])).toEqual([])
  })

  it('works for somebody without a diary', () => {
    const empty = seriesOf([])
    const check = planner({ ...input, series: empty, roomSeries: empty })
    expect(check(PLAN)).toMatchObject({ verdict: 'beyond', raises: [], fits: [] })
  })
})
