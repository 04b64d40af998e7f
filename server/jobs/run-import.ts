import { readActivitySource } from '../files/activity-source.ts'
import { kindOnDisk } from '../files/kind-on-disk.ts'
import { beginFile, type ImportFileRow, waitingFiles } from '../store/import-file-store.ts'
import { type ImportRow, setImportState } from '../store/import-store.ts'
import type { FileAtHand } from '../usecases/settle-files.ts'
import { runArchive } from './run-archive.ts'
import type { RunnerContext } from './runner-context.ts'
import { giveUpRepeated, MOST_ATTEMPTS, settleSafely } from './settle-safely.ts'

/**
 * Reads everything of an import that waits, a few files side by side, and closes it when all is settled and days and
 * alerts are in line. Told to stop, it finishes what is begun and leaves the rest in the queue.
 */
export async function runImport(context: RunnerContext, row: ImportRow): Promise<void> {
  const { product, lanes, refresh, log } = context
  const started = performance.now()
  await setImportState(product.store, row.athlete_id, row.id, { state: 'running', finished_at: null })
  const files = await waitingFiles(product.store, row.athlete_id, row.id)
  let isComplete = true
  for (const file of files) {
    isComplete = !context.isStopping() && (await runFile(context, file))
    if (!isComplete) break
  }
  await lanes.idle()
  // Always, as the process may have ended before on its way between the last file and this.
  await refresh.now(row.athlete_id)
  if (!isComplete) return
  await product.inbox.clear(row.id)
  await setImportState(product.store, row.athlete_id, row.id, { state: 'done', finished_at: product.clock() })
  const seconds = Math.round(performance.now() - started) / 1000
  log.info({ importId: row.id, files: files.length, seconds }, 'import done')
}

/** Returns false when it was stopped half-way. */
async function runFile(context: RunnerContext, file: ImportFileRow): Promise<boolean> {
  const { product, lanes } = context
  const { athlete_id, id, inbox_path } = file
  if (file.attempts >= MOST_ATTEMPTS) {
    await giveUpRepeated(context, athlete_id, id)
    return true
  }
  // What was under way when the process ended is read by itself, so that no other file is blamed if that happens again.
  const isAgain = file.attempts > 0
  if (isAgain) await lanes.idle()
  await beginFile(product.store, athlete_id, id)
  const path = product.inbox.pathOf(inbox_path ?? '')
  const kind = await kindOnDisk(path).catch(() => null)
  if (kind === 'zip') return runArchive(context, { ...file, attempts: file.attempts + 1 }, path)
  await lanes.start(() => settlePlain(context, file, kind === null ? null : path))
  if (isAgain) await lanes.idle()
  return true
}

/** `path` null = its copy is gone. */
async function settlePlain(context: RunnerContext, file: ImportFileRow, path: string | null): Promise<void> {
  const { athlete_id, import_id, id, name, inbox_path } = file
  const settle = (content: FileAtHand['content']) =>
    settleSafely(context, { athleteId: athlete_id, importId: import_id, files: [{ rowId: id, name, content }] })
  if (path === null) await settle({ problem: GONE })
  else for await (const { content } of readActivitySource(path, name)) await settle(content)
  if (inbox_path !== null) await context.product.inbox.remove(inbox_path)
}

const GONE = { reason: 'unreadable', message: 'Its copy in the data folder is gone or cannot be read; send it again.' }
