import { describe, expect, it } from 'vitest'
import { type AnalysedActivity, type AnalyseSettings, analyse } from '../../../analysis/analyse.ts'
import { type GroundMap, openGroundMap } from '../../../analysis/ground/open-ground-map.ts'
import { packGroundMap } from '../../../analysis/ground/pack-ground-map.ts'
import { parseSegment } from '../../../analysis/load/parse-segment.ts'
import { scoreSegment } from '../../../analysis/load/score-segment.ts'
import type { ActivityOverrides, AthleteSettings } from '../../../analysis/model/athlete.ts'
import { NOTHING_SAID } from '../../../analysis/model/nothing-said.ts'
import type { Surface } from '../../../analysis/model/surface.ts'
import { encodeFitActivity, type FitActivityInput } from '../../../data-samples/generate/encode-fit.ts'
import { ATHLETE } from '../../support/foot-activity.ts'

/** 2026-05-04T06:00:00Z */
const START = 1_777_874_400
const SPEED = 2.5
const CADENCE = 164

/** Twenty minutes at 2.5 m/s, a record a second: 3000 m. */
const SECONDS = 1200
const METRES = SECONDS * SPEED

function evenRun(changes: Partial<FitActivityInput> = {}, subSport = 1): Uint8Array {
  const records = Array.from({ length: SECONDS + 1 }, (_, i) => {
    return { time: START + i, distance: SPEED * i, speed: SPEED, cadence: CADENCE / 2 }
  })
  const session = { sport: 1, subSport, startTime: START, endTime: START + SECONDS, distanceMetres: METRES }
  return encodeFitActivity({ records, sessions: [session], ...changes })
}

function scored(
  bytes: Uint8Array,
  said: Partial<ActivityOverrides> = {},
  athlete: Partial<AthleteSettings> = {},
  ground: Pick<AnalyseSettings, 'groundMaps' | 'places'> = { groundMaps: [], places: null },
): AnalysedActivity {
  const settings: AnalyseSettings = {
    athleteOn: () => ({ ...ATHLETE, ...athlete }),
    overrides: { ...NOTHING_SAID, ...said },
    placeOffset: () => Number.NaN,
    homeOffset: () => 0,
    ...ground,
  }
  const result = analyse(bytes, 'run.fit', settings)
  if (!result.ok) throw new Error(result.error.message)
  return result.value.activities[0]!
}

/** What `soleus segments` says of segments, together. */
function segments(...lines: readonly Readonly<Record<string, unknown>>[]): {
  calfKm: number
  climb: number
  sand: number
} {
  const sum = { calfKm: 0, climb: 0, sand: 0 }
  for (const line of lines) {
    const parsed = parseSegment({ kind: 'run', speedMps: SPEED, cadenceSpm: CADENCE, ...line })
    if (!parsed.ok) throw new Error(parsed.error)
    const { calfKm, causes } = scoreSegment(parsed.value, 'weighted')
    sum.calfKm += calfKm
    sum.climb += causes.climb
    sum.sand += causes.sand
  }
  return sum
}

/** The same to the twelfth digit: what is left is the rounding of a sum of seconds. */
function expectSame({ load, summary }: AnalysedActivity, wanted: ReturnType<typeof segments>): void {
  const found = { calfKm: load.calfKm, climb: load.causes.climb, sand: load.causes.sand }
  for (const key of ['calfKm', 'climb', 'sand'] as const) {
    expect(Math.abs(found[key] - wanted[key])).toBeLessThanOrEqual(1e-12 * wanted.calfKm)
  }
  const { ground, activity } = summary
  const rows = ground.reduce((sum, row) => ({ m: sum.m + row.metres, km: sum.km + row.calfKm }), { m: 0, km: 0 })
  expect(rows.km).toBeCloseTo(load.calfKm, 9)
  expect(rows.m).toBeCloseTo(activity.distanceMetres!, 6)
}

const idsOf = ({ summary }: AnalysedActivity) => summary.issues.map(({ id }) => id)

