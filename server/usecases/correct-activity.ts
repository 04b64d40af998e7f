import type { ActivityOverrides, InclineStep, PaintedStretch } from '../../analysis/model/athlete.ts'
import type { Result } from '../../analysis/model/result.ts'
import type { SandKind, Surface } from '../../analysis/model/surface.ts'
import { type ActivityChange, type ActivityRow, findActivity, updateActivity } from '../store/activity-store.ts'
import { findShoe } from '../store/shoe-store.ts'
import { type ActivityDetail, activityDetail } from './activity-view.ts'
import { askFor } from './ask-for.ts'
import type { Failure } from './failure.ts'
import { linkDuplicates, linkMoved } from './link-duplicates.ts'
import type { Product } from './product.ts'
import { NO_ACTIVITY } from './read-activities.ts'
import { readOverrides } from './read-overrides.ts'
import { refreshDerived } from './refresh-derived.ts'
import { rescoreActivity } from './rescore-activity.ts'

/** What an athlete may say of an activity; absent = as before, null = back to what the file says. */
export interface ActivityPatch {
  readonly name?: string | null | undefined
  readonly sport?: string | null | undefined
  readonly surface?: Surface | null | undefined
  readonly cadenceUnit?: 'per-leg' | 'steps' | null | undefined
  readonly utcOffsetSeconds?: number | null | undefined
  readonly paint?: readonly PaintedStretch[] | null | undefined
  readonly sand?: SandKind | null | undefined
  readonly inclineSteps?: readonly InclineStep[] | null | undefined
  readonly distanceMetres?: number | null | undefined
  readonly excluded?: boolean | undefined
  /** Counts although it is another recording of a session: the athlete keeps both. */
  readonly duplicateOf?: null | undefined
  /** Undoes that. */
  readonly joinAgain?: true | undefined
  /** What was worn; null = what is usual. */
  readonly shoeId?: string | null | undefined
  /** It was so, although the file looks as if it could not be. */
  readonly confirmed?: boolean | undefined
}

const SAID_OF_LINKS = ['excluded', 'kept_apart'] as const satisfies readonly (keyof ActivityChange)[]

/** Corrects an activity, scores it again where that matters, and brings days and alerts in line. */
export async function correctActivity(
  product: Product,
  athleteId: string,
  { id, patch }: { readonly id: string; readonly patch: ActivityPatch },
): Promise<Result<ActivityDetail, Failure>> {
  const row = await findActivity(product.store, athleteId, id)
  if (row === undefined || row.deleted_at !== null) return { ok: false, error: NO_ACTIVITY }
  const change = await changeOf(product, row, patch)
  if (!change.ok) return change
  await product.store.transaction().execute(async (store) => {
    if (Object.keys(change.value).length > 0) await updateActivity(store, athleteId, id, change.value)
    await linkMoved(store, row)
    if (SAID_OF_LINKS.some((column) => column in change.value)) await linkDuplicates(store, athleteId, id)
    // Settings may have changed while it was scored.
    if ('scored_with' in change.value) await askFor(store, { athleteId, now: product.clock() }, 'rescore', {})
  })
  product.wakeRunner()
  await refreshDerived(product, athleteId)
  const after = await findActivity(product.store, athleteId, id)
  return { ok: true, value: await activityDetail(product.store, after ?? row) }
}

async function changeOf(
  product: Product,
  row: ActivityRow,
  patch: ActivityPatch,
): Promise<Result<ActivityChange, Failure>> {
  if (patch.duplicateOf === null && patch.joinAgain) return { ok: false, error: CONTRADICTION }
  if (row.manual_json !== null && needsCourse(patch)) return { ok: false, error: NO_COURSE }
  const change: ActivityChange = {}
  if (patch.name !== undefined) {
    change.name = patch.name === '' ? null : patch.name
    change.named_by = 'athlete'
  }
  if (patch.excluded !== undefined) change.excluded = patch.excluded ? 1 : 0
  if (patch.confirmed !== undefined) change.confirmed = patch.confirmed ? 1 : 0
  if (patch.duplicateOf === null && row.duplicate_of !== null) change.kept_apart = 1
  if (patch.joinAgain) change.kept_apart = 0
  const before = readOverrides(row.overrides_json)
  const after = overridesAfter(before, patch)
  const overrides_json = JSON.stringify(after)
  const shoe_id = patch.shoeId === undefined ? row.shoe_id : patch.shoeId
  if (shoe_id !== row.shoe_id) {
    if (shoe_id !== null && (await findShoe(product.store, row.athlete_id, shoe_id)) === undefined) return NO_SHOE
    change.shoe_id = shoe_id
  }
  if (patch.shoeId !== undefined) change.shoe_by = shoe_id === null ? null : 'athlete'
  if (overrides_json === JSON.stringify(before) && shoe_id === row.shoe_id) return { ok: true, value: change }
  const rescored = await rescoreActivity(product, { ...row, shoe_id }, after)
  if (!rescored.ok) return rescored
  return { ok: true, value: { ...change, ...rescored.value, overrides_json } }
}

const NO_SHOE = { ok: false, error: { kind: 'invalid', message: 'shoeId: there is no such shoe.' } } as const

const CONTRADICTION: Failure = {
  kind: 'invalid',
  message: 'duplicateOf keeps both recordings, joinAgain counts one of them: say one or the other.',
}

/** What can be said of a recording only, as it is said along its way. */
function needsCourse({ paint, sand, inclineSteps, distanceMetres }: ActivityPatch): boolean {
  return [paint, inclineSteps].some((list) => list != null && list.length > 0) || sand != null || distanceMetres != null
}

const NO_COURSE: Failure = {
  kind: 'invalid',
  message:
    'A session that was entered by hand has no course to paint, and neither steps of incline nor a measured distance.',
  hint: 'Set its surface, or enter it anew.',
}

function overridesAfter(before: ActivityOverrides, patch: ActivityPatch): ActivityOverrides {
  return {
    ...before,
    sport: patch.sport === undefined ? before.sport : patch.sport,
    surface: patch.surface === undefined ? before.surface : patch.surface,
    cadenceUnit: patch.cadenceUnit === undefined ? before.cadenceUnit : patch.cadenceUnit,
    utcOffsetSeconds: patch.utcOffsetSeconds === undefined ? before.utcOffsetSeconds : patch.utcOffsetSeconds,
    paint: patch.paint === undefined ? before.paint : (patch.paint ?? []),
    sand: patch.sand === undefined ? before.sand : patch.sand,
    inclineSteps: patch.inclineSteps === undefined ? before.inclineSteps : (patch.inclineSteps ?? []),
    distanceMetres: patch.distanceMetres === undefined ? before.distanceMetres : patch.distanceMetres,
  }
}
