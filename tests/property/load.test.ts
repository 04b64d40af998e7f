import fc from 'fast-check'
import { expect, test } from 'vitest'
import { soleusLoad } from '../../analysis/load/soleus-load.ts'
import type { SoleusLoad } from '../../analysis/model/load.ts'
import { NOTHING_SAID } from '../../analysis/model/nothing-said.ts'
import type { Profile } from '../../analysis/model/profile.ts'
import { SURFACES } from '../../analysis/model/surface.ts'
import { ATHLETE, footActivity, type Stretch } from '../support/foot-activity.ts'

const profile = fc.constantFrom<Profile>('weighted', 'evidence')

const footStretch = fc.record({
  gait: fc.constantFrom<'run' | 'walk' | 'still'>('run', 'walk', 'still'),
  seconds: fc.integer({ min: 1, max: 30 }).map((pairs) => pairs * 2),
  speed: fc.double({ min: 0, max: 9, noNaN: true }),
  grade: fc.double({ min: -0.45, max: 0.45, noNaN: true }),
  surface: fc.constantFrom(...SURFACES),
  cadence: fc.oneof(fc.double({ min: 0, max: 240, noNaN: true }), fc.constant(Number.NaN)),
})

const said = fc.record({
  shoeFactor: fc.double({ min: 0.95, max: 1.08, noNaN: true }),
  strikeFactor: fc.constantFrom(1, 1.05),
  packFraction: fc.double({ min: 0, max: 0.4, noNaN: true }),
})

type Said = { readonly shoeFactor: number; readonly strikeFactor: number; readonly packFraction: number }

function load(stretches: readonly Stretch[], by: Profile, wearing?: Said, step = 1): SoleusLoad {
  const { activity, terrain } = footActivity(stretches, step)
  return soleusLoad(activity, terrain, { ...ATHLETE, profile: by }, { ...NOTHING_SAID, ...wearing })
}

const even = (fields: Partial<Stretch>): readonly Stretch[] => [{ gait: 'run', seconds: 60, speed: 2.8, ...fields }]

test('no part of a load is negative but the shoes, and the causes of every sample add up to its load', () => {
  fc.assert(
    fc.property(fc.array(footStretch, { minLength: 1, maxLength: 8 }), profile, said, (stretches, by, wearing) => {
      const { columns, causes, calfKm, muscle, tendon } = load(stretches, by, wearing)
      let total = 0
      for (let i = 0; i < columns.flat.length; i++) {
        const parts = [columns.flat[i]!, columns.climb[i]!, columns.sand[i]!, columns.ground[i]!, columns.treadmill[i]!]
        for (const part of parts) expect(part).toBeGreaterThanOrEqual(0)
        const sample = parts.reduce((sum, part) => sum + part, columns.shoes[i]!)
        expect(sample).toBeGreaterThanOrEqual(0)
        total += sample
      }
      const summed = Object.values(causes).reduce((sum, part) => sum + part, 0)
      expect(Math.abs(total - calfKm)).toBeLessThanOrEqual(1e-9 * calfKm)
      expect(Math.abs(summed - calfKm)).toBeLessThanOrEqual(1e-9 * calfKm)
      expect(Math.abs((muscle + tendon) / 2 - calfKm)).toBeLessThanOrEqual(1e-9 * calfKm)
    }),
  )
})

test('the causes of each single sample add up to that sample’s own load', () => {
  fc.assert(
    fc.property(footStretch, profile, said, (stretch, by, wearing) => {
      // One sample is one activity, so its load comes from muscle and tendon and not from the columns.
      const { columns, calfKm } = load([{ ...stretch, seconds: 1 }], by, wearing)
      const sample = Object.values(columns).reduce((sum, column) => sum + column[1]!, 0)
      expect(Math.abs(sample - calfKm)).toBeLessThanOrEqual(1e-9 * calfKm)
    }),
  )
})

