import { describe, expect, test } from 'vitest'
import { athleteModel } from '../../../../analysis/load/athlete-model.ts'
import type { Coefficient } from '../../../../analysis/load/coefficient.ts'
import { FOOTWEAR, heelDropFactor } from '../../../../analysis/load/footwear.ts'
import { LOAD_MODEL } from '../../../../analysis/load/load-model.ts'
import { LOAD_SOURCES } from '../../../../analysis/load/load-sources.ts'
import { SURFACE_FACTORS } from '../../../../analysis/load/surface-factors.ts'
import { SURFACES } from '../../../../analysis/model/surface.ts'

const COEFFICIENTS = Object.entries<Coefficient>(LOAD_MODEL)

describe('the constants', () => {
  test.each(COEFFICIENTS)('%s is described, and lies in its range unless somebody chose otherwise', (_, described) => {
    expect(described.name).not.toBe('')
    expect(described.note).not.toBe('')
    if (described.range === null || described.evidence === 'product choice') return
    for (const value of [described.value, described.evidenceValue ?? described.value]) {
      expect(value).toBeGreaterThanOrEqual(described.range[0])
      expect(value).toBeLessThanOrEqual(described.range[1])
    }
  })

  test('strong and moderate marks name what they rest on', () => {
    const unsupported = COEFFICIENTS.filter(
      ([, { evidence, sources }]) => (evidence === 'strong' || evidence === 'moderate') && sources.length === 0,
    )
    expect(unsupported.map(([id]) => id)).toEqual([])
  })

  test('the profiles differ in hills only: 1.5 and 0.8 running, 1 walking against 0.5, 0.6 and 0.85', () => {
    const weighted = athleteModel('weighted', 1.75).constants
    const evidence = athleteModel('evidence', 1.75).constants
    const differing = COEFFICIENTS.map(([id]) => id as keyof typeof weighted)
      .filter((id) => weighted[id] !== evidence[id])
      .map((id) => [id, weighted[id], evidence[id]])
    expect(differing).toEqual([
      ['runForceUp', 0.8, 0.6],
      ['runWorkUp', 1.5, 0.5],
      ['walkWorkUp', 1, 0.85],
    ])
  })

  test('every source is used by something', () => {
    const used = new Set<string>([
      ...COEFFICIENTS.flatMap(([, { sources }]) => sources),
      ...Object.values(SURFACE_FACTORS).flatMap(({ sources }) => sources),
      ...Object.values(FOOTWEAR).flatMap(({ sources }) => [...sources]),
      'farris-2012', // the heel drop
      'reinschmidt-nigg-1995',
      'van-hooren-insoles', // the error of the whole method
    ])
    expect(Object.keys(LOAD_SOURCES).filter((id) => !used.has(id))).toEqual([])
  })
})

test('an athlete’s reference kilometre: 990 steps at 1.75 m, more for a smaller one', () => {
  const model = athleteModel('weighted', 1.75)
  expect(model.referenceSteps).toBeCloseTo(990, 9)
  expect(model.referenceContact).toBeCloseTo(0.273905, 6)
  expect(model.referenceDuty).toBeCloseTo(1.3276, 4)
  // C_REF(1.55) = 165 + 45·0.2 = 174; 174/60/2.7778·1000 = 1044
  expect(athleteModel('weighted', 1.55).referenceSteps).toBeCloseTo(1044, 9)
})

test('the ground: muscle and tendon, running and walking, weighted and evidence', () => {
  const table = SURFACES.map((surface) => {
    const { run, walk } = SURFACE_FACTORS[surface]
    const pair = (factor: { muscle: number; tendon: number }): number[] => [factor.muscle, factor.tendon]
    return [surface, pair(run.weighted), pair(run.evidence), pair(walk.weighted), pair(walk.evidence)]
  })
  const neutral = [1, 1]
  const plain = [neutral, neutral, neutral, neutral]
  expect(table).toEqual([
    ['road', ...plain],
    ['concrete', ...plain],
    ['track', ...plain],
    ['treadmill', ...plain],
    ['grass', [1.05, 1], [1.05, 1], [1.05, 1], [1.05, 1]],
    ['gravel', [1.05, 1], [1.05, 1], [1.1, 1], [1.1, 1]],
    ['trail', neutral, neutral, [1.1, 1], [1.1, 1]],
    ['mud', [1.2, 1.1], [1.15, 1], [1.3, 1.1], [1.25, 1]],
    ['packed_snow', [1.1, 1], [1.1, 1], [1.3, 1], [1.3, 1]],
    ['soft_snow', [1.5, 1.5], [1.5, 1.2], [2, 1.2], [2, 1.1]],
    ['wet_sand', [1.25, 1.25], [1.15, 1.1], [1.3, 1.2], [1.2, 1.05]],
    ['dry_sand', [1.6, 2.5], [1.6, 1.3], [2.4, 2], [2.4, 1.2]],
    ['unknown', ...plain],
  ])
})

test('sand is the two sands', () => {
  expect(SURFACES.filter((surface) => SURFACE_FACTORS[surface].sand)).toEqual(['wet_sand', 'dry_sand'])
})

test('heel drop: 0.4 % a millimetre around 8 mm, held to 0.96..1.04, 1 where unknown', () => {
  expect(heelDropFactor(8)).toBe(1)
  expect(heelDropFactor(12)).toBeCloseTo(0.984, 12)
  expect(heelDropFactor(0)).toBeCloseTo(1.032, 12)
  expect(heelDropFactor(30)).toBe(0.96)
  expect(heelDropFactor(-10)).toBe(1.04)
  expect(heelDropFactor(Number.NaN)).toBe(1)
})
