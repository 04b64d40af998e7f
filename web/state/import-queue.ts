import { api } from '../api.ts'
import type { ImportFile, ImportSummary } from '../contract.ts'
import { countText } from '../view/count-text.ts'
import { isOver } from '../view/is-over.ts'
import type { Sending } from '../view/sending-sentence.ts'
import { ApiFailure } from './api-failure.ts'
import { brokenSending } from './broken-sending.ts'
import { createStore } from './create-store.ts'
import { refreshAll } from './resource-cache.ts'
import { UploadRate } from './upload-rate.ts'
import { filesToShow, SHOWN_FILES } from './upload-rows.ts'
import { UploadSender } from './upload-sender.ts'
import { watchImport } from './watch-import.ts'

/** Files on their way: being sent, then followed on the server until each has its outcome. */
export interface Upload {
  readonly key: number
  readonly title: string
  readonly importId: string | null
  /** Null once all is sent. */
  readonly sending: Sending | null
  readonly progress: ImportSummary | null
  /** The few shown with it. */
  readonly files: readonly ImportFile[]
  /** What stayed behind, each with the reason. */
  readonly unsent: readonly { readonly name: string; readonly message: string }[]
  readonly error: string | null
}

export const uploads = createStore<readonly Upload[]>([])

const LEFT =
  'The page was left before everything was sent. Add the same files again: it goes on from there, and nothing is counted twice.'

/** So often the page says how far the sending is. */
const TELL_EVERY_MS = 250

const senders = new Map<number, UploadSender>()
const endings = new Map<number, () => void>()
let next = 1

/**
 * Sends files to be imported, all into one import. Nothing is thrown: what goes wrong stands in the upload's row.
 */
export function addFiles(files: readonly File[]): void {
  if (files.length === 0) return
  clearEnded()
  const title = files.length === 1 ? (files[0]?.name ?? '1 file') : countText(files.length, 'file')
  const key = addRow(title)
  const rate = new UploadRate()
  let toldAt = Number.NEGATIVE_INFINITY
  const sender = new UploadSender(files, title, {
    onImport: (importId) => follow(key, importId),
    onUnsent: (name, message) => change(key, ({ unsent }) => ({ unsent: [...unsent, { name, message }] })),
    onProgress: (sentBytes, resumedBytes) => {
      const now = performance.now()
      rate.note(now, sentBytes - resumedBytes)
      if (now - toldAt < TELL_EVERY_MS) return
      toldAt = now
      const pace = rate.pace(sender.totalBytes - resumedBytes)
      change(key, () => ({ sending: { sentBytes, totalBytes: sender.totalBytes, ...pace } }))
    },
  })
  senders.set(key, sender)
  send(key, sender)
}

/** Goes on with what could not be sent. */
export function sendRest(key: number): void {
  const sender = senders.get(key)
  if (sender !== undefined) send(key, sender)
}

/** Stops sending, takes back what was not whole, and cancels what the server has not read yet. */
export function cancelUpload(key: number): void {
  const sender = senders.get(key)
  if (sender === undefined) return
  dropSender(key)
  change(key, () => ({ sending: null }))
  sender.cancel().catch((reason: unknown) => change(key, () => ({ error: failureText(reason) })))
  const upload = uploads.get().find((row) => row.key === key)
  if (upload?.importId === null) dismissUpload(key)
}

/** Has the server write and import its sample season. */
export function loadSampleSeason(): void {
  clearEnded()
  const key = addRow('Sample season')
  api.demo().then(
    ({ importId }) => follow(key, importId),
    (reason: unknown) => change(key, () => ({ error: failureText(reason) })),
  )
}

/** Follows an import that began elsewhere or before this page was loaded; once only. */
export function followImport(importId: string, title: string): void {
  if (uploads.get().some((upload) => upload.importId === importId)) return
  follow(addRow(title), importId)
}

