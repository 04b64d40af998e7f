import { describe, expect, test } from 'vitest'
import { soleusLoad } from '../../../../analysis/load/soleus-load.ts'
import type { Activity } from '../../../../analysis/model/activity.ts'
import { NOTHING_SAID } from '../../../../analysis/model/nothing-said.ts'
import type { ActivitySummary } from '../../../../analysis/model/summary.ts'
import type { Terrain } from '../../../../analysis/model/terrain.ts'
import { summarise } from '../../../../analysis/summary/summarise.ts'
import { ANALYSIS_VERSION } from '../../../../analysis/version.ts'
import { ATHLETE, type BuiltActivity, footActivity, type Stretch } from '../../../support/foot-activity.ts'

interface Changes {
  readonly activity?: Partial<Activity>
  readonly terrain?: Partial<Terrain>
}

function summaryOf(stretches: readonly Stretch[], changes: Changes = {}): ActivitySummary {
  const built: BuiltActivity = footActivity(stretches)
  const activity = { ...built.activity, ...changes.activity }
  const terrain = { ...built.terrain, ...changes.terrain }
  return summarise(activity, terrain, soleusLoad(activity, terrain, ATHLETE, NOTHING_SAID))
}

const UPHILL: Stretch = { gait: 'run', seconds: 600, speed: 2.5, grade: 0.04, cadence: 168, surface: 'trail' }

test('the figures of a run', () => {
  const { activity, load, issues } = summaryOf([UPHILL], { activity: { deviceAscentMetres: 58, device: 'a watch' } })
  expect(activity).toEqual({
    sport: 'running',
    subSport: null,
    startedAt: '2025-06-15T15:06:40Z',
    utcOffsetSeconds: 7200,
    localDate: '2025-06-15',
    elapsedSeconds: 600,
    timerSeconds: 600,
    distanceMetres: 1500,
    ascentMetres: expect.closeTo(60, 9),
    descentMetres: 0,
    deviceAscentMetres: 58,
    meanCadenceSpm: 168,
    steps: expect.closeTo(1680, 9),
    records: 601,
    metresBySurface: { trail: 1500 },
    surfaceSource: 'set',
    device: 'a watch',
  })
  expect(load).toEqual({
    calfKm: expect.closeTo((load.muscle + load.tendon) / 2, 12),
    muscle: load.muscle,
    tendon: load.tendon,
    causes: load.causes,
    sandCalfKm: 0,
    climbCalfKm: load.causes.climb,
    profile: 'weighted',
    analysisVersion: ANALYSIS_VERSION,
  })
  expect(issues).toEqual([])
})

test('what is not known is null, never 0', () => {
  const unknown = Number.NaN
  const { activity } = summaryOf([{ ...UPHILL, cadence: unknown }], {
    activity: {
      startedAt: unknown,
      localDay: unknown,
      offsetSource: 'none',
      elapsedSeconds: unknown,
      timerSeconds: unknown,
      distanceMetres: unknown,
    },
    terrain: { ascentMetres: unknown, descentMetres: unknown },
  })
  const named = Object.entries(activity).filter(([, value]) => value === null)
  expect(named.map(([name]) => name)).toEqual([
    'subSport',
    'startedAt',
    'utcOffsetSeconds',
    'localDate',
    'elapsedSeconds',
    'timerSeconds',
    'distanceMetres',
    'ascentMetres',
    'descentMetres',
    'deviceAscentMetres',
    'meanCadenceSpm',
    'steps',
    'device',
  ])
})

describe('cadence and steps', () => {
  test('the mean is over moving time by time, zeros and standing out', () => {
    const { activity } = summaryOf([
      { gait: 'run', seconds: 30, speed: 3, cadence: 170 },
      { gait: 'walk', seconds: 10, speed: 1.4, cadence: 110 },
      { gait: 'run', seconds: 20, speed: 3, cadence: 0 },
      { gait: 'still', seconds: 50, speed: 0, cadence: 60 },
    ])
    // (30·170 + 10·110) / 40
    expect(activity.meanCadenceSpm).toBeCloseTo(155, 9)
  })

  test('none on a ride', () => {
    const ride: Stretch = { gait: 'ride', seconds: 60, speed: 8, cadence: 85, power: 150 }
    const { activity } = summaryOf([ride], { activity: { sport: 'cycling', family: 'ride' } })
    expect([activity.meanCadenceSpm, activity.steps]).toEqual([null, null])
  })

  test('without any cadence the watch’s own count of steps stands', () => {
    const { activity } = summaryOf([{ ...UPHILL, cadence: Number.NaN }], { activity: { deviceSteps: 1650 } })
    expect(activity.steps).toBe(1650)
  })
})

test('the issues of all stages, in their order', () => {
  const { issues } = summaryOf([{ ...UPHILL, cadence: Number.NaN }], {
    activity: { issues: [{ id: 'gap', message: 'A gap.' }] },
    terrain: { issues: [{ id: 'no-altitude', message: 'No altitude.' }] },
  })
  expect(issues.map(({ id }) => id)).toEqual(['gap', 'no-altitude', 'cadence-estimated'])
})

test('a summary is plain JSON', () => {
  const summary = summaryOf([UPHILL])
  expect(JSON.parse(JSON.stringify(summary))).toEqual(summary)
})

test('a session scored from its totals has no records, though it has a start and an end', () => {
  const issues = [{ id: 'from-totals', message: 'The session has no records.' }]
  expect(summaryOf([UPHILL], { activity: { issues } }).activity.records).toBe(0)
})

test('a session of a single record, scored from its totals, has that one', () => {
  const issues = [{ id: 'from-totals', message: 'The session has a single record.', count: 1 }]
  expect(summaryOf([UPHILL], { activity: { issues } }).activity.records).toBe(1)
})
