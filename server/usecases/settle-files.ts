import type { DecodeFailure } from '../../analysis/model/decode-failure.ts'
import { NOTHING_SAID } from '../../analysis/model/nothing-said.ts'
import type { Result } from '../../analysis/model/result.ts'
import { sha256Of } from '../files/raw-files.ts'
import { stravaTable } from '../files/strava-table.ts'
import { knownOriginals } from '../store/activity-store.ts'
import { settleEach } from '../store/archive-member-store.ts'
import type { FileOutcome } from '../store/import-file-store.ts'
import type { Store } from '../store/open-store.ts'
import { transact } from '../store/transact.ts'
import { analyseSettings } from './analyse-settings.ts'
import type { ScoredFile } from './analysis-port.ts'
import { askFor } from './ask-for.ts'
import type { Product } from './product.ts'
import { readScoringContext, type ScoringContext } from './scoring-context.ts'
import { noteOriginal, storeKnown, storeNew } from './store-file.ts'

/** A file whose turn it is: its row, and its bytes, or why they could not be had. */
export interface FileAtHand {
  readonly rowId: number
  readonly name: string
  readonly content: { readonly bytes: Uint8Array } | { readonly problem: { reason: string; message: string } }
}

/** Whose files they are and the import they came with. */
export interface Batch {
  readonly athleteId: string
  readonly importId: string
  readonly files: readonly FileAtHand[]
  /** Whether their outcomes outlive a power cut at once (so unless it is said), or are worked out again after one. */
  readonly lasts?: 'at-once' | 'later'
}

/** A file with bytes that are not known yet, and what the analysis made of them. */
export interface ReadFile {
  readonly file: FileAtHand
  readonly sha256: string
  readonly bytes: Uint8Array
  readonly scored: Result<ScoredFile, DecodeFailure>
}

/**
 * Reads some files and stores whatever became of them, in one transaction: the activities, the original and the outcome
 * of a file appear together or not at all. Taking many small files at once costs a tenth of taking them one by one.
 * Returns whether anything that counts has changed.
 */
export async function settleFiles(product: Product, batch: Batch): Promise<boolean> {
  const context = await readScoringContext(product.store, batch.athleteId)
  const files = await readFiles(product, batch, context)
  await product.originals.putAll(files.filter(isKept))
  return transact(product.store, batch.lasts ?? 'at-once', async (store) => {
    const outcomes = new Map<number, FileOutcome>(problemsOf(batch))
    // Asked again, for what came in while they were read; and the same bytes may be twice among them.
    const known = await knownAmong(store, batch.athleteId, files)
    const now = product.clock()
    let hasChanged = false
    for (const read of files) {
      const stored = known.has(read.sha256)
        ? await storeKnown(store, batch.athleteId, { sha256: read.sha256, name: read.file.name })
        : await storeRead(product, store, { batch, read, context })
      // What came back may have been away while settings changed.
      if (known.has(read.sha256) && stored.hasChanged)
        await askFor(store, { athleteId: batch.athleteId, now }, 'rescore', {})
      if (stored.outcome.activityIds.length > 0) known.add(read.sha256)
      outcomes.set(read.file.rowId, stored.outcome)
      hasChanged ||= stored.hasChanged
    }
    await settleEach(store, batch.athleteId, outcomes)
    return hasChanged
  })
}

/** What is not worth a transaction of its own: a file that is here already is not read again. */
async function readFiles(product: Product, batch: Batch, context: ScoringContext): Promise<ReadFile[]> {
  const files = batch.files.flatMap((file) => {
    if ('problem' in file.content) return []
    const { bytes } = file.content
    return [{ file, bytes, sha256: sha256Of(bytes) }]
  })
  const known = await knownAmong(product.store, batch.athleteId, files)
  const unknown = files.filter((read) => !known.has(read.sha256) && !isTable(read))
  const scored = await product.analysis.score(
    unknown.map(({ file, bytes }) => ({ bytes, fileName: file.name })),
    await analyseSettings(product, batch.athleteId, context, { overrides: NOTHING_SAID }),
  )
  const results = new Map(unknown.map(({ file }, i) => [file.rowId, keepDated(scored[i]!)]))
  return files.map((read) => ({
    ...read,
    scored: results.get(read.file.rowId) ?? (isTable(read) ? TABLE : HERE_ALREADY),
  }))
}