/** Says what became of files that were being sent when the page was left, and what to do. */
export function tellOfBrokenSending(): void {
  const importId = brokenSending.take()
  if (importId === null) return
  const key = addRow('Sending broke off')
  change(key, () => ({ error: LEFT }))
  follow(key, importId)
}

/** Takes an upload's row off the page. */
export function dismissUpload(key: number): void {
  endings.get(key)?.()
  endings.delete(key)
  dropSender(key)
  uploads.set(uploads.get().filter((upload) => upload.key !== key))
}

/** What is through makes room for what comes. */
function clearEnded(): void {
  for (const { key, progress, sending, error } of uploads.get()) {
    const isThrough = sending === null && progress !== null && isOver(progress)
    if (isThrough || (error !== null && !senders.has(key))) dismissUpload(key)
  }
}

function addRow(title: string): number {
  const key = next++
  const row = { key, title, importId: null, sending: null, progress: null, files: [], unsent: [], error: null }
  uploads.set([...uploads.get(), row])
  return key
}

function change(key: number, patch: (upload: Upload) => Partial<Upload>): void {
  uploads.set(uploads.get().map((upload) => (upload.key === key ? { ...upload, ...patch(upload) } : upload)))
}

function send(key: number, sender: UploadSender): void {
  const { totalBytes } = sender
  const begun = { sentBytes: 0, totalBytes, bytesPerSecond: null, secondsLeft: null }
  change(key, ({ sending }) => ({ error: null, sending: sending ?? begun }))
  guardPage()
  sender.run().then(
    () => {
      dropSender(key)
      change(key, () => ({ sending: null }))
      // Nothing of it could be read: there is no import to follow.
      if (!endings.has(key))
        change(key, ({ unsent }) => ({ error: unsent[0]?.message ?? 'There was nothing to send.' }))
    },
    (reason: unknown) => {
      if (!sender.isCancelled) change(key, () => ({ error: failureText(reason) }))
      guardPage()
    },
  )
}

function dropSender(key: number): void {
  senders.delete(key)
  guardPage()
}

/** While something is being sent the browser asks before it leaves, and what has come is closed on the way out. */
function guardPage(): void {
  const act = senders.size > 0 ? addEventListener : removeEventListener
  act('beforeunload', askBeforeLeaving)
  act('pagehide', closeImports)
}

function askBeforeLeaving(event: BeforeUnloadEvent): void {
  event.preventDefault()
}

function closeImports(): void {
  for (const [key, sender] of senders) {
    const importId = uploads.get().find((upload) => upload.key === key)?.importId ?? null
    if (importId !== null) brokenSending.note(importId)
    sender.closeOnLeaving().catch(() => undefined)
  }
}

/** What went wrong and, where the server says so, what to do about it. */
function failureText(reason: unknown): string {
  if (!(reason instanceof Error)) return String(reason)
  const hint = reason instanceof ApiFailure ? reason.hint : null
  return hint === null ? reason.message : `${reason.message} ${hint}`
}

/** The rows shown are asked for again when this changes: of many files only the first that need an eye. */
function rowsKey({ state, counts: { total, done, failed } }: ImportSummary): string {
  return `${state} ${total <= SHOWN_FILES ? `${total} ${done}` : `of many ${Math.min(failed, SHOWN_FILES)}`}`
}

function follow(key: number, importId: string): void {
  endings.get(key)?.()
  change(key, () => ({ importId }))
  let shown = 0
  let asked = ''
  const stop = watchImport(importId, (progress) => {
    change(key, () => ({ progress }))
    const { counts } = progress
    // First results at once, then in larger steps: every refresh asks for all that is in view.
    if (isOver(progress) || (shown === 0 && counts.scored > 0) || counts.done >= shown * 2 + 50) {
      shown = Math.max(counts.done, 1)
      refreshAll()
    }
    const now = rowsKey(progress)
    if (now === asked) return
    asked = now
    filesToShow(progress).then(
      (files) => change(key, (upload) => (upload.importId === importId ? { files } : {})),
      () => undefined,
    )
  })
  endings.set(key, stop)
}
