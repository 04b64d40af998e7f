import { describe, expect, test } from 'vitest'
import { parseSegment } from '../../../../analysis/load/parse-segment.ts'
import { scoreSegment } from '../../../../analysis/load/score-segment.ts'
import type { SegmentScore } from '../../../../analysis/load/segment.ts'
import type { Profile } from '../../../../analysis/model/profile.ts'
import { SURFACES } from '../../../../analysis/model/surface.ts'

function score(fields: Record<string, unknown>, profile: Profile = 'weighted'): SegmentScore {
  const parsed = parseSegment(fields)
  if (!parsed.ok) throw new Error(parsed.error)
  return scoreSegment(parsed.value, profile)
}

const ZERO = {
  muscle: 0,
  tendon: 0,
  calfKm: 0,
  steps: 0,
  causes: { flat: 0, climb: 0, sand: 0, ground: 0, treadmill: 0, shoes: 0 },
}

test('an easy flat 10 km reads 10', () => {
  const { calfKm, muscle, tendon, steps } = score({ kind: 'run', distanceM: 10_000, speedMps: 10 / 3.6 })
  expect([calfKm, muscle, tendon, steps]).toEqual([10, 10, 10, 9900].map((value) => expect.closeTo(value, 9)))
})

describe('the worked examples of docs/load-model.md', () => {
  const up = { kind: 'run', distanceM: 5000, speedMps: 2.1, grade: 0.1 }
  const down = { kind: 'run', distanceM: 5000, speedMps: 3.1, grade: -0.1 }
  test.each([
    ['10 km with 500 m of climbing', [up, down], 13.4, 11.0],
    ['10 km at 12 km/h', [{ kind: 'run', distanceM: 10_000, speedMps: 12 / 3.6 }], 10.6, 10.6],
    ['5 km of dry sand', [{ kind: 'run', distanceM: 5000, speedMps: 8 / 3.6, surface: 'dry_sand' }], 9.6, 7.3],
    ['5 km of dry sand walked', [{ kind: 'walk', distanceM: 5000, speedMps: 4 / 3.6, surface: 'dry_sand' }], 4.4, 4.2],
    ['10 km walked', [{ kind: 'walk', distanceM: 10_000, speedMps: 5 / 3.6 }], 3.3, 3.3],
    [
      '10 km on a treadmill',
      [{ kind: 'run', distanceM: 10_000, speedMps: 10 / 3.6, surface: 'treadmill' }],
      11.5,
      11.5,
    ],
    ['60 km ridden', [{ kind: 'cycle', durationS: 8100, wattsPerKg: 150 / 72, cadenceRpm: 85 }], 0.2, 0.2],
    ['1,000 stairs', [{ kind: 'stairs', steps: 1000 }], 0.4, 0.4],
  ])('%s', (_, segments, weighted, evidence) => {
    const total = (profile: Profile): number => segments.reduce((sum, fields) => sum + score(fields, profile).calfKm, 0)
    expect(total('weighted')).toBeCloseTo(weighted, 1)
    expect(total('evidence')).toBeCloseTo(evidence, 1)
  })
})

test.each([
  ['run', { kind: 'run', distanceM: 0, speedMps: 0 }],
  ['walk', { kind: 'walk', distanceM: 0, speedMps: 1 }],
  ['cycle of no time', { kind: 'cycle', durationS: 0, wattsPerKg: 3, cadenceRpm: 90 }],
  ['cycle at 0 rpm', { kind: 'cycle', durationS: 600, wattsPerKg: 0, cadenceRpm: 0 }],
  ['stairs', { kind: 'stairs', steps: 0 }],
])('no steps, no load: %s', (_, fields) => {
  expect(score(fields)).toEqual(ZERO)
})

test('unknown ground scores as road', () => {
  const run = { kind: 'run', distanceM: 3000, speedMps: 3.1, grade: 0.04 }
  expect(score({ ...run, surface: 'unknown' })).toEqual(score({ ...run, surface: 'road' }))
})

test('a cadence of 0 is not measured', () => {
  const run = { kind: 'run', distanceM: 3000, speedMps: 3.1 }
  expect(score({ ...run, cadenceSpm: 0 })).toEqual(score(run))
})

test('steps come from the speed as given, force from the clipped one', () => {
  // c_exp at 7 m/s = 165 + 8.5·4.22222 = 200.88889; 1000 m at 8 m/s = 125 s
  expect(score({ kind: 'run', distanceM: 1000, speedMps: 8 }).steps).toBeCloseTo((125 * 200.888889) / 60, 5)
})

test('rides are wholly flat, stairs wholly climb', () => {
  const ride = score({ kind: 'cycle', durationS: 3600, wattsPerKg: 3, cadenceRpm: 80, standing: true })
  expect(ride.causes).toEqual({ ...ZERO.causes, flat: ride.calfKm })
  expect(ride.steps).toBe(9600)
  const stairs = score({ kind: 'stairs', steps: 500 })
  expect(stairs.causes).toEqual({ ...ZERO.causes, climb: stairs.calfKm })
})

test('causes add up on every ground, up and down, in both profiles', () => {
  for (const profile of ['weighted', 'evidence'] as const) {
    for (const surface of SURFACES) {
      for (const [kind, grade] of [
        ['run', 0.12],
        ['run', -0.12],
        ['walk', 0.2],
        ['walk', -0.2],
      ] as const) {
        const fields = { kind, grade, surface, distanceM: 4000, speedMps: 1.9, shoeFactor: 0.97, strikeFactor: 1.05 }
        const { causes, calfKm } = score(fields, profile)
        const sum = Object.values(causes).reduce((total, part) => total + part, 0)
        expect(Math.abs(sum / calfKm - 1)).toBeLessThan(1e-9)
      }
    }
  }
})
