import { describe, expect, test } from 'vitest'
import { parseSegment } from '../../../../analysis/load/parse-segment.ts'
import { scoreSegment } from '../../../../analysis/load/score-segment.ts'
import type { SegmentScore } from '../../../../analysis/load/segment.ts'
import { soleusLoad } from '../../../../analysis/load/soleus-load.ts'
import type { ActivityOverrides, AthleteSettings } from '../../../../analysis/model/athlete.ts'
import type { SoleusLoad } from '../../../../analysis/model/load.ts'
import { NOTHING_SAID } from '../../../../analysis/model/nothing-said.ts'
import { ATHLETE, type BuiltActivity, footActivity } from '../../../support/foot-activity.ts'

const REFERENCE = 10 / 3.6

function load(
  { activity, terrain }: BuiltActivity,
  athlete: Partial<AthleteSettings> = {},
  overrides: Partial<ActivityOverrides> = {},
): SoleusLoad {
  return soleusLoad(activity, terrain, { ...ATHLETE, ...athlete }, { ...NOTHING_SAID, ...overrides })
}

function segment(fields: Record<string, unknown>): SegmentScore {
  const parsed = parseSegment(fields)
  if (!parsed.ok) throw new Error(parsed.error)
  return scoreSegment(parsed.value, 'weighted')
}

function near(score: SegmentScore): Record<string, unknown> {
  const causes = Object.entries(score.causes).map(([cause, value]) => [cause, expect.closeTo(value, 9)])
  return {
    calfKm: expect.closeTo(score.calfKm, 9),
    muscle: expect.closeTo(score.muscle, 9),
    tendon: expect.closeTo(score.tendon, 9),
    steps: expect.closeTo(score.steps, 6),
    causes: Object.fromEntries(causes),
  }
}

describe('on foot', () => {
  test('an hour at 10 km/h is 10 calf-km and 9,900 steps', () => {
    const hour = footActivity([{ gait: 'run', seconds: 3600, speed: REFERENCE, cadence: 165 }])
    const scored = load(hour)
    expect(scored.calfKm).toBeCloseTo(10, 9)
    expect(scored.steps).toBeCloseTo(9900, 6)
    expect(scored.scored).toBe(true)
    expect(scored.issues).toEqual([])
  })

  test('an even activity scores as the segment of the same figures, shoes and strike included', () => {
    const built = footActivity([
      { gait: 'run', seconds: 900, speed: 2.5, grade: 0.06, surface: 'dry_sand', cadence: 168 },
    ])
    const fields = { distanceM: 2250, speedMps: 2.5, grade: 0.06, surface: 'dry_sand', cadenceSpm: 168 }
    const said = { shoeFactor: 0.98, strikeFactor: 1.05 }
    expect(load(built, {}, said)).toMatchObject(near(segment({ kind: 'run', ...fields, ...said })))
  })

  test('walking with a pack, for an athlete of another height', () => {
    const built = footActivity([
      { gait: 'walk', seconds: 600, speed: 1.2, grade: 0.15, surface: 'trail', cadence: 108 },
    ])
    const fields = { distanceM: 720, speedMps: 1.2, grade: 0.15, surface: 'trail', cadenceSpm: 108 }
    const wanted = segment({ kind: 'walk', ...fields, heightM: 1.62, packFraction: 0.15 })
    expect(load(built, { heightM: 1.62 }, { packFraction: 0.15 })).toMatchObject(near(wanted))
  })

  test('each sample is scored by its own gait, grade and ground', () => {
    const built = footActivity([
      { gait: 'run', seconds: 300, speed: 3, cadence: 170 },
      { gait: 'still', seconds: 60, speed: 0 },
      { gait: 'walk', seconds: 200, speed: 1.4, cadence: 114, surface: 'wet_sand' },
    ])
    const running = segment({ kind: 'run', distanceM: 900, speedMps: 3, cadenceSpm: 170 })
    const walking = segment({ kind: 'walk', distanceM: 280, speedMps: 1.4, cadenceSpm: 114, surface: 'wet_sand' })
    const scored = load(built)
    expect(scored.calfKm).toBeCloseTo(running.calfKm + walking.calfKm, 9)
    expect(scored.causes.sand).toBeCloseTo(walking.causes.sand, 9)
    // All load of the sand, not only what the sand adds.
    expect(scored.sandCalfKm).toBeCloseTo(walking.calfKm, 9)
    expect(scored.columns.flat.slice(301, 361)).toEqual(new Float64Array(60))
  })

  test('downhill relief stays in flat even where other samples climb', () => {
    const built = footActivity([
      { gait: 'run', seconds: 100, speed: 2.5, grade: 0.1, cadence: 165 },
      { gait: 'run', seconds: 100, speed: 2.5, grade: -0.1, cadence: 165 },
    ])
    const up = segment({ kind: 'run', distanceM: 250, speedMps: 2.5, grade: 0.1, cadenceSpm: 165 })
    const down = segment({ kind: 'run', distanceM: 250, speedMps: 2.5, grade: -0.1, cadenceSpm: 165 })
    const { causes, climbCalfKm } = load(built)
    expect(causes.climb).toBeCloseTo(up.causes.climb, 9)
    expect(climbCalfKm).toBe(causes.climb)
    expect(causes.flat).toBeCloseTo(up.causes.flat + down.calfKm, 9)
  })

  test('a paused sample counts nothing', () => {
    const built = footActivity([{ gait: 'run', seconds: 10, speed: 3, cadence: 170 }])
    const whole = load(built).calfKm
    built.activity.samples.seconds[4] = 0
    expect(load(built).calfKm).toBeCloseTo(whole * 0.9, 12)
  })

  test('unknown grade is level', () => {
    const built = footActivity([{ gait: 'run', seconds: 10, speed: 3, cadence: 170 }])
    const level = load(built).calfKm
    built.terrain.grade.fill(Number.NaN)
    expect(load(built).calfKm).toBe(level)
  })

  test('measured contact time of a file is left unused', () => {
    const built = footActivity([{ gait: 'run', seconds: 10, speed: 3, cadence: 170 }])
    const without = load(built).calfKm
    built.activity.samples.contactTime.fill(0.2)
    expect(load(built).calfKm).toBe(without)
  })
})

