import type { Issue } from '../../analysis/model/issue.ts'
import { usualShoeOn } from '../../analysis/model/shoe.ts'
import type { ActivityFigures, GroundRow, LoadFigures } from '../../analysis/model/summary.ts'
import { type SurfaceSuggestion, suggestSurface } from '../../analysis/summary/suggest-surface.ts'
import { type ActivityRow, type ListedActivity, neighbourIds } from '../store/activity-store.ts'
import { listAlerts } from '../store/alert-store.ts'
import type { Store } from '../store/open-store.ts'
import { findRawFile } from '../store/raw-file-store.ts'
import { findShoe, listShoeDefaults } from '../store/shoe-store.ts'
import type { StoredGround } from './activity-columns.ts'
import { alertViews } from './alert-view.ts'
import type { Provenance, SplitsByUnit } from './analysis-port.ts'
import { otherRecordings } from './other-recordings.ts'
import { readOverrides } from './read-overrides.ts'

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
  const { sport, surface, cadenceUnit, utcOffsetSeconds, ...said } = readOverrides(row.overrides_json)
  const { paint, sand, inclineSteps, distanceMetres } = said
  const ground = storedGround(row)
  const splits = JSON.parse(row.splits_json) as SplitsByUnit
  const alerts = await listAlerts(store, row.athlete_id, { from: row.local_day, to: row.local_day })
  const counts = row.excluded === 0 && row.duplicate_of === null && row.deleted_at === null && row.scored === 1
  return {
    ...activityItem(row),
    gear: row.gear,
    shoe: await wornShoe(store, row),
    keptApart: row.kept_apart === 1,
    doubtful: row.doubtful === 1,
    confirmed: row.confirmed === 1,
    recordings: await otherRecordings(store, row),
    issues: JSON.parse(row.issues_json) as Issue[],
    file: await fileOf(store, row),
    overrides: { sport, surface, cadenceUnit, utcOffsetSeconds, paint, sand, inclineSteps, distanceMetres },
    ground: ground.rows,
    knownGroundShare: knownShare(ground.rows),
    suggestion: suggestion(row, ground),
    laps: ground.laps,
    splits: splits.kilometres,
    splitsMiles: splits.miles,
    alerts: counts ? await alertViews(store, row.athlete_id, alerts) : [],
    ...(JSON.parse(row.provenance_json) as Provenance),
    ...(await neighbourIds(store, row.athlete_id, row)),
  }
}

export type ActivityDetail = Awaited<ReturnType<typeof activityDetail>>

async function wornShoe(store: Store, { athlete_id, family, shoe_id, sport, local_day }: ActivityRow) {
  if (family !== 'foot') return null
  const usual = (await listShoeDefaults(store, athlete_id)).map((row) => ({ ...row, validFrom: row.valid_from }))
  const id = shoe_id ?? usualShoeOn(usual, sport, local_day)?.shoe_id ?? null
  const shoe = id === null ? undefined : await findShoe(store, athlete_id, id)
  return shoe === undefined ? null : { id: shoe.id, name: shoe.name, isUsual: shoe_id === null }
}

function storedGround({ ground_json }: ActivityRow): StoredGround {
  return ground_json === null ? { rows: [], laps: [] } : (JSON.parse(ground_json) as StoredGround)
}

/** Share of the metres whose surface is known; null where there are none. */
function knownShare(rows: readonly GroundRow[]): number | null {
  const sum = (some: readonly GroundRow[]) => some.reduce((total, { metres }) => total + metres, 0)
  const all = sum(rows)
  return all > 0 ? sum(rows.filter(({ surface }) => surface !== 'unknown')) / all : null
}

interface Suggestion extends SurfaceSuggestion {
  /** Places in `laps` of those whose names say it; empty where the name of the activity does. */
  readonly laps: readonly number[]
}

/**
 * Sand its name or a lap's speaks of, as long as none is known there and the athlete has not said what was. Laps go first,
 * as they say where it was.
 */
function suggestion(row: ActivityRow, { rows, laps }: StoredGround): Suggestion | null {
  const isSaid = rows.some(({ source }) => source === 'set')
  const isSand = rows.some(({ surface }) => surface === 'dry_sand' || surface === 'wet_sand')
  if (row.family !== 'foot' || row.manual_json !== null || isSaid || isSand) return null
  const said = laps.map(({ name }) => (name === null ? null : suggestSurface([name])))
  const byLap = said.find((found) => found !== null)
  if (byLap !== undefined) return { ...byLap, laps: [...said.keys()].filter((lap) => said[lap] !== null) }
  const byName = row.name === null ? null : suggestSurface([row.name])
  return byName === null ? null : { ...byName, laps: [] }
}

async function fileOf(store: Store, row: ActivityRow) {
  if (row.sha256 === null) return null
  const file = await findRawFile(store, row.athlete_id, row.sha256)
  if (file?.format == null) throw new Error(`activity ${row.id} has no original on record`)
  return { name: file.name, sha256: file.sha256, format: file.format, bytes: file.bytes }
}
