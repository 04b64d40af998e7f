import { expect, test } from 'vitest'
import { soleusLoad } from '../../../../analysis/load/soleus-load.ts'
import { NOTHING_SAID } from '../../../../analysis/model/nothing-said.ts'
import { type Split, splits } from '../../../../analysis/summary/splits.ts'
import { ATHLETE, type BuiltActivity, footActivity, type Stretch } from '../../../support/foot-activity.ts'

function splitsOf(stretches: readonly Stretch[], splitMetres = 1000, change?: (built: BuiltActivity) => void): Split[] {
  const built = footActivity(stretches)
  change?.(built)
  const load = soleusLoad(built.activity, built.terrain, ATHLETE, NOTHING_SAID)
  return splits(built.activity, built.terrain, load, splitMetres)
}

const MIXED: readonly Stretch[] = [
  { gait: 'run', seconds: 700, speed: 3, cadence: 170 },
  { gait: 'still', seconds: 40, speed: 0 },
  { gait: 'run', seconds: 500, speed: 2.2, grade: 0.08, cadence: 165, surface: 'dry_sand' },
  { gait: 'walk', seconds: 300, speed: 1.3, grade: -0.05, cadence: 110, surface: 'gravel' },
]

test('splits are of even length, the last one shorter, and samples over a cut are shared by their metres', () => {
  const made = splitsOf([{ gait: 'run', seconds: 875, speed: 3, cadence: 170 }])
  expect(made.map(({ metres }) => metres)).toEqual([1000, 1000, 625].map((value) => expect.closeTo(value, 6)))
  // 1000 m at 3 m/s are 333.3 s: the 334th second is cut in three.
  expect(made.map(({ seconds }) => seconds)).toEqual([1000 / 3, 1000 / 3, 625 / 3].map((s) => expect.closeTo(s, 6)))
})

test('they add up to the activity', () => {
  const { activity, terrain } = footActivity(MIXED)
  const load = soleusLoad(activity, terrain, ATHLETE, NOTHING_SAID)
  const made = splits(activity, terrain, load, 1609.344)
  const total = (of: (split: Split) => number): number => made.reduce((sum, split) => sum + of(split), 0)
  expect(made.length).toBe(3)
  expect(total((split) => split.metres)).toBeCloseTo(activity.distanceMetres, 6)
  expect(total((split) => split.seconds)).toBeCloseTo(activity.timerSeconds, 6)
  expect(total((split) => split.ascentMetres ?? Number.NaN)).toBeCloseTo(terrain.ascentMetres, 6)
  expect(total((split) => split.calfKm)).toBeCloseTo(load.calfKm, 9)
  for (const cause of ['flat', 'climb', 'sand', 'ground'] as const) {
    expect(load.causes[cause]).toBeGreaterThan(0)
    expect(total((split) => split.causes[cause])).toBeCloseTo(load.causes[cause], 9)
  }
})

test('standing time goes to the split it happened in', () => {
  const [first, second] = splitsOf([
    { gait: 'run', seconds: 500, speed: 2.5, cadence: 170 },
    { gait: 'still', seconds: 60, speed: 0 },
    { gait: 'run', seconds: 300, speed: 2.5, cadence: 170 },
  ])
  // 1250 m, then standing at 1250 m
  expect(first?.seconds).toBeCloseTo(400, 9)
  expect(second?.seconds).toBeCloseTo(460, 9)
})

test('one long stretch over several cuts', () => {
  const made = splitsOf([{ gait: 'run', seconds: 1, speed: 3500, cadence: 170 }])
  expect(made.map(({ metres }) => Math.round(metres))).toEqual([1000, 1000, 1000, 500])
})

test('a rest of less than a hundredth goes to the split before it', () => {
  const made = splitsOf([{ gait: 'run', seconds: 1003, speed: 2, cadence: 165 }])
  expect(made.map(({ metres }) => Math.round(metres))).toEqual([1000, 1006])
})

test('ending on a cut leaves no empty split', () => {
  expect(splitsOf([{ gait: 'run', seconds: 1000, speed: 2, cadence: 165 }])).toHaveLength(2)
})

test('unknown elevation in places is stepped over; no elevation is null, no ascent is 0', () => {
  const climb: Stretch = { gait: 'run', seconds: 100, speed: 2.5, grade: 0.1, cadence: 170 }
  const gap = splitsOf([climb], 1000, ({ terrain }) => terrain.elevation.fill(Number.NaN, 20, 40))
  expect(gap[0]?.ascentMetres).toBeCloseTo(25, 9)
  const flat = splitsOf([{ ...climb, grade: 0 }])
  expect(flat[0]?.ascentMetres).toBe(0)
  const built = footActivity([climb])
  const unknown = { ...built.terrain, ascentMetres: Number.NaN }
  const load = soleusLoad(built.activity, unknown, ATHLETE, NOTHING_SAID)
  expect(splits(built.activity, unknown, load, 1000)[0]?.ascentMetres).toBeNull()
})

test('without distance: one split', () => {
  const made = splitsOf([{ gait: 'stairs', seconds: 60, speed: 0, cadence: 50 }])
  expect(made).toMatchObject([{ metres: 0, seconds: 60 }])
})

test('a false distance further than anyone goes: one split, not millions', () => {
  const made = splitsOf([{ gait: 'run', seconds: 100, speed: 3 }], 1000, ({ activity }) => {
    activity.samples.distance[100] = 1e8
  })
  expect(made.map(({ metres }) => metres)).toEqual([1e8])
})

test('a length of nothing is a broken promise', () => {
  expect(() => splitsOf(MIXED, 0)).toThrow('splits of 0 m')
})