describe('cadence', () => {
  test('missing or 0: the expected one, with its share told', () => {
    const built = footActivity([
      { gait: 'run', seconds: 300, speed: REFERENCE, cadence: 165 },
      { gait: 'run', seconds: 60, speed: REFERENCE },
      { gait: 'run', seconds: 40, speed: REFERENCE, cadence: 0 },
    ])
    const scored = load(built)
    // 400 s at 10 km/h = 1.1111 km
    expect(scored.calfKm).toBeCloseTo(400 / 360, 9)
    expect(scored.steps).toBeCloseTo(1100, 6)
    expect(scored.issues).toEqual([
      {
        id: 'cadence-estimated',
        message:
          'Cadence is missing or not believable in 25 % of the time on foot. The cadence expected at that speed stood in.',
        count: 100,
      },
    ])
  })

  test('a running cadence below 0.7 or above 1.5 times the expected one is not believed; walking ones are', () => {
    const run = (cadence: number): number =>
      load(footActivity([{ gait: 'run', seconds: 60, speed: REFERENCE, cadence }])).steps
    // Expected 165: 115.5 and 247.5 are the bounds.
    expect(run(115)).toBeCloseTo(165, 9)
    expect(run(116)).toBeCloseTo(116, 9)
    expect(run(247)).toBeCloseTo(247, 9)
    expect(run(248)).toBeCloseTo(165, 9)
    const slow = footActivity([{ gait: 'walk', seconds: 60, speed: 1.3, cadence: 40 }])
    expect(load(slow).steps).toBeCloseTo(40, 9)
    expect(load(slow).issues).toEqual([])
  })

  test('a cadence that is not believed is told of as a missing one is', () => {
    const scored = load(
      footActivity([
        { gait: 'run', seconds: 90, speed: REFERENCE, cadence: 165 },
        { gait: 'run', seconds: 10, speed: REFERENCE, cadence: 40 },
      ]),
    )
    expect(scored.issues).toMatchObject([{ id: 'cadence-estimated', count: 10 }])
  })

  test('a few walking steps inside a run cannot outweigh the run', () => {
    const even = footActivity([{ gait: 'run', seconds: 600, speed: 2.5, cadence: 165 }])
    const dropped = footActivity([
      { gait: 'run', seconds: 590, speed: 2.5, cadence: 165 },
      { gait: 'run', seconds: 10, speed: 2.5, cadence: 40 },
    ])
    expect(load(dropped).calfKm / load(even).calfKm).toBeCloseTo(1, 2)
  })
})

