import { scoreSegment } from '../../analysis/load/score-segment.ts'
import type { FootSegment } from '../../analysis/load/segment.ts'
import type { Profile } from '../../analysis/model/profile.ts'

export interface ModelExample {
  readonly what: string
  /** Calf-km per km in both profiles. */
  readonly weighted: number
  readonly evidence: number
}

const ROAD_RUN: FootSegment = {
  kind: 'run',
  distanceM: 1000,
  speedMps: 10 / 3.6,
  grade: 0,
  surface: 'road',
  heightM: 1.75,
  cadenceSpm: Number.NaN,
  contactTimeS: Number.NaN,
  shoeFactor: 1,
  strikeFactor: 1,
  packFraction: 0,
}

const CASES: readonly { what: string; segment: Partial<FootSegment> }[] = [
  { what: 'Flat road, 10 km/h: the definition', segment: {} },
  { what: 'Flat road, 15 km/h', segment: { speedMps: 15 / 3.6 } },
  { what: 'Up 5 %, 9 km/h', segment: { grade: 0.05, speedMps: 2.5 } },
  { what: 'Up 10 %, 7.5 km/h', segment: { grade: 0.1, speedMps: 2.1 } },
  { what: 'Down 10 %, 11 km/h', segment: { grade: -0.1, speedMps: 3.1 } },
  { what: 'Wet, firm sand, 9.5 km/h', segment: { surface: 'wet_sand', speedMps: 9.5 / 3.6 } },
  { what: 'Dry, soft sand, 8 km/h', segment: { surface: 'dry_sand', speedMps: 8 / 3.6 } },
  { what: 'Treadmill, 10 km/h', segment: { surface: 'treadmill' } },
  { what: 'Walking, flat road, 5 km/h', segment: { kind: 'walk', speedMps: 5 / 3.6 } },
  { what: 'Walking up 10 %, 4 km/h', segment: { kind: 'walk', speedMps: 4 / 3.6, grade: 0.1 } },
]

/** One kilometre in several ways, scored by the same code that scores files. */
export function modelExamples(): readonly ModelExample[] {
  return CASES.map(({ what, segment }) => {
    const score = (profile: Profile) => scoreSegment({ ...ROAD_RUN, ...segment }, profile).calfKm
    return { what, weighted: score('weighted'), evidence: score('evidence') }
  })
}
