import { describe, expect, it } from 'vitest'
import { soleusLoad } from '../../analysis/load/soleus-load.ts'
import type { Activity } from '../../analysis/model/activity.ts'
import type { SoleusLoad } from '../../analysis/model/load.ts'
import { NOTHING_SAID } from '../../analysis/model/nothing-said.ts'
import type { Profile } from '../../analysis/model/profile.ts'
import type { Terrain } from '../../analysis/model/terrain.ts'
import { describeTerrain } from '../../analysis/terrain/describe-terrain.ts'
import { ATHLETE, footActivity } from '../support/foot-activity.ts'
import { NO_GROUND } from '../support/no-ground.ts'
import { slowDrift, whiteNoise } from '../support/noisy-altitude.ts'

/**
 * Altitude noise must not become load, and hills must not be smoothed away: an hour at 1 Hz and 165 steps a minute, at
 * three speeds, in both profiles, over twenty fixed seeds.
 */
const SEEDS = Array.from({ length: 20 }, (_, i) => 1000 + i)
const NOISES = {
  white: (seed: number, count: number) => whiteNoise(seed, count, 3),
  drift: (seed: number, count: number) => slowDrift(seed, count, 3, 120),
}

function running(speed: number, seconds: number): Activity {
  return footActivity([{ gait: 'run', seconds, speed, cadence: 165 }]).activity
}

function withAltitude(activity: Activity, altitude: Float64Array): Activity {
  return { ...activity, samples: { ...activity.samples, altitude } }
}

function loadOf(activity: Activity, terrain: Terrain, profile: Profile): SoleusLoad {
  return soleusLoad(activity, terrain, { ...ATHLETE, profile }, NOTHING_SAID)
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

/** A kilometre on the flat, 300 m at 10 %, a kilometre on the flat. */
const ramp = (metres: number) => Math.min(30, Math.max(0, 0.1 * (metres - 1000)))

describe.each([2.2, 2.8, 3.5])('at %d m/s', (speed) => {
  describe.each(['weighted', 'evidence'] as const)('in the %s profile', (profile) => {
    const hour = running(speed, 3600)
    const flat = loadOf(hour, describeTerrain(hour, NOTHING_SAID, NO_GROUND), profile).calfKm

    function addedOnFlat(noise: keyof typeof NOISES): number {
      const added = SEEDS.map((seed) => {
        const noisy = withAltitude(hour, NOISES[noise](seed, hour.samples.length))
        return loadOf(noisy, describeTerrain(noisy, NOTHING_SAID, NO_GROUND), profile).calfKm / flat - 1
      })
      return mean(added)
    }

    it('white noise of 3 m adds at most 2 % on the flat', () => {
      const added = addedOnFlat('white')
      expect(added).toBeGreaterThan(0)
      expect(added).toBeLessThanOrEqual(0.02)
    })

    it('slow drift of 3 m over 120 s adds at most 4 % on the flat', () => {
      const added = addedOnFlat('drift')
      expect(added).toBeGreaterThan(0)
      expect(added).toBeLessThanOrEqual(0.04)
    })

    const hill = running(speed, Math.floor(2300 / speed))
    const heights = hill.samples.distance.map(ramp)

    /** The ramp by its true grade, stretch by stretch. */
    function trueClimb(): number {
      const { distance } = hill.samples
      const grade = heights.map((m, i) => (i > 0 ? (m - heights[i - 1]!) / (distance[i]! - distance[i - 1]!) : 0))
      return loadOf(hill, { ...describeTerrain(hill, NOTHING_SAID, NO_GROUND), grade }, profile).causes.climb
    }

    function keptClimb(noise: Float64Array): number {
      const noisy = withAltitude(
        hill,
        heights.map((m, i) => m + noise[i]!),
      )
      return loadOf(noisy, describeTerrain(noisy, NOTHING_SAID, NO_GROUND), profile).causes.climb / trueClimb()
    }
    const keptWith = (noise: keyof typeof NOISES) =>
      SEEDS.map((seed) => keptClimb(NOISES[noise](seed, hill.samples.length)))

    it('a clean ramp keeps 97 % of its climb, and gains none', () => {
      const kept = keptClimb(new Float64Array(hill.samples.length))
      expect(kept).toBeGreaterThanOrEqual(0.97)
      expect(kept).toBeLessThanOrEqual(1.01)
    })

    it('a ramp under white noise keeps 95 % of its climb at every seed', () => {
      expect(Math.min(...keptWith('white'))).toBeGreaterThanOrEqual(0.95)
    })

    it('a ramp under slow drift keeps 95 % of its climb in the mean', () => {
      expect(mean(keptWith('drift'))).toBeGreaterThanOrEqual(0.95)
    })
  })
})
