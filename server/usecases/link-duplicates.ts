import { type ActivityRow, findActivity, updateActivity } from '../store/activity-store.ts'
import type { Store } from '../store/open-store.ts'
import { chooseRecordings } from './choose-recordings.ts'
import { type Place, recordingGroup, recordingOf } from './recording-group.ts'

/**
 * Brings the links between recordings of one session in line around an activity, whatever has become of it: come in,
 * deleted, excluded, kept apart, or back. What the athlete took out or keeps apart takes no part and has no link. To be
 * called in the transaction of the change.
 */
export async function linkDuplicates(store: Store, athleteId: string, id: string): Promise<void> {
  const activity = await findActivity(store, athleteId, id)
  if (activity !== undefined) await linkAround(store, athleteId, activity)
}

/** What a link rests on. */
const LINKED_BY = [
  'family',
  'sport',
  'started_at',
  'ended_at',
  'records',
  'has_cadence',
  'has_heart_rate',
  'has_surface_tags',
] as const satisfies readonly (keyof ActivityRow)[]

/** The same after an activity was scored again: as another sport, or with a mended clock, it may lie elsewhere than before. */
export async function linkMoved(store: Store, before: ActivityRow): Promise<void> {
  const { athlete_id, id } = before
  const after = await findActivity(store, athlete_id, id)
  if (after === undefined || LINKED_BY.every((column) => after[column] === before[column])) return
  // Out of the old group first; the new one takes it in where it belongs there.
  await updateActivity(store, athlete_id, id, { duplicate_of: null })
  await linkAround(store, athlete_id, before)
  await linkAround(store, athlete_id, after)
}

async function linkAround(store: Store, athleteId: string, place: Place): Promise<void> {
  const group = await recordingGroup(store, athleteId, place)
  const takingPart = group.filter((row) => row.excluded === 0 && row.kept_apart === 0)
  const chosen = chooseRecordings(takingPart.map(recordingOf))
  for (const row of group) {
    const duplicate_of = chosen.get(row.id) ?? null
    if (duplicate_of !== row.duplicate_of) await updateActivity(store, athleteId, row.id, { duplicate_of })
  }
}
