import { expect, test } from 'vitest'
import type { SessionPlan } from '../../../../analysis/model/plan.ts'
import { planner } from '../../../../analysis/planner.ts'
import type { PlanContext } from '../../../../web/contract.ts'
import { plannerInput } from '../../../../web/view/planner-input.ts'

const PLANNED = { day: 104, calfKm: 8, sandCalfKm: 0, climbCalfKm: 0 }

const CONTEXT: PlanContext = {
  today: '1970-04-12',
  state: 'ok',
  todayDay: 101,
  sessionDay: [90, 93, 100],
  calfKm: [6, 8, 10],
  sandCalfKm: [0, 1, 0],
  climbCalfKm: [0, 0, 2],
  km: [6, null, 8],
  room: {
    planned: [PLANNED, { ...PLANNED, day: 106 }],
    painFactor: 1,
    gap: 'none',
    races: [],
    careful: [{ from: 80, to: 99, easedFrom: null }],
    declared: null,
  },
  trained: [],
  unrecorded: [{ from: 94, to: 99 }],
  doubtful: [93],
  athlete: { profile: 'weighted', heightM: 1.75, usualGrade: 0.06, shoeFactor: 1 },
  band: { low: 0.85, high: 1.2, sessions: 0 },
  usualSpeedMps: 10 / 3.6,
  sand: 'dry',
}

test('days become dense columns up to today, null NaN', () => {
  const { series, room, phases } = plannerInput(CONTEXT)
  expect([series.firstDay, series.length]).toEqual([90, 12])
  expect([...series.calfKm]).toEqual([6, 0, 0, 8, 0, 0, 0, 0, 0, 0, 10, 0])
  expect(series.sandCalfKm[3]).toBe(1)
  expect(series.climbCalfKm[10]).toBe(2)
  expect([series.km[0], series.km[3], series.km[1]]).toEqual([6, Number.NaN, 0])
  expect(room.careful[0]?.easedFrom).toBeNaN()
  expect(room.planned).toHaveLength(2)
  expect(phases.doubtful).toEqual([93])
})

test('a plan that is being changed does not stand in its own way', () => {
  expect(plannerInput(CONTEXT, PLANNED).room.planned.map(({ day }) => day)).toEqual([106])
})

test('without sessions there is an empty series, and plans are checked all the same', () => {
  const empty = { ...CONTEXT, sessionDay: [], calfKm: [], sandCalfKm: [], climbCalfKm: [], km: [] }
  const input = plannerInput(empty)
  expect(input.series.length).toBe(0)
  const plan: SessionPlan = {
    ...{ day: 101, kind: 'run', distanceMetres: 10_000, climbMetres: 0, sandShare: 0, sand: 'dry' },
    speedMps: 10 / 3.6,
    route: null,
  }
  expect(planner(input)(plan).calfKm).toBeCloseTo(10, 9)
})
