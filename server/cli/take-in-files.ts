import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import type { WaitingFile } from '../files/inbox.ts'
import { countFiles, sentBytes } from '../store/import-store.ts'
import { addFiles } from '../usecases/add-files.ts'
import { closeImport } from '../usecases/close-import.ts'
import { LOCAL_ATHLETE } from '../usecases/local-athlete.ts'
import { openImport } from '../usecases/open-import.ts'
import type { Product } from '../usecases/product.ts'
import { restSince } from './pause.ts'
import { systemProblem } from './system-problem.ts'
import type { FoundPath } from './walk-paths.ts'

export type FoundFile = Extract<FoundPath, { readonly within: string }>

export interface TakeInOptions {
  readonly signal: AbortSignal
  /** The import there is, as soon as there is one. */
  readonly onImport?: (importId: string) => void
  /** A path that could not be read; the others go on. */
  readonly onProblem: (path: string, problem: string) => void
  /** Files that are in the import for good. */
  readonly onTaken?: (files: readonly FoundFile[]) => Promise<void>
}

/** Copied side by side, as each waits for the disk. */
const COPIED_AT_ONCE = 8
const BATCH = { files: 200, bytes: 64 * 1024 * 1024 }
/** What may wait to be read before no more is copied: of a folder larger than the free disk only a part lies there twice. */
const AHEAD = { files: 2000, bytes: 4 * 1024 ** 3 }
const LOOK_EVERY_MS = 200
/** Well before an open import into which nothing comes is closed: copying may take long, and a paused one rests for days. */
const TOUCH_EVERY_MS = 600_000

export interface TakenIn {
  /** Null when there was no file. */
  readonly importId: string | null
  /** False when it was told to stop, or the import was cancelled or closed, before all files were in it. */
  readonly isWhole: boolean
}

/**
 * Puts files of this machine into one import, which is read while they come. They are copied; the files themselves are
 * left as they are.
 */
export async function takeInFiles(
  product: Product,
  found: AsyncIterable<FoundPath>,
  options: TakeInOptions,
): Promise<TakenIn> {
  let importId: string | null = null
  let isWhole = true
  let letGo: () => void = () => undefined
  try {
    for await (const files of batches(found, options.onProblem)) {
      if (importId === null) {
        importId = (await openImport(product, LOCAL_ATHLETE, { title: null })).importId
        letGo = keepOpen(product, importId)
        options.onImport?.(importId)
      }
      isWhole = !options.signal.aborted && (await takeInBatch(product, importId, { files, options }))
      if (!isWhole) break
      await untilSomeAreRead(product, importId, options.signal)
    }
  } finally {
    letGo()
  }
  if (importId !== null) await closeImport(product, LOCAL_ATHLETE, importId)
  return { importId, isWhole }
}

/** Says again and again that more is on its way, until it is called. */
function keepOpen(product: Product, importId: string): () => void {
  // What goes wrong here shows when the next files are added.
  const touch = () => void addFiles(product, LOCAL_ATHLETE, importId, []).catch(() => undefined)
  const timer = setInterval(touch, TOUCH_EVERY_MS)
  return () => clearInterval(timer)
}

/** False when the import takes no more files: it was cancelled or closed on the page. */
async function takeInBatch(
  product: Product,
  importId: string,
  { files, options }: { readonly files: readonly FoundFile[]; readonly options: TakeInOptions },
): Promise<boolean> {
  const waiting = await copyAll(product, importId, { files, onProblem: options.onProblem })
  await product.inbox.secure(importId)
  const added = await addFiles(product, LOCAL_ATHLETE, importId, [...waiting.values()])
  if (added.ok) await options.onTaken?.([...waiting.keys()])
  else await product.inbox.discard(importId, [...waiting.values()])
  return added.ok
}

/** A few files at first, so that there is something to read at once, then more; never long after they were found. */
async function* batches(
  found: AsyncIterable<FoundPath>,
  onProblem: TakeInOptions['onProblem'],
): AsyncGenerator<FoundFile[]> {
  let batch: FoundFile[] = []
  let bytes = 0
  let most = COPIED_AT_ONCE
  for await (const file of found) {
    const size = 'problem' in file ? file.problem : await readableSize(file.path)
    if ('problem' in file || typeof size === 'string') {
      onProblem(file.path, String(size))
      continue
    }
    batch.push(file)
    bytes += size
    if (batch.length < most && bytes < BATCH.bytes) continue
    yield batch
    batch = []
    bytes = 0
    most = Math.min(BATCH.files, most * 2)
  }
  if (batch.length > 0) yield batch
}

/** In bytes, or why it cannot be read. */
async function readableSize(path: string): Promise<number | string> {
  try {
    const handle = await open(path, 'r')
    return (await handle.stat().finally(() => handle.close())).size
  } catch (error) {
    return systemProblem(error)
  }
}

async function copyAll(
  { inbox }: Product,
  importId: string,
  { files, onProblem }: { readonly files: readonly FoundFile[]; readonly onProblem: TakeInOptions['onProblem'] },
): Promise<Map<FoundFile, WaitingFile>> {
  const copies = new Map<FoundFile, WaitingFile>()
  const left = [...files]
  const lane = async () => {
    for (let file = left.shift(); file !== undefined; file = left.shift()) {
      try {
        const copy = await inbox.copyIn(importId, { name: basename(file.path), path: file.path })
        copies.set(file, { ...copy, shownAs: file.within })
      } catch (error) {
        onProblem(file.path, systemProblem(error))
      }
    }
  }
  await Promise.all(Array.from({ length: COPIED_AT_ONCE }, lane))
  return new Map(files.flatMap((file) => (copies.has(file) ? [[file, copies.get(file)!]] : [])))
}

async function untilSomeAreRead({ store }: Product, importId: string, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const began = performance.now()
    const counts = (await countFiles(store, LOCAL_ATHLETE, [importId])).get(importId)
    const bytes = await sentBytes(store, LOCAL_ATHLETE, importId)
    const files = (counts?.total ?? 0) - (counts?.done ?? 0)
    if (files < AHEAD.files && bytes.total - bytes.done < AHEAD.bytes) return
    await restSince(began, LOOK_EVERY_MS, signal)
  }
}
