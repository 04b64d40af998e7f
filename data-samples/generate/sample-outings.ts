import { loopCourse, shoreCourse } from './course.ts'
import { FLAT, hillProfile, LEVEL } from './ground-profile.ts'
import type { OutingPlan } from './simulate-run.ts'

/** 2025-09-06T07:00:00Z, a Saturday. */
const START = 1_757_142_000

/** The Skeleton Coast of Namibia: hundreds of kilometres of shore without a house. */
const SHORE = { latitude: -19.6, longitude: 12.95 }

function run(seed: number, metres: number): OutingPlan {
  return {
    seed,
    gait: 'run',
    startTime: START + seed * 86_400,
    interval: 1,
    metres,
    speed: 2.8,
    profile: FLAT,
    baseAltitude: 18,
    course: loopCourse({ ...SHORE, metres, seed }),
  }
}

/** Along the shore: 300 m of road, `sandMetres` of sand, and road again to the end. */
function shoreRun(seed: number, metres: number, sandMetres: number): OutingPlan {
  return {
    ...run(seed, metres),
    interval: 2,
    speed: 2.5,
    profile: LEVEL,
    baseAltitude: 4,
    course: shoreCourse({ ...SHORE, metres, seed, bearing: 325 }),
    surface: (at) => (at >= 300 && at < 300 + sandMetres ? 'sand' : 'asphalt'),
  }
}

/** The outings the sample files hold, a few minutes each. Each has a seed of its own: change one and only its file changes. */
export const SAMPLE_OUTINGS = {
  road: run(1, 1500),
  hills: { ...run(2, 1600), profile: hillProfile(1600, 80, 2) },
  treadmill: { ...run(3, 1400), course: null, profile: LEVEL },
  paused: {
    ...run(4, 1500),
    pauses: [
      { afterMetres: 400, seconds: 45 },
      { afterMetres: 1000, seconds: 180 },
    ],
  },
  bikeLeg: { ...run(5, 3000), gait: 'ride', speed: 7.5 },
  /** In the same file as the bike leg, whose 3000 m end 200 s before. */
  runLeg: { ...run(6, 1200), startTime: START + 5 * 86_400 + 600 },
  walk: { ...run(7, 600), gait: 'walk', speed: 1.4 },
  beach: shoreRun(8, 1500, 900),
  brouter: shoreRun(9, 1200, 500),
  noTime: shoreRun(10, 900, 300),
  noElevation: run(11, 1000),
  twoSegments: run(12, 800),
  tcx: { ...run(13, 1400), interval: 2 },
} as const satisfies Record<string, OutingPlan>
