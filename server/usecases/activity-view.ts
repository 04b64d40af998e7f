import type { ActivityOverrides } from '../../analysis/model/athlete.ts'
import type { Issue } from '../../analysis/model/issue.ts'
import type { ActivityFigures, LoadFigures } from '../../analysis/model/summary.ts'
import { type ActivityRow, type ListedActivity, neighbourIds } from '../store/activity-store.ts'
import { listAlerts } from '../store/alert-store.ts'
import type { Store } from '../store/open-store.ts'
import { findRawFile } from '../store/raw-file-store.ts'
import { alertViews } from './alert-view.ts'
import type { Provenance, SplitsByUnit } from './analysis-port.ts'
import { otherRecordings } from './other-recordings.ts'

/** How an activity is shown in a list. */
export function activityItem(row: ListedActivity) {
  return {
    id: row.id,
    name: row.name,
    activity: JSON.parse(row.figures_json) as ActivityFigures,
    load: JSON.parse(row.load_json) as LoadFigures,
    excluded: row.excluded === 1,
    duplicateOf: row.duplicate_of,
    manual: row.manual_json !== null,
  }
}

/** How an activity is shown on its own page. */
export async function activityDetail(store: Store, row: ActivityRow) {
  const { sport, surface, cadenceUnit, utcOffsetSeconds } = JSON.parse(row.overrides_json) as ActivityOverrides
  const splits = JSON.parse(row.splits_json) as SplitsByUnit
  const alerts = await listAlerts(store, row.athlete_id, { from: row.local_day, to: row.local_day })
  const counts = row.excluded === 0 && row.duplicate_of === null && row.deleted_at === null && row.scored === 1
  return {
    ...activityItem(row),
    gear: row.gear,
    keptApart: row.kept_apart === 1,
    recordings: await otherRecordings(store, row),
    issues: JSON.parse(row.issues_json) as Issue[],
    file: await fileOf(store, row),
    overrides: { sport, surface, cadenceUnit, utcOffsetSeconds },
    splits: splits.kilometres,
    splitsMiles: splits.miles,
    alerts: counts ? await alertViews(store, row.athlete_id, alerts) : [],
    ...(JSON.parse(row.provenance_json) as Provenance),
    ...(await neighbourIds(store, row.athlete_id, row)),
  }
}

export type ActivityDetail = Awaited<ReturnType<typeof activityDetail>>

async function fileOf(store: Store, row: ActivityRow) {
  if (row.sha256 === null) return null
  const file = await findRawFile(store, row.athlete_id, row.sha256)
  if (file?.format == null) throw new Error(`activity ${row.id} has no original on record`)
  return { name: file.name, sha256: file.sha256, format: file.format, bytes: file.bytes }
}
