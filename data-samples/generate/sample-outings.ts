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

/** The outings of `surface-samples.ts`. */
export const SURFACE_OUTINGS = {
  shore: { ...shoreRun(50, 700, 200), interval: 4 },
  treadmill: { ...run(51, 900), course: null, profile: LEVEL },
} as const satisfies Record<string, OutingPlan>

/** Wrangel Island, where the 180th meridian crosses the tundra and nobody lives. */
const MERIDIAN = { latitude: 71.2, longitude: 180 }

/** The outings whose files have a fault, in `faulty-samples.ts`. */
export const FAULTY_OUTINGS = {
  timeOrder: { ...run(21, 900), interval: 2 },
  sameSecond: run(22, 700),
  zeroAltitude: run(23, 1000),
  stuckAltitude: { ...run(24, 1000), profile: hillProfile(1000, 60, 1) },
  fewPositions: run(25, 1200),
  smart: run(26, 1200),
  silentPause: { ...run(27, 1000), pauses: [{ afterMetres: 500, seconds: 120 }] },
  clockNotSet: run(28, 1000),
  clockSetBack: { ...run(29, 900), interval: 2 },
  shadowed: run(30, 700),
  treadmillLumps: { ...run(31, 1400), course: null, profile: LEVEL },
  treadmillCalibrated: { ...run(32, 1400), course: null, profile: LEVEL },
  oddLocalTime: run(33, 700),
  /** 23:55 on the clocks of Namibia. */
  overMidnight: { ...run(34, 1500), startTime: START + 34 * 86_400 + 14 * 3600 + 55 * 60 },
  dateLine: { ...run(35, 900), interval: 2, course: loopCourse({ ...MERIDIAN, metres: 900, seed: 35 }) },
  spikes: { ...run(36, 1000), interval: 2 },
  bothFeetGpx: { ...run(37, 900), interval: 2 },
  bothFeetTcx: { ...run(38, 900), interval: 2 },
  hangingTimes: { ...run(39, 1600), interval: 10 },
  rideAsRun: { ...run(40, 6000), gait: 'ride', speed: 7.4, interval: 2 },
  triathlonRide: { ...run(41, 2000), gait: 'ride', speed: 7.5 },
  /** Five minutes after the start of the ride, whose 2000 m take somewhat less. */
  triathlonRun: { ...run(42, 800), startTime: START + 41 * 86_400 + 330 },
} as const satisfies Record<string, OutingPlan>
