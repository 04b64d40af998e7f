import { move } from 'piscina'
import { type AnalysedFile, analyse } from '../../analysis/analyse.ts'
import { type GroundMap, openGroundMap } from '../../analysis/ground/open-ground-map.ts'
import { settingsOn } from '../../analysis/model/dated-settings.ts'
import type { DecodeFailure } from '../../analysis/model/decode-failure.ts'
import type { Issue } from '../../analysis/model/issue.ts'
import type { Result } from '../../analysis/model/result.ts'
import { usualShoeOn } from '../../analysis/model/shoe.ts'
import { splits } from '../../analysis/summary/splits.ts'
import { utcOffsetAt } from '../place/utc-offset-at.ts'
import { zoneOffset } from '../place/zone-offset.ts'
import type { AnalyseSettings, FileBytes, ScoredActivity, ScoredFile, Zone } from '../usecases/analysis-port.ts'
import { packActivity, type StagedActivity } from './pack-activity.ts'
import { type PackedFiles, unpackFiles } from './pack-files.ts'
import { packSamples } from './pack-samples.ts'
import { packSegments } from './pack-segments.ts'
import { shareGpx } from './share-gpx.ts'

const METRES_PER_MILE = 1609.344

export interface ScoreTask {
  readonly packed: PackedFiles
  readonly settings: AnalyseSettings
}

export interface SamplesTask {
  readonly file: FileBytes & { readonly part: number }
  readonly settings: AnalyseSettings
}

/** The worker's first task: all activities of some files, without their samples. */
export function score({ packed, settings }: ScoreTask): Result<ScoredFile, DecodeFailure>[] {
  return unpackFiles(packed).map((file) => scoreFile(file, settings))
}

/** The worker's second task: the columns of one activity, as JSON text moved to the caller. */
export function samples({ file, settings }: SamplesTask): unknown {
  const staged = stagedActivity(file, settings)
  return 'ok' in staged ? staged : move(packSamples(staged))
}

export interface ShareTask extends SamplesTask {
  readonly zones: readonly Zone[]
}

/** The worker's third task: the track of one activity for others, as GPX moved to the caller. */
export function share({ file, settings, zones }: ShareTask): unknown {
  const staged = stagedActivity(file, settings)
  return 'ok' in staged ? staged : move(shareGpx(staged, zones))
}

/** The worker's fourth task: the segments of one activity, as NDJSON moved to the caller. */
export function segments({ file, settings }: SamplesTask): unknown {
  const staged = stagedActivity(file, settings)
  if ('ok' in staged) return staged
  return move(packSegments(staged, settingsOn(settings.settings, staged.activity.localDay), settings.overrides))
}

function scoreFile(file: FileBytes, settings: AnalyseSettings): Result<ScoredFile, DecodeFailure> {
  const analysed = run(file, settings)
  if (!analysed.ok) return analysed
  const { format, records, sessions, activities, issues } = analysed.value
  const scored = activities.map((staged) => {
    const summary = { ...staged.summary, issues: withFileIssues(issues, staged.summary.issues) }
    return packActivity({ ...staged, summary }, splitsOf(staged), settings.settings)
  })
  return { ok: true, value: { format, records, sessions, activities: scored, issues } }
}

function stagedActivity(
  file: SamplesTask['file'],
  settings: AnalyseSettings,
): StagedActivity | Extract<Result<never, DecodeFailure>, { ok: false }> {
  const analysed = run(file, settings)
  if (!analysed.ok) return analysed
  const staged = analysed.value.activities[file.part]
  if (staged === undefined) throw new Error(`activity ${file.part} of ${analysed.value.activities.length} asked for`)
  return staged
}

/** What concerns the whole file concerns each of its activities, said once. */
function withFileIssues(file: readonly Issue[], activity: readonly Issue[]): Issue[] {
  const known = new Set(activity.map(({ id, message }) => id + message))
  return [...file.filter(({ id, message }) => !known.has(id + message)), ...activity]
}

/** Both, so that a change of units is a change of view and scores nothing again. */
function splitsOf({ activity, terrain, load }: StagedActivity): ScoredActivity['splits'] {
  return {
    kilometres: splits(activity, terrain, load, 1000),
    miles: splits(activity, terrain, load, METRES_PER_MILE),
  }
}

function run({ bytes, fileName }: FileBytes, settings: AnalyseSettings): Result<AnalysedFile, DecodeFailure> {
  const { settings: dated, overrides, homeClock, groundMaps, places, shoes } = settings
  return analyse(bytes, fileName, {
    athleteOn: (day) => settingsOn(dated, day),
    overrides,
    placeOffset: utcOffsetAt,
    homeOffset: (unixSeconds) => (typeof homeClock === 'number' ? homeClock : zoneOffset(homeClock, unixSeconds)),
    groundMaps: groundMaps.map(opened),
    places: places === null ? null : opened(places),
    shoeOn: (sport, day) => shoes?.worn ?? usualShoeOn(shoes?.usual ?? [], sport, day)?.shoe ?? null,
  })
}

/** They were opened once before they were handed over, so one that cannot be is a fault of ours. */
function opened(bytes: ArrayBufferLike): GroundMap {
  const map = openGroundMap(bytes)
  if (!map.ok) throw new Error(`a map of the ground cannot be used: ${map.error}`)
  return map.value
}