function isTable({ file, bytes }: Pick<ReadFile, 'file' | 'bytes'>): boolean {
  return stravaTable(file.name, bytes) !== null
}

/** A table of a Strava export is kept and used when all files that came with it are read. */
const TABLE: Result<ScoredFile, DecodeFailure> = {
  ok: false,
  error: {
    status: 'skipped',
    reason: 'not-activity',
    message: 'Not an activity file; names are taken from it at the end.',
  },
}

function knownAmong(
  store: Store,
  athleteId: string,
  files: readonly { readonly sha256: string }[],
): Promise<Set<string>> {
  return knownOriginals(
    store,
    athleteId,
    files.map(({ sha256 }) => sha256),
  )
}

/** Stands in for the result of a file that was not read; it is never stored. */
const HERE_ALREADY: Result<ScoredFile, DecodeFailure> = {
  ok: false,
  error: { status: 'skipped', reason: 'duplicate', message: 'This very file is here already.' },
}

interface Stored {
  readonly outcome: FileOutcome
  readonly hasChanged: boolean
}

async function storeRead(
  product: Product,
  store: Store,
  { batch, read, context }: { readonly batch: Batch; readonly read: ReadFile; readonly context: ScoringContext },
): Promise<Stored> {
  const { scored } = read
  const { athleteId, importId } = batch
  const file = { athleteId, importId, name: read.file.name, sha256: read.sha256, bytes: read.bytes.length }
  if (!scored.ok) {
    if (isKept(read)) await noteOriginal(store, file, { format: null, now: product.clock() })
    const sha256 = isKept(read) ? read.sha256 : null
    return { outcome: { ...scored.error, sha256, activityIds: [] }, hasChanged: false }
  }
  return {
    outcome: await storeNew(store, file, { scored: scored.value, context, now: product.clock() }),
    hasChanged: true,
  }
}

/** Files that are the athlete's runs, read or not: a broken one may hold a run that a later version can read. */
const KEPT_THOUGH_SKIPPED: ReadonlySet<string> = new Set(['no-time', 'no-track'])

/** What is no activity at all (nine in ten files of an account's export) is not kept a second time. */
function isKept({ scored, bytes }: ReadFile): boolean {
  if (scored.ok || scored === TABLE) return true
  const { status, reason } = scored.error
  return bytes.length > 0 && (status === 'failed' || KEPT_THOUGH_SKIPPED.has(reason))
}

function* problemsOf({ files }: Batch): Generator<[number, FileOutcome]> {
  for (const { rowId, content } of files) {
    if (!('problem' in content)) continue
    const { reason, message } = content.problem
    const status = reason === 'unsupported-format' || reason === 'not-restored' ? 'skipped' : 'failed'
    yield [rowId, { status, reason, message, sha256: null, activityIds: [] }]
  }
}

/** An entry in the diary needs a date: a file none of whose activities has one is skipped. */
function keepDated(scored: Result<ScoredFile, DecodeFailure>): Result<ScoredFile, DecodeFailure> {
  if (!scored.ok) return scored
  const { activities } = scored.value
  if (activities.length === 0) {
    const message = 'The file is whole but holds no activity.'
    return { ok: false, error: { status: 'failed', reason: 'no-records', message } }
  }
  if (activities.some(({ localDay, startedAt }) => localDay !== null && startedAt !== null)) return scored
  const message = 'The track has no times, so it belongs to no day; it is nearly always a planned route.'
  return { ok: false, error: { status: 'skipped', reason: 'no-time', message } }
}
