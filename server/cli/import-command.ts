import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { takeDataLock } from '../files/data-lock.ts'
import type { WaitingFile } from '../files/inbox.ts'
import type { Soleus } from '../main.ts'
import { newId } from '../store/new-id.ts'
import { importProgress, importSummary } from '../usecases/import-progress.ts'
import { enqueueImport } from '../usecases/import-upload.ts'
import { LOCAL_ATHLETE } from '../usecases/local-athlete.ts'
import { FailedCommand } from './failed-command.ts'
import { createLog, openProduct } from './open-product.ts'
import { parseConfig } from './parse-config.ts'
import { systemProblem } from './system-problem.ts'
import { textTable } from './text-table.ts'
import { walkPaths } from './walk-paths.ts'

const LOOK_EVERY_MS = 100
/** An archive is copied in a tenth of the steps that streams take by themselves. */
const CHUNK_BYTES = 1024 * 1024
const BAR_WIDTH = 30

interface ImportOptions {
  readonly json?: true
  readonly data?: string
}

type Progress = Extract<Awaited<ReturnType<typeof importProgress>>, { ok: true }>['value']

/**
 * `soleus import`: puts files in the queue and follows them to the end. Where a server runs on the same data folder, that
 * server reads them; else this process does.
 */
export async function importCommand(paths: readonly string[], options: ImportOptions): Promise<number> {
  const { dataFolder } = parseConfig(options)
  const lock = takeDataLock(dataFolder)
  const soleus = await openProduct(dataFolder, createLog())
  try {
    const { importId, missing } = await enqueuePaths(soleus, paths)
    if (importId === null) return missing > 0 ? 1 : nothingFound()
    if ('release' in lock) await soleus.runner.start()
    const progress = await follow(soleus, importId)
    process.stdout.write(options.json ? `${JSON.stringify(progress)}\n` : closingTable(progress))
    return missing > 0 || progress.counts.failed > 0 ? 1 : 0
  } finally {
    await soleus.close()
    if ('release' in lock) lock.release()
  }
}

async function enqueuePaths({ product }: Soleus, paths: readonly string[]) {
  const importId = newId()
  const files: WaitingFile[] = []
  let missing = 0
  for await (const found of walkPaths(paths)) {
    try {
      if ('problem' in found) throw new FailedCommand(found.problem, 1)
      const file = {
        name: basename(found.path),
        chunks: createReadStream(found.path, { highWaterMark: CHUNK_BYTES }) as AsyncIterable<Uint8Array>,
      }
      files.push(await product.inbox.receive(importId, file))
    } catch (error) {
      missing += 1
      process.stderr.write(`soleus: cannot read ${found.path}: ${systemProblem(error)}\n`)
    }
  }
  if (files.length === 0) return { importId: null, missing }
  await enqueueImport(product, LOCAL_ATHLETE, { importId, files })
  return { importId, missing }
}

async function follow({ product }: Soleus, importId: string): Promise<Progress> {
  for (;;) {
    const summary = await importSummary(product, LOCAL_ATHLETE, importId)
    if (!summary.ok) throw new Error(summary.error.message)
    const { state, counts } = summary.value
    if (process.stderr.isTTY) process.stderr.write(`\r${bar(counts.done, counts.total)}`)
    if (state === 'done' || state === 'cancelled') break
    await sleep(LOOK_EVERY_MS)
  }
  if (process.stderr.isTTY) process.stderr.write('\n')
  const progress = await importProgress(product, LOCAL_ATHLETE, importId)
  if (!progress.ok) throw new Error(progress.error.message)
  return progress.value
}

function bar(done: number, total: number): string {
  const filled = total === 0 ? 0 : Math.round((BAR_WIDTH * done) / total)
  return `[${'#'.repeat(filled)}${'.'.repeat(BAR_WIDTH - filled)}] ${done} of ${total} files`
}

function closingTable({ counts, files }: Progress): string {
  const { total, scored, skipped, failed } = counts
  const summary = `${total} files: ${scored} scored, ${skipped} skipped, ${failed} failed\n`
  const reasons = new Map<string, number>()
  for (const { status, reason } of files) {
    if (reason !== null) reasons.set(`${status}: ${reason}`, (reasons.get(`${status}: ${reason}`) ?? 0) + 1)
  }
  const counted = [...reasons].map(([reason, count]) => [String(count), reason])
  const failures = files.filter((file) => file.status === 'failed').map(({ name, message }) => [name, message ?? ''])
  const parts = [summary]
  if (counted.length > 0) parts.push(textTable(['files', 'why'], counted))
  if (failures.length > 0) parts.push(textTable(['failed', 'why'], failures))
  return parts.join('\n')
}

function nothingFound(): number {
  process.stderr.write('soleus: there are no files at these paths\n')
  return 1
}
