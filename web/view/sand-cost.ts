import { scoreSegment } from '../../analysis/load/score-segment.ts'
import type { Profile } from '../../analysis/model/profile.ts'
import type { SandKind } from '../../analysis/model/surface.ts'
import { numberText } from './number-text.ts'

/** What sand costs beside a road, at the same easy speed: `On the flat it costs 1.9 times what a road does.` */
export function sandCost(sand: SandKind, profile: Profile): string {
  const times = cost(sand === 'dry' ? 'dry_sand' : 'wet_sand', profile) / cost('road', profile)
  return `On the flat it costs ${numberText(times, 1)} times what a road does.`
}

function cost(surface: 'dry_sand' | 'wet_sand' | 'road', profile: Profile): number {
  const segment = {
    kind: 'run',
    distanceM: 1000,
    speedMps: 9 / 3.6,
    grade: 0,
    surface,
    heightM: 1.75,
    cadenceSpm: Number.NaN,
    contactTimeS: Number.NaN,
    shoeFactor: 1,
    strikeFactor: 1,
    packFraction: 0,
  } as const
  return scoreSegment(segment, profile).calfKm
}