describe('what the athlete says loads as the segments of the same figures', () => {
  it('nothing said: a flat treadmill', () => {
    const run = scored(evenRun())
    expectSame(run, segments({ distanceM: METRES, surface: 'treadmill' }))
    expect(idsOf(run)).toContain('indoor-flat')
  })

  it('a treadmill in steps of incline', () => {
    const inclineSteps = [
      { seconds: 300, grade: 0 },
      { seconds: 600, grade: 0.06 },
      { seconds: 60, grade: 0.12 },
    ]
    const run = scored(evenRun(), { inclineSteps })
    const belt = { surface: 'treadmill' }
    expectSame(
      run,
      segments(
        { ...belt, distanceM: 750 },
        { ...belt, distanceM: 1500, grade: 0.06 },
        { ...belt, distanceM: 750, grade: 0.12 },
      ),
    )
    expect(run.summary.activity.ascentMetres).toBeCloseTo(0.06 * 1500 + 0.12 * 750, 9)
    expect(idsOf(run)).toContain('incline-set')
    expect(idsOf(run)).not.toContain('indoor-flat')
  })

  it('a corrected distance, on top of it', () => {
    const run = scored(evenRun(), { inclineSteps: [{ seconds: 2700, grade: 0.06 }], distanceMetres: 3600 })
    expectSame(run, segments({ distanceM: 3600, speedMps: 3, grade: 0.06, surface: 'treadmill' }))
    expect(run.summary.activity.distanceMetres).toBe(3600)
    expect(run.summary.activity.ascentMetres).toBeCloseTo(216, 9)
    expect(idsOf(run)).toEqual(expect.arrayContaining(['distance-set', 'incline-set']))
    expect(idsOf(run)).not.toContain('distance-disagrees')
  })

  it('paint along the way, later over earlier, and off again', () => {
    const paint = [
      { fromMetres: 500, toMetres: 2000, surface: 'dry_sand' },
      { fromMetres: 1500, toMetres: 2500, surface: 'grass' },
      { fromMetres: 2250, toMetres: 2500, surface: null },
    ] as const
    const run = scored(evenRun({}, 0), { paint })
    expectSame(
      run,
      segments(
        { distanceM: 500 },
        { distanceM: 1000, surface: 'dry_sand' },
        { distanceM: 750, surface: 'grass' },
        { distanceM: 750 },
      ),
    )
    expect(run.summary.ground).toMatchObject([
      { surface: 'dry_sand', source: 'set', metres: expect.closeTo(1000, 9) },
      { surface: 'unknown', source: 'unknown', metres: expect.closeTo(1250, 9) },
      { surface: 'grass', source: 'set', metres: expect.closeTo(750, 9) },
    ])
    expect(run.terrain.knownShare).toBeCloseTo(1750 / 3000, 9)
    expect(run.load.sandCalfKm).toBeCloseTo(run.summary.ground[0]!.calfKm, 9)
  })

  it('wet sand, on this run or as usual', () => {
    const values = Array.from({ length: SECONDS + 1 }, (_, i) => (i < 400 ? 'sand' : 'asphalt'))
    const beach = evenRun({ developerFields: [{ name: 'surface', values }] }, 0)
    const dry = segments({ distanceM: 1000, surface: 'dry_sand' }, { distanceM: 2000 })
    const wet = segments({ distanceM: 1000, surface: 'wet_sand' }, { distanceM: 2000 })
    expectSame(scored(beach), dry)
    expectSame(scored(beach, { sand: 'wet' }), wet)
    expectSame(scored(beach, {}, { sand: 'wet' }), wet)
    expectSame(scored(beach, { sand: 'dry' }, { sand: 'wet' }), dry)
    expect(wet.sand).toBeLessThan(dry.sand / 2)
  })

  it('a session known by its totals alone, which changes where it was said to', () => {
    const session = {
      ...{ sport: 1, subSport: 1, startTime: START, endTime: START + SECONDS, distanceMetres: METRES },
      meanCadence: CADENCE / 2,
    }
    const inclineSteps = [
      { seconds: 300, grade: 0.02 },
      { seconds: 900, grade: 0.08 },
    ]
    const paint = [{ fromMetres: 0, toMetres: 1500, surface: 'road' }] as const
    const run = scored(evenRun({ records: [], sessions: [session] }), { inclineSteps, paint })
    expectSame(
      run,
      segments(
        { distanceM: 750, grade: 0.02 },
        { distanceM: 750, grade: 0.08 },
        { distanceM: 1500, grade: 0.08, surface: 'treadmill' },
      ),
    )
    expect(run.summary.activity.records).toBe(0)
  })

  it('a distance that was not recorded at all is spread over the time', () => {
    const records = Array.from({ length: SECONDS + 1 }, (_, i) => ({ time: START + i, cadence: CADENCE / 2 }))
    const session = { sport: 1, subSport: 1, startTime: START, endTime: START + SECONDS }
    const run = scored(evenRun({ records, sessions: [session] }), { distanceMetres: 3000 })
    expectSame(run, segments({ distanceM: 3000, surface: 'treadmill' }))
    expect(idsOf(run)).toContain('distance-set')
    expect(idsOf(run)).not.toContain('distance-derived')
  })
})

