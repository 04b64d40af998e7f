import { kindOnDisk, readActivitySource } from '../files/activity-source.ts'
import { beginFile, type ImportFileRow, waitingFiles } from '../store/import-file-store.ts'
import { type ImportRow, setImportState } from '../store/import-store.ts'
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
  await refresh.flush()
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
  const at = { athleteId: athlete_id, importId: file.import_id, rowId: id, name: file.name }
  if (file.attempts >= MOST_ATTEMPTS) {
    await giveUpRepeated(context, at)
    return true
  }
  await beginFile(product.store, athlete_id, id)
  const path = product.inbox.pathOf(inbox_path ?? '')
  const kind = await kindOnDisk(path).catch(() => null)
  if (kind === 'zip') return runArchive(context, file, path)
  await lanes.start(async () => {
    if (kind === null) await settleSafely(context, { ...at, content: { problem: GONE } })
    else
      for await (const { content } of readActivitySource(path, file.name))
        await settleSafely(context, { ...at, content })
    if (inbox_path !== null) await product.inbox.remove(inbox_path)
  })
  return true
}

const GONE = { reason: 'unreadable', message: 'Its copy in the data folder is gone or cannot be read; send it again.' }
