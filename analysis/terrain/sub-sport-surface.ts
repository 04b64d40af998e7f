import type { Activity } from '../model/activity.ts'
import type { Surface } from '../model/surface.ts'

const SURFACE_OF: Readonly<Record<string, Surface>> = {
  treadmill: 'treadmill',
  indoor_running: 'treadmill',
  indoor_walking: 'treadmill',
  // On foot a virtual world is run through on a treadmill.
  virtual_activity: 'treadmill',
  track: 'track',
  street: 'road',
  // Unpaved, of whatever kind.
  trail: 'trail',
}

/** What the sub-sport says of the ground under somebody on foot; `unknown` when it says nothing. */
export function subSportSurface({ family, subSport }: Pick<Activity, 'family' | 'subSport'>): Surface {
  if (family !== 'foot' || subSport === null) return 'unknown'
  return (Object.hasOwn(SURFACE_OF, subSport) ? SURFACE_OF[subSport] : undefined) ?? 'unknown'
}
