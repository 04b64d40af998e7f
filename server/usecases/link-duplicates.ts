import {
  type ActivityRow,
  activitiesWithin,
  duplicatesOf,
  findActivity,
  updateActivity,
} from '../store/activity-store.ts'
import type { Store } from '../store/open-store.ts'
import { findRawFile } from '../store/raw-file-store.ts'

const OVERLAP = 0.8
const FORMAT_RANK = { gpx: 1, tcx: 2, fit: 3 } as const

/**
 * Looks for other recordings of the session of `id` and links the poorer ones to the richest, which alone counts. Two
 * are of one session when they share 80 % of the shorter one's time in the same sport family: so a half beside the
 * whole is found too, and two halves of one session never are. An activity the athlete said to keep apart is left alone.
 */
export async function linkDuplicates(store: Store, athleteId: string, id: string): Promise<void> {
  const activity = await findActivity(store, athleteId, id)
  if (activity === undefined || !mayBeLinked(activity)) return
  const { started_at, ended_at, family } = activity
  if (started_at === null || ended_at === null || !(ended_at > started_at)) return
  const span = { family, start: started_at, end: ended_at }
  const others = await activitiesWithin(store, athleteId, span)
  const same = others.filter((other) => other.id !== id && isSameSession(activity, other))
  if (same.length === 0) return
  const ranked = await Promise.all([activity, ...same].map(async (row) => ({ row, rank: await rankOf(store, row) })))
  ranked.sort((a, b) => compareRanks(b.rank, a.rank) || a.row.created_at - b.row.created_at)
  const [richest, ...poorer] = ranked
  for (const { row } of poorer) await linkTo(store, athleteId, row.id, richest!.row.id)
}

/** Frees the duplicates of an activity that counts no more, and lets the richest of them take its place. */
export async function releaseDuplicates(store: Store, athleteId: string, id: string): Promise<void> {
  const freed = await duplicatesOf(store, athleteId, id)
  for (const row of freed) await updateActivity(store, athleteId, row.id, { duplicate_of: null })
  for (const row of freed) await linkDuplicates(store, athleteId, row.id)
}

/** A link never leads to a duplicate: whoever was linked to the poorer one follows it. */
async function linkTo(store: Store, athleteId: string, poorer: string, richer: string): Promise<void> {
  for (const row of await duplicatesOf(store, athleteId, poorer)) {
    await updateActivity(store, athleteId, row.id, { duplicate_of: richer })
  }
  await updateActivity(store, athleteId, poorer, { duplicate_of: richer })
}

function mayBeLinked(row: ActivityRow): boolean {
  const counts = row.deleted_at === null && row.excluded === 0 && row.duplicate_of === null
  return counts && row.kept_apart === 0 && row.manual_json === null
}

function isSameSession(a: ActivityRow, b: ActivityRow): boolean {
  // Sports that are not scored have nothing in common but that; and the parts of one file are told apart by the watch.
  if (a.family === 'other' && a.sport !== b.sport) return false
  if (a.sha256 === b.sha256) return false
  const startA = a.started_at ?? 0
  const startB = b.started_at ?? 0
  const shared = Math.min(a.ended_at ?? 0, b.ended_at ?? 0) - Math.max(startA, startB)
  const shorter = Math.min((a.ended_at ?? 0) - startA, (b.ended_at ?? 0) - startB)
  return shorter > 0 && shared >= OVERLAP * shorter
}

/** What is measured first (cadence, pulse, ground), then the format that carries most, then how densely it was recorded. */
async function rankOf(store: Store, row: ActivityRow): Promise<number[]> {
  const file = row.sha256 === null ? undefined : await findRawFile(store, row.athlete_id, row.sha256)
  const measured = row.has_cadence + row.has_heart_rate + row.has_surface_tags
  return [measured, file?.format ? FORMAT_RANK[file.format] : 0, row.records]
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, i) => value !== b[i])
  return at < 0 ? 0 : a[at]! - b[at]!
}
