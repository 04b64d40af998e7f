import { readFile } from 'node:fs/promises'
import { formatCivilDay } from '../../analysis/model/civil-day.ts'
import type { Result } from '../../analysis/model/result.ts'
import { LIMITS } from '../files/limits.ts'
import { type FileQuery, findImportFile, type ListedFile, listImportFiles } from '../store/import-listing-store.ts'
import { countFiles, findImport } from '../store/import-store.ts'
import { joinedActivities } from '../store/joined-activities.ts'
import type { Store } from '../store/open-store.ts'
import type { FileStatus } from '../store/schema.ts'
import type { Failure } from './failure.ts'
import type { Product } from './product.ts'

export type ShownStatus = Exclude<FileStatus, 'expanded'>

/** A file of an import as it is shown. */
export interface ImportFile {
  readonly id: number
  readonly name: string
  readonly status: ShownStatus
  readonly reason: string | null
  readonly message: string | null
  readonly activityIds: readonly string[]
  /** Whether its bytes are kept and can be had. */
  readonly hasOriginal: boolean
  /** The first of its activities that is another recording of a session, and the activity that counts for it. */
  readonly joined: { readonly activityId: string; readonly intoId: string; readonly intoDate: string } | null
}

export interface ImportFilePage {
  /** How many there are in all, of the status asked for. */
  readonly total: number
  readonly offset: number
  readonly items: readonly ImportFile[]
}

export const NO_IMPORT: Result<never, Failure> = {
  ok: false,
  error: { kind: 'not-found', message: 'There is no such import.' },
}

const PAGE = 100

/** A page of the files of an import, all of them or those of one status. */
export async function importFiles(
  { store }: Product,
  athleteId: string,
  importId: string,
  { offset = 0, limit = PAGE, status }: { readonly status?: ShownStatus | undefined } & FileQuery,
): Promise<Result<ImportFilePage, Failure>> {
  if ((await findImport(store, athleteId, importId)) === undefined) return NO_IMPORT
  const counts = (await countFiles(store, athleteId, [importId])).get(importId)
  const rows = await listImportFiles(store, athleteId, importId, { status, offset, limit })
  const total = counts?.[status ?? 'total'] ?? 0
  return { ok: true, value: { total, offset, items: await shownFiles(store, athleteId, rows) } }
}

/** The bytes of a file of an import as they came (out of its archive, if it came in one), failed ones too. */
export async function importFileOriginal(
  { store, originals, inbox }: Product,
  athleteId: string,
  importId: string,
  fileId: number,
): Promise<Result<{ readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }, Failure>> {
  const row = await findImportFile(store, athleteId, importId, fileId)
  if (row !== undefined && row.sha256 !== null) {
    return { ok: true, value: { name: row.name, bytes: await originals.get(row.sha256) } }
  }
  if (row !== undefined && hasOriginal(row)) {
    const bytes = new Uint8Array(await readFile(inbox.pathOf(row.inbox_path ?? '')))
    return { ok: true, value: { name: row.name, bytes } }
  }
  const message = row === undefined ? 'There is no such file.' : 'The bytes of this file were not kept.'
  return { ok: false, error: { kind: 'not-found', message } }
}

/** Rows as they are shown. Asks once for all of them which activities were joined into others. */
export async function shownFiles(store: Store, athleteId: string, rows: readonly ListedFile[]): Promise<ImportFile[]> {
  const read = rows.map((row) => ({ row, activityIds: idsOf(row) }))
  const ids = read.flatMap(({ activityIds }) => activityIds)
  const joined = new Map((await joinedActivities(store, athleteId, ids)).map((found) => [found.id, found]))
  return read.map(({ row, activityIds }) => {
    const { id, name, status, reason, message } = row
    const into = activityIds.flatMap((activityId) => joined.get(activityId) ?? [])[0]
    return {
      id,
      name,
      // Archives with rows for their members are not listed.
      status: status as ShownStatus,
      reason,
      message,
      activityIds,
      hasOriginal: hasOriginal(row),
      joined: into ? { activityId: into.id, intoId: into.into_id, intoDate: formatCivilDay(into.into_day) } : null,
    }
  })
}

/** Nine in ten files of an account's export have none. */
function idsOf({ activity_ids_json }: ListedFile): readonly string[] {
  return activity_ids_json === '[]' ? NONE : (JSON.parse(activity_ids_json) as string[])
}

const NONE: readonly string[] = []

/** Kept for good, or, after a fault of ours, as the copy it came as. An archive waits in the inbox too and is no file of its own. */
function hasOriginal({ sha256, inbox_path, status, bytes }: ListedFile): boolean {
  return sha256 !== null || (inbox_path !== null && status === 'failed' && (bytes ?? 0) <= LIMITS.activityBytes)
}