describe('rides', () => {
  const hour = footActivity([{ gait: 'ride', seconds: 3600, speed: 7, cadence: 85, power: 150 }])
  const ride: BuiltActivity = { ...hour, activity: { ...hour.activity, sport: 'cycling', family: 'ride' } }

  test('power, cadence and body mass: as the segment, seated, all flat, no steps', () => {
    const wanted = segment({ kind: 'cycle', durationS: 3600, wattsPerKg: 150 / 72, cadenceRpm: 85 })
    const scored = load(ride, { massKg: 72 })
    expect(scored.calfKm).toBeCloseTo(wanted.calfKm, 9)
    expect(scored.causes.flat).toBeCloseTo(wanted.calfKm, 9)
    expect(scored.steps).toBe(0)
  })

  test('the mass said for the scoring wins, then the weight in the file, then the profile’s', () => {
    const weighed = { ...ride, activity: { ...ride.activity, massKg: 60 } }
    expect(load(weighed).calfKm).toBeCloseTo(load(ride, { massKg: 60 }).calfKm, 12)
    expect(load(weighed, { massKg: 72 }).massKg).toBe(60)
    expect(load(weighed, { massKg: 72 }, { massKg: 80 }).massKg).toBe(80)
    expect(load(weighed, {}, { massKg: 80 }).calfKm).toBeCloseTo(load(ride, { massKg: 80 }).calfKm, 12)
    expect(load(ride).massKg).toBeNaN()
  })

  test('no stroke at 0 rpm, and braking power is none', () => {
    const coasting = footActivity([{ gait: 'ride', seconds: 600, speed: 9, cadence: 0, power: 0 }])
    const scored = load({ ...coasting, activity: { ...coasting.activity, family: 'ride' } }, { massKg: 72 })
    expect([scored.calfKm, scored.scored, scored.issues]).toEqual([0, true, []])
    const braking = footActivity([{ gait: 'ride', seconds: 600, speed: 9, cadence: 60, power: -20 }])
    const easy = footActivity([{ gait: 'ride', seconds: 600, speed: 9, cadence: 60, power: 0 }])
    expect(load(braking, { massKg: 72 }).calfKm).toBe(load(easy, { massKg: 72 }).calfKm)
  })

  test('a slow stroke presses as at 30 rpm, so that power out of step with cadence cannot explode', () => {
    const slow = footActivity([{ gait: 'ride', seconds: 60, speed: 2, cadence: 4, power: 250 }])
    const scored = load({ ...slow, activity: { ...slow.activity, family: 'ride' } }, { massKg: 72 })
    const at30 = segment({ kind: 'cycle', durationS: 60, wattsPerKg: 250 / 72, cadenceRpm: 30 })
    expect(scored.calfKm).toBeCloseTo((at30.calfKm * 4) / 30, 12)
  })

  test('a bad second of the power meter cannot outweigh the ride', () => {
    // 65,535 W at 85 rpm would be x = 50; held to 1: T = 1, M = (0.45·60/85)/0.273905 = 1.159698, 2.83333 strokes
    const glitch = footActivity([{ gait: 'ride', seconds: 1, speed: 7, cadence: 85, power: 65_535 }])
    const scored = load({ ...glitch, activity: { ...glitch.activity, family: 'ride' } }, { massKg: 72 })
    expect(scored.calfKm).toBeCloseTo((2.833333 * (1 + 1.159698)) / 2 / 990, 8)
  })

  test('without mass, or power: not scored, 0, and the issue says what is lacking', () => {
    expect(load(ride)).toMatchObject({
      calfKm: 0,
      scored: false,
      issues: [
        {
          id: 'not-scored',
          message: 'A ride is scored from power, cadence and body weight. This one lacks your weight. It counts as 0.',
        },
      ],
    })
    const unmetered = footActivity([{ gait: 'ride', seconds: 600, speed: 7, cadence: 85 }])
    const scored = load({ ...unmetered, activity: { ...unmetered.activity, family: 'ride' } }, { massKg: 70 })
    expect(scored.scored).toBe(false)
    expect(scored.issues[0]?.message).toContain('This one lacks power.')
  })

  test('gaps in power count as 0 and are told', () => {
    const gappy = footActivity([
      { gait: 'ride', seconds: 300, speed: 7, cadence: 85, power: 150 },
      { gait: 'ride', seconds: 30, speed: 7, cadence: 85 },
    ])
    const scored = load({ ...gappy, activity: { ...gappy.activity, family: 'ride' } }, { massKg: 72 })
    expect(scored.calfKm).toBeCloseTo(load(ride, { massKg: 72 }).calfKm / 12, 9)
    expect(scored.issues).toMatchObject([{ id: 'partly-scored', count: 30 }])
  })
})

