import { decodeFile } from './decode/decode-file.ts'
import { matchGround } from './ground/match-ground.ts'
import type { GroundMap } from './ground/open-ground-map.ts'
import { shoeFactors } from './load/shoe-factors.ts'
import { soleusLoad } from './load/soleus-load.ts'
import type { Activity } from './model/activity.ts'
import type { ActivityOverrides, AthleteSettings, PlaceOffset } from './model/athlete.ts'
import type { CivilDay } from './model/civil-day.ts'
import type { DecodeFailure } from './model/decode-failure.ts'
import type { DecodedFile } from './model/decoded-file.ts'
import type { GroundFound } from './model/ground.ts'
import type { Issue } from './model/issue.ts'
import type { SoleusLoad } from './model/load.ts'
import type { Result } from './model/result.ts'
import type { Shoe } from './model/shoe.ts'
import type { ActivitySummary } from './model/summary.ts'
import type { Terrain } from './model/terrain.ts'
import { normalise } from './normalise/normalise.ts'
import { summarise } from './summary/summarise.ts'
import { describeTerrain } from './terrain/describe-terrain.ts'
import { subSportSurface } from './terrain/sub-sport-surface.ts'

/** Everything an analysis depends on besides the bytes. */
export interface AnalyseSettings {
  /** The athlete's settings of a local day; asked with NaN for a file without times. */
  readonly athleteOn: (day: CivilDay) => AthleteSettings
  /** What the athlete said of the activity; applied to every activity of the file. */
  readonly overrides: ActivityOverrides
  readonly placeOffset: PlaceOffset
  /** The home zone's lead over UTC at an instant, seconds. */
  readonly homeOffset: (unixSeconds: number) => number
  /** Offline maps of the ground. */
  readonly groundMaps: readonly GroundMap[]
  /** The athlete's favourite places, as a map; null = none. They win over the maps and over tags in the file. */
  readonly places: GroundMap | null
  /** What was worn in a sport on a day; absent = nothing known of shoes. */
  readonly shoeOn?: (sport: string, day: CivilDay) => Shoe | null
}

export interface AnalysedFile {
  readonly format: DecodedFile['format']
  readonly records: number
  readonly sessions: number
  readonly activities: readonly AnalysedActivity[]
  /** What concerns the file as a whole; each activity carries its own besides. */
  readonly issues: readonly Issue[]
}

export interface AnalysedActivity {
  readonly activity: Activity
  readonly terrain: Terrain
  readonly load: SoleusLoad
  readonly summary: ActivitySummary
}

/**
 * Bytes in, scored activities out: the only place that knows the order of the stages.
 * `fileName` serves to tell formats apart and to name the file in messages; the bytes decide.
 */
export function analyse(
  bytes: Uint8Array,
  fileName: string,
  settings: AnalyseSettings,
): Result<AnalysedFile, DecodeFailure> {
  const decoded = decodeFile(bytes, fileName)
  if (!decoded.ok) return decoded
  const file = decoded.value
  const activities = normalise(file, settings).map((activity) => analyseActivity(activity, settings))
  const { format, records, sessions, issues } = file
  return { ok: true, value: { format, records, sessions, activities, issues } }
}

function analyseActivity(activity: Activity, settings: AnalyseSettings): AnalysedActivity {
  const { overrides } = settings
  const athlete = athleteOf(activity, settings)
  const found = foundGround(activity, settings)
  const terrain = describeTerrain(activity, overrides, { found, sand: athlete.sand })
  const load = soleusLoad(activity, terrain, athlete, overrides)
  return { activity, terrain, load, summary: summarise(activity, terrain, load) }
}

/** The athlete on the day of an activity, with what was worn. */
function athleteOf({ sport, localDay }: Activity, { athleteOn, shoeOn }: AnalyseSettings): AthleteSettings {
  const athlete = athleteOn(localDay)
  const shoe = shoeOn?.(sport, localDay) ?? null
  return shoe === null ? athlete : { ...athlete, shoe: shoeFactors(shoe, athlete.profile) }
}

/**
 * What maps and places say under somebody on foot. They are not asked where nothing hangs on it: where the athlete set
 * the surface, and on a treadmill, whose positions, if any, are those of a virtual world.
 */
function foundGround(activity: Activity, { groundMaps, places, overrides }: AnalyseSettings): GroundFound | null {
  if (groundMaps.length === 0 && places === null) return null
  if (activity.family !== 'foot' || overrides.surface !== null) return null
  return subSportSurface(activity) === 'treadmill' ? null : matchGround(activity.samples, groundMaps, places)
}
