import { api } from '../api.ts'
import type { ImportProgress } from '../contract.ts'
import { countText } from '../view/count-text.ts'
import { ApiFailure } from './api-failure.ts'
import { createStore } from './create-store.ts'
import { refreshAll } from './resource-cache.ts'
import { uploadBatches } from './upload-batches.ts'

/** Files on their way: being sent, then followed on the server until each has its outcome. */
export interface Upload {
  readonly key: number
  readonly title: string
  readonly importId: string | null
  readonly progress: ImportProgress | null
  readonly error: string | null
}

export const uploads = createStore<readonly Upload[]>([])

const FIRST_PAUSE = 300
const LONGEST_PAUSE = 2000
/** Polls that may fail in a row before we say so; the import itself goes on in the server. */
const PATIENCE = 5

let next = 1

/**
 * Sends files to be imported, many of them in parts, one after another. Nothing is thrown: what goes wrong stands in the
 * upload's row, and the other parts go on.
 */
export function addFiles(files: readonly File[]): void {
  clearEnded()
  const batches = uploadBatches(files)
  let before: Promise<unknown> = Promise.resolve()
  let first = 1
  for (const batch of batches) {
    const sent = before.then(() => api.upload(batch))
    before = sent.catch(() => undefined)
    const part = `Files ${first} to ${first + batch.length - 1} of ${files.length}`
    start(batches.length === 1 ? titleOf(files) : part, () => sent)
    first += batch.length
  }
}

/** What is through makes room for what comes. */
function clearEnded(): void {
  uploads.set(uploads.get().filter(({ progress, error }) => progress?.state !== 'done' && error === null))
}

function titleOf(files: readonly File[]): string {
  return files.length === 1 ? (files[0]?.name ?? '1 file') : countText(files.length, 'file')
}

/** Has the server write and import its sample season. */
export function loadSampleSeason(): void {
  clearEnded()
  start('Sample season', api.demo)
}

/** Follows an import that began elsewhere or before this page was loaded; once only. */
export function followImport(importId: string, title: string): void {
  if (uploads.get().some((upload) => upload.importId === importId)) return
  start(title, () => Promise.resolve({ importId }))
}

/** Takes an upload's rows off the page. */
export function dismissUpload(key: number): void {
  uploads.set(uploads.get().filter((upload) => upload.key !== key))
}

function change(key: number, patch: Partial<Upload>): void {
  uploads.set(uploads.get().map((upload) => (upload.key === key ? { ...upload, ...patch } : upload)))
}

function start(title: string, send: () => Promise<{ importId: string }>): void {
  const key = next++
  uploads.set([...uploads.get(), { key, title, importId: null, progress: null, error: null }])
  run(key, send).catch((reason: unknown) => {
    change(key, { error: failureText(reason) })
  })
}

/** What went wrong and, where the server says so, what to do about it. */
function failureText(reason: unknown): string {
  if (!(reason instanceof Error)) return String(reason)
  const hint = reason instanceof ApiFailure ? reason.hint : null
  return hint === null ? reason.message : `${reason.message} ${hint}`
}

async function run(key: number, send: () => Promise<{ importId: string }>): Promise<void> {
  const { importId } = await send()
  change(key, { importId })
  let pause = FIRST_PAUSE
  let failures = 0
  let shown = 0
  for (;;) {
    const progress = await api.importProgress(importId).catch((reason: unknown) => {
      failures += 1
      if (failures > PATIENCE) throw reason
      return null
    })
    if (progress !== null) {
      failures = 0
      change(key, { progress })
      const ended = progress.state === 'done' || progress.state === 'cancelled'
      // First results at once, then in larger steps: every refresh asks for all that is in view.
      if (ended || (shown === 0 && progress.counts.scored > 0) || progress.counts.done >= shown * 2 + 50) {
        shown = Math.max(progress.counts.done, 1)
        refreshAll()
      }
      if (ended) return
    }
    await new Promise((resolve) => setTimeout(resolve, pause))
    pause = Math.min(LONGEST_PAUSE, pause * 1.3)
  }
}