test('two parts make the whole', () => {
  const stretches = fc.array(footStretch, { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(stretches, stretches, profile, (first, second, by) => {
      const whole = load([...first, ...second], by)
      const parts = [load(first, by), load(second, by)]
      const sum = (of: (part: SoleusLoad) => number): number => parts.reduce((total, part) => total + of(part), 0)
      expect(whole.calfKm).toBeCloseTo(
        sum((part) => part.calfKm),
        9,
      )
      expect(whole.sandCalfKm).toBeCloseTo(
        sum((part) => part.sandCalfKm),
        9,
      )
      expect(whole.causes.climb).toBeCloseTo(
        sum((part) => part.causes.climb),
        9,
      )
      expect(whole.steps).toBeCloseTo(
        sum((part) => part.steps),
        6,
      )
    }),
  )
})

test('recorded every second or every other second: the same load', () => {
  fc.assert(
    fc.property(fc.array(footStretch, { minLength: 1, maxLength: 5 }), profile, (stretches, by) => {
      const fine = load(stretches, by).calfKm
      const coarse = load(stretches, by, undefined, 2).calfKm
      expect(Math.abs(coarse - fine)).toBeLessThanOrEqual(1e-9 * fine)
    }),
  )
})

test('steeper is never less, from 0 to +30 % at one speed', () => {
  const grade = fc.double({ min: 0, max: 0.3, noNaN: true })
  const gait = fc.constantFrom<'run' | 'walk'>('run', 'walk')
  const speed = fc.double({ min: 0.5, max: 5, noNaN: true })
  fc.assert(
    fc.property(gait, speed, fc.tuple(grade, grade), profile, (moving, v, [a, b], by) => {
      const gentle = load(even({ gait: moving, speed: v, grade: Math.min(a, b) }), by).calfKm
      const steep = load(even({ gait: moving, speed: v, grade: Math.max(a, b) }), by).calfKm
      expect(steep).toBeGreaterThanOrEqual(gentle * (1 - 1e-12))
    }),
  )
})

test('dry sand over wet sand over road', () => {
  fc.assert(
    fc.property(footStretch, profile, (stretch, by) => {
      fc.pre(stretch.gait !== 'still')
      const on = (surface: Stretch['surface'] & string): number => load([{ ...stretch, surface }], by).calfKm
      expect(on('dry_sand')).toBeGreaterThan(on('wet_sand'))
      expect(on('wet_sand')).toBeGreaterThan(on('road'))
    }),
  )
})

test('standing still is 0, whatever the watch says of cadence', () => {
  fc.assert(
    fc.property(footStretch, profile, (stretch, by) => {
      expect(load([{ ...stretch, gait: 'still' }], by).calfKm).toBe(0)
    }),
  )
})

test('a missing cadence is the expected one', () => {
  // On the level at 1.75 m: 165 + 8.5·(v − 2.7778) running, 112·√(v/1.34) walking.
  fc.assert(
    fc.property(fc.double({ min: 1.3, max: 7, noNaN: true }), profile, (speed, by) => {
      const running = { speed, cadence: 165 + 8.5 * (speed - 10 / 3.6) }
      expect(load(even({ speed }), by).calfKm).toBeCloseTo(load(even(running), by).calfKm, 9)
      const walking = { gait: 'walk', speed: speed / 3, cadence: 112 * Math.sqrt(speed / 3 / 1.34) } as const
      const missing = load(even({ ...walking, cadence: Number.NaN }), by).calfKm
      expect(missing).toBeCloseTo(load(even(walking), by).calfKm, 9)
    }),
  )
})

test('a minute of cycling is far below a minute of walking', () => {
  const watts = fc.double({ min: 60, max: 250, noNaN: true })
  const rpm = fc.double({ min: 70, max: 110, noNaN: true })
  fc.assert(
    fc.property(watts, rpm, profile, (power, cadence, by) => {
      const { activity, terrain } = footActivity([{ gait: 'ride', seconds: 60, speed: 8, cadence, power }])
      const ride = soleusLoad(activity, terrain, { ...ATHLETE, massKg: 72, profile: by }, NOTHING_SAID)
      const walk = load(even({ gait: 'walk', speed: 1.34 }), by)
      expect(ride.calfKm).toBeGreaterThan(0)
      expect(ride.calfKm).toBeLessThan(walk.calfKm / 2)
    }),
  )
})
