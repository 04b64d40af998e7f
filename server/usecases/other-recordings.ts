import { isoInstant } from '../../analysis/summary/iso-instant.ts'
import type { ActivityRow } from '../store/activity-store.ts'
import type { Store } from '../store/open-store.ts'
import { isSameSession } from './is-same-session.ts'
import { recordingGroup, recordingOf } from './recording-group.ts'

/**
 * The other recordings of an activity's session, in the order of their start: those it is linked with, and those the
 * athlete took out or keeps apart though they share its time.
 */
export async function otherRecordings(store: Store, row: ActivityRow) {
  if (row.sha256 === null) return []
  const group = await recordingGroup(store, row.athlete_id, row)
  const itself = group.find((other) => other.id === row.id)
  const counting = row.duplicate_of ?? row.id
  return group
    .filter((other) => other.id !== row.id)
    .filter(
      (other) =>
        other.id === counting ||
        other.duplicate_of === counting ||
        (itself !== undefined && isSameSession(recordingOf(itself), recordingOf(other))),
    )
    .sort((a, b) => a.started_at - b.started_at || (a.id < b.id ? -1 : 1))
    .map((other) => ({
      id: other.id,
      name: other.name ?? other.file_name,
      format: other.format,
      counts: other.scored === 1 && other.excluded === 0 && other.duplicate_of === null,
      isJoined: other.duplicate_of !== null,
      keptApart: other.kept_apart === 1,
      startedAt: isoInstant(other.started_at),
    }))
}
