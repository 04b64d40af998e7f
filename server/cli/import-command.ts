import { type ImportSummary, importProgress, importSummary } from '../usecases/import-progress.ts'
import { isOver } from '../usecases/is-over.ts'
import { LOCAL_ATHLETE } from '../usecases/local-athlete.ts'
import type { Product } from '../usecases/product.ts'
import { FailedCommand } from './failed-command.ts'
import { followImport } from './follow-import.ts'
import { importReport } from './import-report.ts'
import { parseConfig } from './parse-config.ts'
import { restSince } from './pause.ts'
import { ProgressDisplay } from './progress-display.ts'
import { QueueReader } from './queue-reader.ts'
import { stopSignal } from './stop-signal.ts'
import { type TakenIn, takeInFiles } from './take-in-files.ts'
import { walkPaths } from './walk-paths.ts'
import { watchFolders } from './watch-folders.ts'

const LOOK_EVERY_MS = 250

interface ImportOptions {
  readonly json?: true
  readonly watch?: true
  readonly data?: string
}

interface Shown {
  readonly display: ProgressDisplay
  readonly signal: AbortSignal
}

/**
 * `soleus import`: puts files in the queue and follows them to the end. Where a server runs on the same data folder, that
 * server reads them; else this process does.
 */
export async function importCommand(paths: readonly string[], options: ImportOptions): Promise<number> {
  if (paths.length === 0) throw new FailedCommand('say which files or folders to import', 2)
  const { dataFolder } = parseConfig(options)
  const signal = stopSignal()
  if (options.watch) return watchFolders(paths, { dataFolder, signal })
  const display = new ProgressDisplay(process.stderr, () => performance.now())
  const reader = await QueueReader.open(dataFolder)
  try {
    const { importId, isWhole, missing } = await sendPaths(reader, { paths, dataFolder }, { display, signal })
    if (importId === null) return missing > 0 ? 1 : nothingFound()
    const summary = await followImport(reader, importId, { signal, onLook: (now) => shown(display, now) })
    display.clear()
    if (isOver(summary)) process.stdout.write(await outcome(reader, importId, options.json === true))
    else return stopped(summary, isWhole)
    if (!isWhole) process.stderr.write('soleus: it was ended before all files were taken in; import them again\n')
    return missing > 0 || !isWhole || summary.counts.failed > 0 ? 1 : 0
  } finally {
    display.clear()
    await reader.close()
  }
}

async function sendPaths(
  { soleus: { product } }: QueueReader,
  { paths, dataFolder }: { readonly paths: readonly string[]; readonly dataFolder: string },
  { display, signal }: Shown,
): Promise<TakenIn & { readonly missing: number }> {
  let missing = 0
  const sent = new AbortController()
  try {
    const taken = await takeInFiles(product, walkPaths(paths, dataFolder), {
      signal,
      onImport: (begun) => {
        showUntil(product, begun, { display, signal: sent.signal }).catch(() => undefined)
      },
      onProblem: (path, problem) => {
        missing += 1
        display.say(`soleus: cannot read ${path}: ${problem}`)
      },
    })
    return { ...taken, missing }
  } finally {
    sent.abort()
  }
}

async function showUntil(product: Product, importId: string, { display, signal }: Shown): Promise<void> {
  while (!signal.aborted) {
    const began = performance.now()
    const summary = await importSummary(product, LOCAL_ATHLETE, importId)
    if (summary.ok && !signal.aborted) display.show(summary.value)
    await restSince(began, LOOK_EVERY_MS, signal)
  }
}

function shown(display: ProgressDisplay, summary: ImportSummary): boolean {
  display.show(summary)
  return true
}

async function outcome({ soleus: { product } }: QueueReader, importId: string, asJson: boolean): Promise<string> {
  if (!asJson) return importReport(product, importId)
  const progress = await importProgress(product, LOCAL_ATHLETE, importId)
  if (!progress.ok) throw new Error(progress.error.message)
  return `${JSON.stringify(progress.value)}\n`
}

function stopped({ counts: { done, total } }: ImportSummary, isWhole: boolean): number {
  const rest = isWhole
    ? 'the rest is read when soleus runs again'
    : 'those are read when soleus runs again, the others were not taken in yet: import them again'
  process.stderr.write(`soleus: stopped after ${done} of ${total} files; ${rest}\n`)
  return 130
}

function nothingFound(): number {
  process.stderr.write('soleus: there are no files at these paths\n')
  return 1
}
