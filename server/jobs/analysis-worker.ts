import { move } from 'piscina'
import { type AnalysedFile, analyse } from '../../analysis/analyse.ts'
import { settingsOn } from '../../analysis/model/dated-settings.ts'
import type { DecodeFailure } from '../../analysis/model/decode-failure.ts'
import type { Result } from '../../analysis/model/result.ts'
import { type Split, splits } from '../../analysis/summary/splits.ts'
import { utcOffsetAt } from '../place/utc-offset-at.ts'
import { zoneOffset } from '../place/zone-offset.ts'
import type { AnalyseRequest, ScoredFile } from '../usecases/analysis-port.ts'
import { packActivity, type StagedActivity } from './pack-activity.ts'
import { packSamples } from './pack-samples.ts'

/** The worker's first task: all activities of a file, without their samples. */
export function score(request: AnalyseRequest): Result<ScoredFile, DecodeFailure> {
  const analysed = run(request)
  if (!analysed.ok) return analysed
  const { format, records, sessions, activities, issues } = analysed.value
  const scored = activities.map((staged) => packActivity(staged, kilometres(staged), request.settings))
  return { ok: true, value: { format, records, sessions, activities: scored, issues } }
}

/** The worker's second task: the columns of one activity, as JSON text moved to the caller. */
export function samples(task: AnalyseRequest & { readonly part: number }): unknown {
  const analysed = run(task)
  if (!analysed.ok) return analysed
  const staged = analysed.value.activities[task.part]
  if (staged === undefined) throw new Error(`activity ${task.part} of ${analysed.value.activities.length} asked for`)
  return move(packSamples(staged))
}

function kilometres({ activity, terrain, load }: StagedActivity): Split[] {
  return splits(activity, terrain, load, 1000)
}

function run({ bytes, fileName, settings, overrides, homeClock }: AnalyseRequest): Result<AnalysedFile, DecodeFailure> {
  return analyse(bytes, fileName, {
    athleteOn: (day) => settingsOn(settings, day),
    overrides,
    placeOffset: utcOffsetAt,
    homeOffset: (unixSeconds) => (typeof homeClock === 'number' ? homeClock : zoneOffset(homeClock, unixSeconds)),
  })
}
