import { type ActivityRow, type RecordingRow, recordingsWithin } from '../store/activity-store.ts'
import type { Store } from '../store/open-store.ts'
import { LONGEST_SECONDS, type Recording } from './choose-recordings.ts'

/** Where an activity lies among the others: its sport family and its time. */
export type Place = Pick<ActivityRow, 'family' | 'started_at' | 'ended_at'>

const DAY_SECONDS = 86_400

/**
 * Every recording that could have a say in which of them count around a place: those that touch its time, those that touch
 * theirs, and so on. Nearly always the first look finds none but the activity itself. Entries by hand have no time and are
 * in no group.
 */
export async function recordingGroup(store: Store, athleteId: string, place: Place): Promise<RecordingRow[]> {
  const { family, started_at, ended_at } = place
  if (started_at === null || ended_at === null) return []
  let span: Span = { from: started_at, to: ended_at }
  let within = span
  for (let reach = DAY_SECONDS; ; reach *= 4) {
    const rows = await recordingsWithin(store, athleteId, { family, ...within, longest: LONGEST_SECONDS })
    const { group, ...found } = grown(span, rows)
    if (found.from >= within.from && found.to <= within.to) return group
    span = found
    within = { from: found.from - reach, to: found.to + reach }
  }
}

interface Span {
  readonly from: number
  readonly to: number
}

/** What touches each other, and whether the span asked for is among it. */
interface Block {
  readonly from: number
  to: number
  readonly group: RecordingRow[]
  isOurs: boolean
}

/** A span grown by whatever touches it, what touches that, and so on, with what it grew by. */
function grown(span: Span, rows: readonly RecordingRow[]): Span & { readonly group: RecordingRow[] } {
  const spans = rows.map((row) => ({ from: row.started_at, to: row.ended_at, row }))
  let block: Block = { from: Number.NaN, to: Number.NEGATIVE_INFINITY, group: [], isOurs: false }
  for (const next of [{ ...span, row: null }, ...spans].sort((a, b) => a.from - b.from)) {
    if (next.from >= block.to) {
      if (block.isOurs) return block
      block = { from: next.from, to: next.to, group: [], isOurs: false }
    }
    block.to = Math.max(block.to, next.to)
    if (next.row === null) block.isOurs = true
    else block.group.push(next.row)
  }
  return block
}

/** A row as the choice between recordings sees it. */
export function recordingOf(row: RecordingRow): Recording {
  const { id, sha256, part, started_at, ended_at, family, sport, format, records } = row
  const measured = row.has_cadence + row.has_heart_rate + row.has_surface_tags
  return { id, sha256, part, start: started_at, end: ended_at, family, sport, format, measured, records }
}
