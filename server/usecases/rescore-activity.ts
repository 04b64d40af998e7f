import type { ActivityOverrides } from '../../analysis/model/athlete.ts'
import type { Result } from '../../analysis/model/result.ts'
import type { ActivityFigures } from '../../analysis/model/summary.ts'
import type { ActivityRow } from '../store/activity-store.ts'
import { findRawFile } from '../store/raw-file-store.ts'
import { activityColumns } from './activity-columns.ts'
import { analyseSettings } from './analyse-settings.ts'
import type { AnalyseSettings, FileBytes, Provenance } from './analysis-port.ts'
import type { Failure } from './failure.ts'
import type { Product } from './product.ts'
import { readOverrides } from './read-overrides.ts'
import { type ManualEntry, scoreManual } from './score-manual.ts'
import { readScoringContext, type ScoringContext } from './scoring-context.ts'

export type RescoredColumns = ReturnType<typeof activityColumns>

/** Scores an activity again from its original (or from what was entered), with other overrides if need be. Stores nothing. */
export async function rescoreActivity(
  product: Product,
  row: ActivityRow,
  overrides: ActivityOverrides,
): Promise<Result<RescoredColumns, Failure>> {
  const context = await readScoringContext(product.store, row.athlete_id)
  if (row.manual_json !== null) {
    const entry = { ...(JSON.parse(row.manual_json) as ManualEntry), shoeId: row.shoe_id }
    const scored = scoreManual(entry, overrides, context)
    return { ok: true, value: activityColumns(scored, row.local_day, { context, overrides, shoeId: row.shoe_id }) }
  }
  const { file, settings } = await requestFor(product, row, { context, overrides })
  const [analysed] = await product.analysis.score([file], settings)
  if (analysed === undefined) throw new Error(`no result for activity ${row.id}`)
  if (!analysed.ok) return cannot(analysed.error.message)
  const scored = analysed.value.activities[row.part]
  if (scored === undefined) return cannot('its file now reads as fewer activities.')
  if (scored.localDay === null) return cannot('its file has no times.')
  return { ok: true, value: activityColumns(scored, scored.localDay, { context, overrides, shoeId: row.shoe_id }) }
}

/** What the analysis needs for an activity's original. */
export async function requestFor(
  product: Product,
  row: ActivityRow,
  { context, overrides }: { readonly context: ScoringContext; readonly overrides: ActivityOverrides },
): Promise<{ readonly file: FileBytes; readonly settings: AnalyseSettings }> {
  if (row.sha256 === null) throw new Error(`activity ${row.id} has no original`)
  const file = await findRawFile(product.store, row.athlete_id, row.sha256)
  const bytes = await product.originals.get(row.sha256)
  const said = { overrides, homeClock: clockOf(row, context), shoeId: row.shoe_id }
  const settings = await analyseSettings(product, row.athlete_id, context, said)
  return { file: { bytes, fileName: file?.name ?? '' }, settings }
}

function clockOf(row: ActivityRow, { homeClock }: ScoringContext): string | number {
  const { offsetSource } = JSON.parse(row.provenance_json) as Provenance
  const { utcOffsetSeconds } = JSON.parse(row.figures_json) as ActivityFigures
  const { utcOffsetSeconds: said } = readOverrides(row.overrides_json)
  return offsetSource === 'athlete' && said === null && utcOffsetSeconds !== null ? utcOffsetSeconds : homeClock
}

function cannot(why: string): Result<never, Failure> {
  return { ok: false, error: { kind: 'conflict', message: `The activity could not be scored again: ${why}` } }
}
