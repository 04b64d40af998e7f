import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matchGround } from '../../analysis/ground/match-ground.ts'
import { openGroundMap } from '../../analysis/ground/open-ground-map.ts'
import { packGroundMap } from '../../analysis/ground/pack-ground-map.ts'
import type { GroundFeature } from '../../analysis/model/ground.ts'
import { SURFACES } from '../../analysis/model/surface.ts'

const UNKNOWN = SURFACES.indexOf('unknown')
/** Units of 1e-7 degrees: about 300 m round a place, which may lie at the antimeridian or near a pole. */
const near = fc.integer({ min: -30_000, max: 30_000 })
const chain = (least: number) => fc.array(fc.tuple(near, near), { minLength: least, maxLength: 8 })
const surface = fc.constantFrom(...SURFACES)

const feature = fc.oneof(
  fc.record({ kind: fc.constant('way' as const), surface, rings: fc.tuple(chain(2)) }),
  fc.record({ kind: fc.constant('area' as const), surface, rings: fc.array(chain(3), { minLength: 1, maxLength: 3 }) }),
)

const drawing = fc.record({
  longitude: fc.constantFrom(0, 103_000_000, 1_799_990_000, -1_799_990_000),
  latitude: fc.constantFrom(0, 450_000_000, -890_000_000, 899_000_000),
  features: fc.array(feature, { minLength: 1, maxLength: 5 }),
  steps: fc.array(fc.record({ east: near, north: near, seconds: fc.integer({ min: 1, max: 300 }) }), { maxLength: 60 }),
})

type Drawing = typeof drawing extends fc.Arbitrary<infer T> ? T : never

function featuresOf({ longitude, latitude, features }: Drawing): GroundFeature[] {
  return features.map(({ kind, surface: ground, rings }) => ({
    kind,
    surface: ground,
    lines: rings.map((places) => {
      const all = kind === 'area' ? [...places, places[0]!] : places
      return Int32Array.from(all.flatMap(([east, north]) => [longitude + east, latitude + north]))
    }),
  }))
}

function mapOf(features: readonly GroundFeature[]) {
  const opened = openGroundMap(packGroundMap(features))
  if (!opened.ok) throw new Error(opened.error)
  return opened.value
}

function trackOf({ longitude, latitude, steps }: Drawing) {
  let time = 0
  const wrapped = (degrees: number) => degrees - 360 * Math.round(degrees / 360)
  return {
    time: Float64Array.from(steps, ({ seconds }) => {
      time += seconds
      return time
    }),
    latitude: Float64Array.from(steps, ({ north }) => (north % 7 === 0 ? Number.NaN : (latitude + north) / 1e7)),
    longitude: Float64Array.from(steps, ({ east }) => wrapped((longitude + east) / 1e7)),
  }
}

test('whatever is drawn and run, each sample is on something the map holds or unknown, and unknown without a position', () => {
  fc.assert(
    fc.property(drawing, (drawn) => {
      const features = featuresOf(drawn)
      const track = trackOf(drawn)
      const found = matchGround(track, [mapOf(features)], null)
      if (found === null) return
      expect(found.surface.length).toBe(track.time.length)
      const known = new Set([UNKNOWN, ...features.map((one) => SURFACES.indexOf(one.surface))])
      for (const [i, code] of found.surface.entries()) {
        expect(known.has(code)).toBe(true)
        if (Number.isNaN(track.latitude[i]!)) expect(code).toBe(UNKNOWN)
      }
    }),
  )
})

test('the hour of the day and features far away change nothing, and a map divided into two is the same map', () => {
  fc.assert(
    fc.property(drawing, fc.integer({ min: 0, max: 1e6 }), (drawn, hours) => {
      const features = featuresOf(drawn)
      const track = trackOf(drawn)
      const found = matchGround(track, [mapOf(features)], null)
      const later = { ...track, time: track.time.map((value) => value + 3600 * hours) }
      expect(matchGround(later, [mapOf(features)], null)).toEqual(found)
      const far: GroundFeature = { kind: 'way', surface: 'mud', lines: [Int32Array.of(5e8, 3e8, 5.1e8, 3.1e8)] }
      expect(matchGround(track, [mapOf([...features, far])], null)).toEqual(found)
      // Of two alike the first is taken, in one map or in two, so long as ways and areas are not mixed up.
      const ways = features.filter(({ kind }) => kind === 'way')
      const areas = features.filter(({ kind }) => kind === 'area')
      const divided = matchGround(track, [mapOf(ways), mapOf(areas)], null)
      expect(divided).toEqual(matchGround(track, [mapOf([...ways, ...areas])], null))
    }),
  )
})