describe('maps and favourite places', () => {
  /** The Skeleton Coast of Namibia, where nobody lives. */
  const SHORE = { latitude: -19.6, longitude: 12.95 }
  const PER_METRE = { latitude: 1 / 111_195, longitude: 1 / (111_195 * Math.cos((SHORE.latitude * Math.PI) / 180)) }

  /** The even run eastward from there, and what lies 30 m to both sides of it between two distances. */
  const records = Array.from({ length: SECONDS + 1 }, (_, i) => ({
    ...{ time: START + i, distance: SPEED * i, speed: SPEED, cadence: CADENCE / 2 },
    ...{ latitude: SHORE.latitude, longitude: SHORE.longitude + SPEED * i * PER_METRE.longitude },
  }))

  function mapOf(surface: Surface, from: number, to: number): GroundMap {
    const corner = (metres: number, north: number) => [
      Math.round((SHORE.longitude + metres * PER_METRE.longitude) * 1e7),
      Math.round((SHORE.latitude + north * PER_METRE.latitude) * 1e7),
    ]
    const corners = [corner(from, -30), corner(to, -30), corner(to, 30), corner(from, 30), corner(from, -30)]
    const opened = openGroundMap(packGroundMap([{ kind: 'area', surface, lines: [Int32Array.from(corners.flat())] }]))
    if (!opened.ok) throw new Error(opened.error)
    return opened.value
  }

  const ground = { groundMaps: [mapOf('dry_sand', 1000, 2500)], places: mapOf('grass', 2000, 4000) }
  const outdoors = evenRun({ records }, 0)
  const rowsOf = ({ summary }: AnalysedActivity) =>
    summary.ground.map(({ surface, source, metres }) => [surface, source, Math.round(metres / 100) * 100]).sort()

  it('say what was run on where the file does not, the place before the map', () => {
    expect(rowsOf(scored(outdoors, {}, {}, ground))).toEqual([
      ['dry_sand', 'map', 1000],
      ['grass', 'place', 1000],
      ['unknown', 'unknown', 1000],
    ])
    expect(rowsOf(scored(outdoors, { sand: 'wet' }, {}, { ...ground, places: null }))).toEqual([
      ['unknown', 'unknown', 1500],
      ['wet_sand', 'map', 1500],
    ])
    expect(rowsOf(scored(outdoors, {}, {}, { ...ground, groundMaps: [] }))).toEqual([
      ['grass', 'place', 1000],
      ['unknown', 'unknown', 2000],
    ])
  })

  it('say nothing of a treadmill in a virtual world, of a ride, and against what was set', () => {
    expect(rowsOf(scored(evenRun({ records }, 1), {}, {}, ground))).toEqual([['treadmill', 'sub-sport', 3000]])
    expect(rowsOf(scored(outdoors, { sport: 'cycling' }, {}, ground))).toEqual([['unknown', 'unknown', 3000]])
    expect(rowsOf(scored(outdoors, { surface: 'road' }, {}, ground))).toEqual([['road', 'set', 3000]])
  })
})

describe('laps', () => {
  it('lie along the distance that counts', () => {
    const laps = [0, 480, 900].map((from, i, all) => ({
      startTime: START + from,
      endTime: START + (all[i + 1] ?? SECONDS),
    }))
    const { summary } = scored(evenRun({ laps }), { distanceMetres: 6000 })
    expect(summary.laps.map(({ fromMetres, toMetres }) => [fromMetres, toMetres])).toEqual([
      [0, 2400],
      [2400, 4500],
      [4500, 6000],
    ])
  })
})
