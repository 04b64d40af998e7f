import fc from 'fast-check'
import { expect, test } from 'vitest'
import { soleusLoad } from '../../analysis/load/soleus-load.ts'
import type { Activity } from '../../analysis/model/activity.ts'
import type { ActivityOverrides, PaintedStretch } from '../../analysis/model/athlete.ts'
import type { GroundFound } from '../../analysis/model/ground.ts'
import { NOTHING_SAID } from '../../analysis/model/nothing-said.ts'
import { SURFACES } from '../../analysis/model/surface.ts'
import { groundRows } from '../../analysis/summary/ground-rows.ts'
import { describeTerrain } from '../../analysis/terrain/describe-terrain.ts'
import { inclineOfSteps, inclineRise } from '../../analysis/terrain/incline.ts'
import { ATHLETE, footActivity } from '../support/foot-activity.ts'
import { NO_GROUND } from '../support/no-ground.ts'

const surface = fc.constantFrom(...SURFACES)

const outing = fc
  .array(
    fc.record({
      gait: fc.constantFrom<'run' | 'walk' | 'still'>('run', 'walk', 'still'),
      seconds: fc.integer({ min: 1, max: 40 }),
      speed: fc.double({ min: 0, max: 7, noNaN: true }),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((stretches) => footActivity(stretches).activity)

const paint: fc.Arbitrary<readonly PaintedStretch[]> = fc.array(
  fc.record({
    fromMetres: fc.double({ min: -10, max: 400, noNaN: true }),
    toMetres: fc.double({ min: -10, max: 400, noNaN: true }),
    surface: fc.oneof(surface, fc.constant(null)),
  }),
  { maxLength: 12 },
)

const said: fc.Arbitrary<ActivityOverrides> = fc
  .record({ paint, surface: fc.option(surface), sand: fc.constantFrom('dry', 'wet', null) })
  .map((parts) => ({ ...NOTHING_SAID, ...parts }))

/** What maps and places might say of every sample. */
const codes = fc.array(fc.nat(SURFACES.length - 1), { minLength: 1, maxLength: 40 })
const places = fc.array(fc.nat(1), { minLength: 1, maxLength: 40 })

function foundFor(activity: Activity, code: readonly number[], place: readonly number[]): GroundFound {
  const { length } = activity.samples
  return {
    surface: Uint8Array.from({ length }, (_, i) => code[i % code.length]!),
    isPlace: Uint8Array.from({ length }, (_, i) => place[i % place.length]!),
  }
}

test('whatever was painted in whatever order, metres and load by surface and source add up to the whole', () => {
  fc.assert(
    fc.property(outing, said, codes, places, (activity, overrides, code, place) => {
      const found = foundFor(activity, code, place)
      const terrain = describeTerrain(activity, overrides, { found, sand: 'dry' })
      const load = soleusLoad(activity, terrain, ATHLETE, overrides)
      const rows = groundRows(activity.samples.distance, terrain, load)
      const metres = rows.reduce((sum, row) => sum + row.metres, 0)
      const calfKm = rows.reduce((sum, row) => sum + row.calfKm, 0)
      expect(Math.abs(metres - activity.distanceMetres)).toBeLessThanOrEqual(1e-9 * (1 + activity.distanceMetres))
      expect(Math.abs(calfKm - load.calfKm)).toBeLessThanOrEqual(1e-9 * (1 + load.calfKm))
      for (const [name, way] of Object.entries(terrain.metresBySurface)) {
        const ofSurface = rows.filter((row) => row.surface === name).reduce((sum, row) => sum + row.metres, 0)
        expect(Math.abs(ofSurface - way)).toBeLessThanOrEqual(1e-9 * (1 + way))
      }
      expect(terrain.knownShare).toBeGreaterThanOrEqual(0)
      expect(terrain.knownShare).toBeLessThanOrEqual(1 + 1e-12)
    }),
  )
})

test('every stretch is as the last paint over its middle says, and as without paint where that is none', () => {
  fc.assert(
    fc.property(outing, said, (activity, overrides) => {
      const { distance, length } = activity.samples
      const painted = describeTerrain(activity, overrides, NO_GROUND)
      const bare = describeTerrain(activity, { ...overrides, paint: [] }, NO_GROUND)
      for (let i = 0; i < length; i++) {
        const middle = i === 0 ? 0 : (distance[i - 1]! + distance[i]!) / 2
        const last = overrides.paint.findLast((p) => p.fromMetres <= middle && middle <= p.toMetres)
        const wanted = last?.surface ?? SURFACES[bare.surface[i]!]
        expect(SURFACES[painted.surface[i]!]).toBe(wanted)
      }
    }),
  )
})

test('painting a stretch again as it is changes nothing, and stretches that do not touch may be painted in any order', () => {
  fc.assert(
    fc.property(outing, fc.array(surface, { minLength: 2, maxLength: 6 }), (activity, surfaces) => {
      const width = activity.distanceMetres / surfaces.length
      const apart = surfaces.map((name, k) => {
        return { fromMetres: k * width + width / 10, toMetres: (k + 1) * width - width / 10, surface: name }
      })
      const columnOf = (strokes: readonly PaintedStretch[]) =>
        describeTerrain(activity, { ...NOTHING_SAID, paint: strokes }, NO_GROUND).surface
      // A way of no length has a single place, which all of them touch.
      fc.pre(width > 0)
      expect(columnOf([...apart].reverse())).toEqual(columnOf(apart))
      expect(columnOf([...apart, ...apart])).toEqual(columnOf(apart))
    }),
  )
})

test('wet sand never loads more than dry', () => {
  fc.assert(
    fc.property(outing, codes, (activity, code) => {
      const found = foundFor(activity, code, [0])
      const of = (sand: 'dry' | 'wet') => {
        const terrain = describeTerrain(activity, NOTHING_SAID, { found, sand })
        return soleusLoad(activity, terrain, ATHLETE, NOTHING_SAID).calfKm
      }
      expect(of('wet')).toBeLessThanOrEqual(of('dry') * (1 + 1e-12))
    }),
  )
})

test('an incline in steps stays within them, and rises and falls to where its profile ends', () => {
  const steps = fc.array(
    fc.record({
      seconds: fc.double({ min: 0, max: 60, noNaN: true }),
      grade: fc.double({ min: -0.1, max: 0.4, noNaN: true }),
    }),
    { minLength: 1, maxLength: 6 },
  )
  fc.assert(
    fc.property(outing, steps, (activity, inclineSteps) => {
      const { samples } = activity
      const grade = inclineOfSteps(samples.seconds, inclineSteps)
      const grades = inclineSteps.map((step) => step.grade)
      for (let i = 1; i < grade.length; i++) {
        expect(grade[i]).toBeGreaterThanOrEqual(Math.min(...grades) - 1e-12)
        expect(grade[i]).toBeLessThanOrEqual(Math.max(...grades) + 1e-12)
      }
      if (!(activity.distanceMetres > 0)) return
      const { metres, ascentMetres, descentMetres } = inclineRise(samples, grade)
      expect(metres.at(-1)!).toBeCloseTo(ascentMetres - descentMetres, 9)
    }),
  )
})
