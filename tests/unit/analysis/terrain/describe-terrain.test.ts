import { describe, expect, it } from 'vitest'
import type { Activity } from '../../../../analysis/model/activity.ts'
import { NOTHING_SAID } from '../../../../analysis/model/nothing-said.ts'
import { describeTerrain } from '../../../../analysis/terrain/describe-terrain.ts'
import { footActivity } from '../../../support/foot-activity.ts'
import { NO_GROUND } from '../../../support/no-ground.ts'
import { whiteNoise } from '../../../support/noisy-altitude.ts'

/** 2 km at 2.5 m/s over heights given by the sample. */
function activityOver(height: (i: number) => number, known: Partial<Activity> = {}): Activity {
  const { activity } = footActivity([{ gait: 'run', seconds: 800, speed: 2.5 }])
  const altitude = Float64Array.from({ length: 801 }, (_, i) => height(i))
  return { ...activity, ...known, samples: { ...activity.samples, altitude } }
}
const ids = (terrain: ReturnType<typeof describeTerrain>) => terrain.issues.map((issue) => issue.id)

describe('describeTerrain', () => {
  it('gives ascent, grade and ground together', () => {
    const terrain = describeTerrain(
      activityOver((i) => 100 + 0.2 * i),
      NOTHING_SAID,
      NO_GROUND,
    )
    // 160 m up, less what the mean cuts off at the ends: 5 s at 0.2 m/s each.
    expect(terrain.ascentMetres).toBeCloseTo(158, 6)
    expect(terrain.descentMetres).toBe(0)
    expect(terrain.grade[400]).toBeCloseTo(0.08, 3)
    expect(terrain.grade).toHaveLength(801)
    expect(terrain.surface).toHaveLength(801)
    expect(terrain.metresBySurface).toEqual({ unknown: 2000 })
    expect(terrain.issues).toEqual([])
  })

  it('is flat on a treadmill, whatever the weather did to the altitude', () => {
    const drifting = (i: number) => 100 + 0.05 * i
    for (const [known, said] of [
      [{ subSport: 'treadmill' }, NOTHING_SAID],
      [{ subSport: 'indoor_running' }, NOTHING_SAID],
      [{}, { ...NOTHING_SAID, surface: 'treadmill' }],
    ] as const) {
      const terrain = describeTerrain(activityOver(drifting, known), said, NO_GROUND)
      expect(terrain.grade.every((g) => g === 0)).toBe(true)
      expect(terrain.ascentMetres).toBeNaN()
      expect(terrain.metresBySurface).toEqual({ treadmill: 2000 })
      expect(ids(terrain)).toEqual(['indoor-flat'])
    }
  })

  it('rises on a treadmill as the athlete set it, in steps', () => {
    const said = {
      ...NOTHING_SAID,
      inclineSteps: [
        { seconds: 200, grade: 0 },
        { seconds: 400, grade: 0.06 },
        { seconds: 200, grade: -0.02 },
      ],
    }
    for (const activity of [
      activityOver((i) => 100 + 0.05 * i, { subSport: 'treadmill' }),
      activityOver(() => Number.NaN),
      activityOver((i) => (i === 5 ? 100 : Number.NaN)),
    ]) {
      const terrain = describeTerrain(activity, said, NO_GROUND)
      expect([200, 201, 600, 601].map((i) => terrain.grade[i])).toEqual([0, 0.06, 0.06, -0.02])
      // 400 s at 2.5 m/s and 6 % up, 200 s at 2 % down.
      expect(terrain.ascentMetres).toBeCloseTo(60, 9)
      expect(terrain.descentMetres).toBeCloseTo(10, 9)
      expect(terrain.elevation[800]).toBeCloseTo(50, 9)
      expect(ids(terrain)).toEqual(['incline-set'])
    }
  })

  it('leaves real hills alone, and other sports, whatever was said of an incline', () => {
    const said = { ...NOTHING_SAID, inclineSteps: [{ seconds: 60, grade: 0.1 }] }
    const hilly = activityOver((i) => 100 + 0.05 * i)
    expect(describeTerrain(hilly, said, NO_GROUND)).toEqual(describeTerrain(hilly, NOTHING_SAID, NO_GROUND))
    const ride = activityOver(() => Number.NaN, { family: 'ride', sport: 'cycling' })
    expect(describeTerrain(ride, said, NO_GROUND).ascentMetres).toBeNaN()
  })

  it('rises as the belt recorded it where there is no altitude, unless the athlete knows better', () => {
    const belt = (known: Partial<Activity>, height = Number.NaN): Activity => {
      const activity = activityOver((i) => height + 0.01 * i, known)
      const grade = new Float64Array(801).fill(0.04, 401)
      return { ...activity, samples: { ...activity.samples, grade } }
    }
    const terrain = describeTerrain(belt({ subSport: 'treadmill' }), NOTHING_SAID, NO_GROUND)
    expect(terrain.ascentMetres).toBeCloseTo(40, 9)
    expect(ids(terrain)).toEqual(['incline-recorded'])
    const said = { ...NOTHING_SAID, inclineSteps: [{ seconds: 60, grade: 0.01 }] }
    expect(describeTerrain(belt({ subSport: 'treadmill' }), said, NO_GROUND).ascentMetres).toBeCloseTo(20, 9)
    // A slope beside an altitude was made from it, and a virtual world's hills are not the belt's.
    expect(ids(describeTerrain(belt({ subSport: 'treadmill' }, 100), NOTHING_SAID, NO_GROUND))).toEqual(['indoor-flat'])
    expect(ids(describeTerrain(belt({ subSport: 'virtual_activity' }), NOTHING_SAID, NO_GROUND))).toEqual([
      'indoor-flat',
    ])
  })

  it('is on a treadmill when all of it was painted so', () => {
    const paint = [{ fromMetres: 0, toMetres: 2000, surface: 'treadmill' }] as const
    const terrain = describeTerrain(
      activityOver((i) => 100 + 0.05 * i),
      { ...NOTHING_SAID, paint },
      NO_GROUND,
    )
    expect(ids(terrain)).toEqual(['indoor-flat'])
  })

  it('is flat without altitude, and says so', () => {
    const terrain = describeTerrain(
      activityOver(() => Number.NaN),
      NOTHING_SAID,
      NO_GROUND,
    )
    expect(terrain.grade.every((g) => g === 0)).toBe(true)
    expect(terrain.ascentMetres).toBeNaN()
    expect(terrain.elevation.every((m) => Number.isNaN(m))).toBe(true)
    expect(ids(terrain)).toEqual(['no-elevation'])
  })

  it('says that altitude is noisy', () => {
    const noise = whiteNoise(1, 801, 3)
    expect(
      ids(
        describeTerrain(
          activityOver((i) => 100 + noise[i]!),
          NOTHING_SAID,
          NO_GROUND,
        ),
      ),
    ).toEqual(['noisy-altitude'])
  })

  it('makes no cliff of a lift taken during a pause', () => {
    const { activity } = footActivity([{ gait: 'run', seconds: 800, speed: 2.5 }])
    const { samples } = activity
    const seconds = samples.seconds.slice()
    const distance = samples.distance.slice()
    const time = samples.time.slice()
    seconds[400] = 0
    for (let i = 400; i <= 800; i++) {
      distance[i] = distance[i]! - 2.5
      time[i] = time[i]! + 900
    }
    const altitude = Float64Array.from({ length: 801 }, (_, i) => (i < 400 ? 100 : 180))
    const terrain = describeTerrain(
      { ...activity, samples: { ...samples, seconds, distance, time, altitude } },
      NOTHING_SAID,
      NO_GROUND,
    )
    expect(terrain.grade.every((g) => Math.abs(g) < 1e-9)).toBe(true)
    // The profile itself still shows where everybody was.
    expect(terrain.elevation[800]).toBe(180)
  })

  it('says nothing of the altitude of other sports', () => {
    const ride = activityOver(() => Number.NaN, { family: 'ride', sport: 'cycling' })
    expect(ids(describeTerrain(ride, NOTHING_SAID, NO_GROUND))).toEqual([])
  })

  it('bears an activity of one sample', () => {
    const { activity } = footActivity([])
    const terrain = describeTerrain(activity, NOTHING_SAID, NO_GROUND)
    expect([...terrain.grade]).toEqual([0])
    expect(terrain.ascentMetres).toBeNaN()
  })
})
