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
