import type { Result } from '../../analysis/model/result.ts'
import { listImportFiles } from '../store/import-listing-store.ts'
import {
  countFiles,
  findImport,
  type ImportCounts,
  type ImportRow,
  listImports,
  sentBytes,
} from '../store/import-store.ts'
import type { ImportState } from '../store/schema.ts'
import type { Failure } from './failure.ts'
import { type ImportFile, NO_IMPORT, shownFiles } from './import-files.ts'
import { type ImportWork, keptSamples, type Pace, paceOf, shareOf } from './import-pace.ts'
import type { Product } from './product.ts'

/** How far an import is, without its files. Instants are ISO 8601 in UTC. */
export interface ImportSummary extends Pace {
  readonly id: string
  readonly createdAt: string
  readonly finishedAt: string | null
  readonly title: string | null
  readonly state: ImportState
  readonly paused: boolean
  /** More files may be added. */
  readonly receiving: boolean
  readonly counts: ImportCounts
  /** How much is behind us, 0 to 1; null while that is not known, as long as more may come. */
  readonly share: number | null
}

export interface ImportProgress extends ImportSummary {
  readonly files: readonly ImportFile[]
}

const STANDING: Pace = { filesPerSecond: null, secondsLeft: null }

/** An import with the outcome of each of its files, members of archives in the archive's place. */
export async function importProgress(
  product: Product,
  athleteId: string,
  id: string,
): Promise<Result<ImportProgress, Failure>> {
  const about = await importSummary(product, athleteId, id)
  if (!about.ok) return about
  const rows = await listImportFiles(product.store, athleteId, id, {})
  return { ok: true, value: { ...about.value, files: await shownFiles(product.store, athleteId, rows) } }
}

/** How far an import is, without its files. */
export async function importSummary(
  product: Product,
  athleteId: string,
  id: string,
): Promise<Result<ImportSummary, Failure>> {
  const found = await findImport(product.store, athleteId, id)
  if (found === undefined) return NO_IMPORT
  const counts = await countFiles(product.store, athleteId, [id])
  return { ok: true, value: await summaryOf(product, found, counts.get(id)) }
}

/** Imports without their files, newest first; `before` names the one they are older than. */
export async function importHistory(
  product: Product,
  athleteId: string,
  { limit, before }: { readonly limit?: number | undefined; readonly before?: string | undefined } = {},
): Promise<{ readonly items: readonly ImportSummary[] }> {
  const imports = await listImports(product.store, athleteId, limit, before)
  const ids = imports.map((row) => row.id)
  const counts = await countFiles(product.store, athleteId, ids)
  return { items: await Promise.all(imports.map((row) => summaryOf(product, row, counts.get(row.id)))) }
}

async function summaryOf(product: Product, row: ImportRow, counted: ImportCounts | undefined): Promise<ImportSummary> {
  const { total = 0, done = 0, scored = 0, skipped = 0, failed = 0 } = counted ?? {}
  const counts = { total, done, scored, skipped, failed }
  return {
    id: row.id,
    createdAt: instant(row.created_at),
    finishedAt: row.finished_at === null ? null : instant(row.finished_at),
    title: row.title,
    state: row.state,
    paused: row.paused === 1,
    receiving: row.receiving === 1,
    counts,
    ...(await motionOf(product, row, counts)),
  }
}

/** Share, rate and time left. Of an import that is over, or to which more may come, the last is not known. */
async function motionOf(
  product: Product,
  row: ImportRow,
  counts: ImportCounts,
): Promise<Pick<ImportSummary, 'share' | 'filesPerSecond' | 'secondsLeft'>> {
  if (row.state === 'done' || row.state === 'cancelled') {
    product.paces.delete(row.id)
    return { share: row.state === 'done' ? 1 : null, ...STANDING }
  }
  const work = await workOf(product, row, counts)
  const share = row.receiving === 1 ? null : shareOf(work)
  if (row.paused === 1) return { share, ...STANDING }
  const { filesPerSecond, secondsLeft } = paceNow(product, row.id, work)
  return { share, filesPerSecond, secondsLeft: row.receiving === 1 ? null : secondsLeft }
}

/** In bytes as long as what is left of it has sizes: archives say by their bytes how far they are, not by their members. */
async function workOf({ store }: Product, row: ImportRow, counts: ImportCounts): Promise<ImportWork> {
  const sent = await sentBytes(store, row.athlete_id, row.id)
  const files = counts.done
  if (sent.unsized === 0 && sent.done < sent.total) return { files, unit: 'bytes', done: sent.done, total: sent.total }
  return { files, unit: 'files', done: counts.done, total: counts.total }
}

/** The pace as of now, measured from one look at the import to the next; see keptSamples. */
function paceNow(product: Product, importId: string, work: ImportWork): Pace {
  const now = { at: product.clock(), work }
  const samples = keptSamples(product.paces.get(importId) ?? [], now)
  product.paces.set(importId, samples)
  return paceOf(samples, now)
}

function instant(seconds: number): string {
  return new Date(seconds * 1000).toISOString()
}