describe('stairs and the rest', () => {
  test('stairs by their steps: 20 min at 50 a minute are the 1,000 of the segment', () => {
    const built = footActivity([{ gait: 'stairs', seconds: 1200, speed: 0, cadence: 50 }])
    const scored = load({ ...built, activity: { ...built.activity, sport: 'stair_climbing', family: 'stairs' } })
    expect(scored).toMatchObject(near(segment({ kind: 'stairs', steps: 1000 })))
  })

  test('stairs without steps are not scored', () => {
    const built = footActivity([{ gait: 'stairs', seconds: 1200, speed: 0 }])
    const scored = load({ ...built, activity: { ...built.activity, sport: 'stair_climbing', family: 'stairs' } })
    expect([scored.calfKm, scored.scored, scored.issues[0]?.id]).toEqual([0, false, 'not-scored'])
  })

  test('a run that was all in a vehicle is not scored and says why', () => {
    const scored = load(footActivity([{ gait: 'other', seconds: 1200, speed: 8 }]))
    expect([scored.calfKm, scored.scored]).toEqual([0, false])
    expect(scored.issues).toMatchObject([{ id: 'not-scored', message: expect.stringMatching(/faster than anyone/) }])
  })

  test('another sport is not scored and says so by name', () => {
    const built = footActivity([{ gait: 'other', seconds: 1200, speed: 1, cadence: 30 }])
    const scored = load({ ...built, activity: { ...built.activity, sport: 'cross_country_skiing', family: 'other' } })
    expect([scored.calfKm, scored.scored]).toEqual([0, false])
    expect(scored.issues).toEqual([
      {
        id: 'not-scored',
        message: 'The load of cross country skiing on the calf is not known, so it is not scored. It counts as 0.',
      },
    ])
  })

  test('a sport without a name of its own is not scored, and is not called by the word for that', () => {
    const built = footActivity([{ gait: 'other', seconds: 1200, speed: 1 }])
    for (const sport of ['other', 'generic']) {
      const scored = load({ ...built, activity: { ...built.activity, sport, family: 'other' } })
      expect(scored.issues).toEqual([
        {
          id: 'not-scored',
          message: 'The file names no sport whose load on the calf is known, so it is not scored. It counts as 0.',
        },
      ])
    }
  })

  test('standing all the time on a run is scored, as 0', () => {
    const scored = load(footActivity([{ gait: 'still', seconds: 60, speed: 0 }]))
    expect([scored.calfKm, scored.scored]).toEqual([0, true])
  })

  test('an hour of which neither distance nor cadence is known is not scored, rather than standing', () => {
    const { activity, terrain } = footActivity([{ gait: 'still', seconds: 3600, speed: 0 }])
    const scored = load({ activity: { ...activity, distanceMetres: Number.NaN }, terrain })
    expect([scored.calfKm, scored.scored, scored.issues[0]?.id]).toEqual([0, false, 'not-scored'])
  })

  test('terrain of another length is a broken promise', () => {
    const { activity } = footActivity([{ gait: 'run', seconds: 10, speed: 3 }])
    const { terrain } = footActivity([{ gait: 'run', seconds: 9, speed: 3 }])
    expect(() => soleusLoad(activity, terrain, ATHLETE, NOTHING_SAID)).toThrow('terrain of 10 and 10 samples for 11')
  })
})
