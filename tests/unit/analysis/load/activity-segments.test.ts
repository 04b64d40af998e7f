import { describe, expect, test } from 'vitest'
import { activitySegments } from '../../../../analysis/load/activity-segments.ts'
import { parseSegment } from '../../../../analysis/load/parse-segment.ts'
import { scoreSegment } from '../../../../analysis/load/score-segment.ts'
import { soleusLoad } from '../../../../analysis/load/soleus-load.ts'
import type { ActivityOverrides } from '../../../../analysis/model/athlete.ts'
import { NOTHING_SAID } from '../../../../analysis/model/nothing-said.ts'
import { ATHLETE, type BuiltActivity, footActivity, type Stretch } from '../../../support/foot-activity.ts'

/** Score of the activity, and of its segments after they went through JSON and the reader of `soleus segments`. */
function bothWays({ activity, terrain }: BuiltActivity, said: Partial<ActivityOverrides> = {}) {
  const overrides = { ...NOTHING_SAID, massKg: 70, ...said }
  const load = soleusLoad(activity, terrain, ATHLETE, overrides)
  const segments = activitySegments({ activity, terrain, massKg: load.massKg }, ATHLETE, overrides)
  let calfKm = 0
  for (const { segment } of segments) {
    const parsed = parseSegment(JSON.parse(JSON.stringify(segment)))
    if (!parsed.ok) throw new Error(parsed.error)
    calfKm += scoreSegment(parsed.value, ATHLETE.profile).calfKm
  }
  return { load: load.calfKm, segments: calfKm, count: segments.length }
}

const LONG = { gait: 'run', seconds: 200, speed: 2.9 } as const

describe('the segments of an activity add up to its load', () => {
  test.each<readonly [string, readonly Stretch[]]>([
    ['over hills and grounds', [LONG, { ...LONG, grade: 0.11, surface: 'dry_sand', cadence: 171 }]],
    ['with a cadence nobody runs at', [{ ...LONG, cadence: 60 }]],
    ['slower than the model tells apart', [{ ...LONG, speed: 0, cadence: 150 }]],
    ['walking at any speed and cadence', [0, 0.2, 0.35, 1.6].map((speed) => ({ ...LONG, gait: 'walk', speed }))],
    ['shuffling along', [{ gait: 'walk', seconds: 60, speed: 0.5, cadence: 8, surface: 'wet_sand' }]],
    [
      'riding hard, slowly and not at all',
      [
        { gait: 'ride', seconds: 90, speed: 8, cadence: 85, power: 210 },
        { gait: 'ride', seconds: 30, speed: 2, cadence: 12, power: 900 },
        { gait: 'ride', seconds: 30, speed: 9, cadence: 0, power: 0 },
        { gait: 'ride', seconds: 30, speed: 9 },
      ],
    ],
    ['on stairs', [{ gait: 'stairs', seconds: 300, speed: 0, cadence: 96 }]],
  ])('%s', (_, stretches) => {
    const { load, segments } = bothWays(footActivity(stretches))
    expect(load).toBeGreaterThan(0)
    expect(Math.abs(segments / load - 1)).toBeLessThan(1e-12)
  })

  test('with shoes, a strike and a pack', () => {
    const built = footActivity([LONG, { gait: 'walk', seconds: 200, speed: 1.4, grade: -0.2 }])
    const { load, segments } = bothWays(built, { shoeFactor: 0.93, strikeFactor: 1.1, packFraction: 0.2 })
    expect(Math.abs(segments / load - 1)).toBeLessThan(1e-12)
  })
})

test('standing, and what has no score, are no segments', () => {
  const idle = footActivity([
    { gait: 'still', seconds: 40, speed: 0 },
    { gait: 'other', seconds: 40, speed: 20 },
  ])
  expect(bothWays(idle)).toEqual({ load: 0, segments: 0, count: 0 })
})
