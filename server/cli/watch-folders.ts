import { stat } from 'node:fs/promises'
import { listWatchedFiles, rememberWatchedFiles } from '../store/watched-file-store.ts'
import type { ImportSummary } from '../usecases/import-progress.ts'
import { LOCAL_ATHLETE } from '../usecases/local-athlete.ts'
import { FailedCommand } from './failed-command.ts'
import { followImport } from './follow-import.ts'
import { countsLine, failedFiles } from './import-report.ts'
import { createLog, openProduct } from './open-product.ts'
import { pause } from './pause.ts'
import { QueueReader } from './queue-reader.ts'
import { systemProblem } from './system-problem.ts'
import { takeInFiles } from './take-in-files.ts'
import { type StillFile, WatchedFiles } from './watched-files.ts'

/** Looking costs next to nothing in a folder of some thousand files; on a slow network drive it is done less often. */
const LOOK_EVERY_MS = 2000
const REST_PER_LOOK = 5

interface Watch {
  readonly dataFolder: string
  readonly signal: AbortSignal
}

/**
 * `soleus import --watch`: takes in what is in the folders and whatever comes, until it is told to stop. Between imports
 * it has nothing open, so that a server can be started beside it at any time. Folders may go and come back.
 */
export async function watchFolders(folders: readonly string[], watch: Watch): Promise<number> {
  for (const folder of folders) await checkFolder(folder)
  const watched = new WatchedFiles(folders, { except: watch.dataFolder, known: await knownFiles(watch.dataFolder) })
  const problems = new ProblemList()
  say(`Watching ${folders.join(', ')}  (data in ${watch.dataFolder}; Ctrl+C stops it)`)
  while (!watch.signal.aborted) {
    const began = performance.now()
    problems.begin()
    const files = await watched.look((path, problem) => problems.add(path, problem))
    if (files.length > 0) await takeIn(watched, files, { watch, problems })
    problems.end()
    const took = performance.now() - began
    await pause(Math.max(LOOK_EVERY_MS, files.length > 0 ? 0 : REST_PER_LOOK * took), watch.signal)
  }
  return 0
}

/** A wrong name is told at once; a folder that goes away later is waited for. */
async function checkFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch((error: unknown) => systemProblem(error))
  if (typeof found === 'string') throw new FailedCommand(`cannot watch ${folder}: ${found}`, 1)
  if (!found.isDirectory()) throw new FailedCommand(`cannot watch ${folder}: it is no folder`, 1)
}

async function knownFiles(dataFolder: string) {
  const soleus = await openProduct(dataFolder, createLog())
  try {
    return await listWatchedFiles(soleus.product.store, LOCAL_ATHLETE)
  } finally {
    await soleus.close()
  }
}

async function takeIn(
  watched: WatchedFiles,
  files: readonly StillFile[],
  { watch: { dataFolder, signal }, problems }: { readonly watch: Watch; readonly problems: ProblemList },
): Promise<void> {
  const seen = new Map(files.map((file) => [file.path, file]))
  const reader = await QueueReader.open(dataFolder)
  const { product } = reader.soleus
  try {
    const { importId } = await takeInFiles(product, each(files), {
      signal,
      onProblem: (path, problem) => problems.add(path, problem),
      onTaken: async (taken) => {
        const still = taken.flatMap(({ path }) => seen.get(path) ?? [])
        const rows = still.map(({ path, bytes, modifiedAt }) => ({ path, bytes, modified_at: modifiedAt }))
        if (rows.length === 0) return
        await rememberWatchedFiles(
          product.store,
          rows.map((row) => ({ ...row, athlete_id: LOCAL_ATHLETE })),
        )
        watched.taken(still)
      },
    })
    if (importId === null) return
    // A paused import may rest for days; what comes meanwhile is not kept waiting.
    const end = await followImport(reader, importId, { signal, onLook: ({ paused }) => !paused })
    say(`${moment(product.clock())}  ${await importWords(reader, end)}`)
  } finally {
    await reader.close()
  }
}

async function importWords({ soleus: { product } }: QueueReader, summary: ImportSummary): Promise<string> {
  const { id, state, paused, counts } = summary
  const line = countsLine(summary)
  if (paused) return `${line}; paused on the page`
  if (state === 'cancelled') return `${line}; cancelled on the page`
  if (state !== 'done') return `${line}; ${counts.total - counts.done} are read when soleus runs again`
  const [first] = await failedFiles(product, id, 1)
  if (first === undefined) return line
  const others = counts.failed > 1 ? `, and ${counts.failed - 1} more` : ''
  return `${line} (${first.name}: ${first.message ?? first.reason ?? 'unknown'}${others})`
}

/** Says a problem when it is new and when it is over, not at every look. */
class ProblemList {
  #before = new Map<string, string>()
  #now = new Map<string, string>()

  begin(): void {
    this.#now = new Map()
  }

  add(path: string, problem: string): void {
    this.#now.set(path, problem)
    if (this.#before.get(path) === problem) return
    this.#before.set(path, problem)
    process.stderr.write(`soleus: cannot read ${path}: ${problem}; it is looked for again\n`)
  }

  end(): void {
    for (const path of this.#before.keys()) {
      if (!this.#now.has(path)) process.stderr.write(`soleus: ${path} can be read again, or is gone\n`)
    }
    this.#before = this.#now
  }
}

async function* each(files: readonly StillFile[]): AsyncGenerator<StillFile> {
  yield* files
}

/** Unix seconds as a clock on the wall shows them: `2026-03-01 12:00:03`. */
function moment(seconds: number): string {
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium' }).format(seconds * 1000)
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
