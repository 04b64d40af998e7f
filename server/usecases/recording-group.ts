import { type ActivityRow, type RecordingRow, recordingsWithin } from '../store/activity-store.ts'
import type { Store } from '../store/open-store.ts'
import { LONGEST_SECONDS, type Recording } from './choose-recordings.ts'

/** Where an activity lies among the others: its sport family and its time. */
export type Place = Pick<ActivityRow, 'family' | 'started_at' | 'ended_at'>

/**
 * Every recording that could have a say in which of them count around a place: those that touch its time, those that touch
 * theirs, and so on. Nearly always the first look finds at most the other recordings of one run. Entries by hand have no
 * time and are in no group.
 */
export async function recordingGroup(store: Store, athleteId: string, place: Place): Promise<RecordingRow[]> {
  const { family, started_at, ended_at } = place
  if (started_at === null || ended_at === null) return []
  let span = { from: started_at, to: ended_at }
  for (;;) {
    const group = await recordingsWithin(store, athleteId, { family, ...span, longest: LONGEST_SECONDS })
    const from = group.reduce((least, row) => Math.min(least, row.started_at), span.from)
    const to = group.reduce((most, row) => Math.max(most, row.ended_at), span.to)
    if (from === span.from && to === span.to) return group
    span = { from, to }
  }
}

/** A row as the choice between recordings sees it. */
export function recordingOf(row: RecordingRow): Recording {
  const { id, sha256, part, started_at, ended_at, family, sport, format, records } = row
  const measured = row.has_cadence + row.has_heart_rate + row.has_surface_tags
  return { id, sha256, part, start: started_at, end: ended_at, family, sport, format, measured, records }
}
