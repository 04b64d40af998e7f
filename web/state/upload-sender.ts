import { api } from '../api.ts'
import { ApiFailure } from './api-failure.ts'
import { planUpload } from './upload-batches.ts'
import { uploadResumes } from './upload-resumes.ts'
import { isTooLargeForProxy, whenSignedIn, withRetries } from './upload-retry.ts'

/** Two requests at a time: the next is on its way while the server writes the last to its disk. */
const LANES = 2

export interface SenderEvents {
  /** An import was opened for what is sent. */
  readonly onImport: (importId: string) => void
  /** `resumedBytes` of what is sent were sent another time. */
  readonly onProgress: (sentBytes: number, resumedBytes: number) => void
  /** A file stays behind; the others go on. */
  readonly onUnsent: (name: string, message: string) => void
}

type Task = { readonly files: readonly File[] } | { readonly large: File }

const resumes = uploadResumes(browserStorage(), Date.now)

/**
 * Sends the files of one drop into one import: small ones many at a time, large ones in pieces, in spite of lines and
 * servers that fail for a while.
 */
export class UploadSender {
  readonly totalBytes: number
  readonly #title: string
  readonly #events: SenderEvents
  readonly #tasks: Task[]
  readonly #stop = new AbortController()
  readonly #underWay = new Map<Task, number>()
  #sentBytes = 0
  #resumedBytes = 0
  #import: Promise<string> | null = null

  constructor(files: readonly File[], title: string, events: SenderEvents) {
    const { batches, large } = planUpload(files)
    this.#tasks = [...batches.map((batch) => ({ files: batch })), ...large.map((file) => ({ large: file }))]
    this.totalBytes = files.reduce((sum, { size }) => sum + size, 0)
    this.#title = title
    this.#events = events
  }

  get isCancelled(): boolean {
    return this.#stop.signal.aborted
  }

  /** Sends all there is still to send and closes the import. Throws what ended it before; then it can be called again. */
  async run(): Promise<void> {
    const lanes = await Promise.allSettled(Array.from({ length: LANES }, () => this.#lane()))
    const broken = lanes.find((lane) => lane.status === 'rejected')
    if (broken !== undefined) throw broken.reason
    const importId = await this.#import
    if (importId !== null) await this.#retried(() => api.closeImport(importId))
  }

  /** Stops, takes back what is not whole, and cancels what the server has not read yet. */
  async cancel(): Promise<void> {
    this.#stop.abort()
    const importId = await this.#import?.catch(() => null)
    if (importId !== null && importId !== undefined) await api.controlImport(importId, 'cancel')
  }

  /** Says that no more comes, on the way out of the page. */
  async closeOnLeaving(): Promise<void> {
    const importId = await this.#import
    if (importId !== null) navigator.sendBeacon(api.closeImportAddress(importId))
  }

  async #lane(): Promise<void> {
    for (let task = this.#tasks.shift(); task !== undefined; task = this.#tasks.shift()) {
      try {
        await ('large' in task ? this.#sendLarge(task, task.large) : this.#sendBatch(task, task.files))
      } catch (reason) {
        this.#underWay.delete(task)
        this.#tasks.unshift(task)
        throw reason
      }
      if (this.isCancelled) return
    }
  }

  async #sendBatch(task: Task, batch: readonly File[]): Promise<void> {
    const files = await this.#readable(batch)
    const key = randomKey()
    try {
      if (files.length > 0) await this.#retried(() => this.#intoImport((id) => api.addToImport(id, files, key)))
    } catch (reason) {
      if (!isTooLargeForProxy(reason)) throw reason
      this.#tasks.unshift(...smaller(batch))
      return
    }
    this.#done(task, batch)
  }

  async #sendLarge(task: Task, file: File): Promise<void> {
    if (!(await isReadable(file))) {
      this.#leaveBehind(file)
    } else {
      const { uploadLarge } = await import('./upload-large.ts')
      const send = (): Promise<unknown> =>
        this.#intoImport((importId) =>
          uploadLarge({
            file,
            importId,
            place: resumes.placeOf(file),
            onPlace: (place) => resumes.remember(file, place),
            onProgress: (sent) => this.#progress(task, sent),
            signal: this.#stop.signal,
          }),
        ).catch((reason) => this.#answerLarge(reason, file, send))
      // It tries again by itself; only the password is ours to wait for.
      await whenSignedIn(send, this.#stop.signal)
      resumes.forget(file)
    }
    this.#done(task, [file])
  }

  /** What is left to do when a large file was not taken. */
  async #answerLarge(reason: unknown, file: File, send: () => Promise<unknown>): Promise<unknown> {
    if (!(reason instanceof ApiFailure)) throw reason
    const { status, code } = reason
    // Dropped by the server meanwhile: it begins anew.
    if (status === 404 && resumes.placeOf(file) !== null) {
      resumes.forget(file)
      return send()
    }
    if (code === 'aborted') resumes.forget(file)
    // The server named it in the import, with the reason why.
    if (status === 413 && code === 'too-large') return undefined
    throw reason
  }

  /** Does something with the open import; with a new one when it was closed meanwhile. */
  async #intoImport<T>(act: (importId: string) => Promise<T>): Promise<T> {
    const opened = this.#open()
    try {
      return await act(await opened)
    } catch (reason) {
      if (this.isCancelled || !(reason instanceof ApiFailure) || reason.code !== 'conflict') throw reason
      if (this.#import === opened) this.#import = null
      return act(await this.#open())
    }
  }

  #open(): Promise<string> {
    if (this.#import !== null) return this.#import
    const opened = this.#retried(() => api.openImport(this.#title)).then(({ importId }) => {
      this.#events.onImport(importId)
      return importId
    })
    this.#import = opened
    opened.catch(() => {
      if (this.#import === opened) this.#import = null
    })
    return opened
  }

  #retried<T>(act: () => Promise<T>): Promise<T> {
    return withRetries(act, this.#stop.signal)
  }

  /** The files as they are now: one that is gone or locked would fail the whole form, and with no word which it was. */
  async #readable(files: readonly File[]): Promise<readonly File[]> {
    const copies: File[] = []
    for (const file of files) {
      try {
        copies.push(new File([await file.arrayBuffer()], file.name))
      } catch {
        this.#leaveBehind(file)
      }
    }
    return copies
  }

  #leaveBehind(file: File): void {
    this.#events.onUnsent(file.name, 'It cannot be read any more; was it moved or changed?')
  }

  #progress(task: Task, bytes: number): void {
    if (!this.#underWay.has(task)) this.#resumedBytes += bytes
    this.#underWay.set(task, bytes)
    this.#tell()
  }

  #done(task: Task, files: readonly File[]): void {
    this.#underWay.delete(task)
    this.#sentBytes += files.reduce((sum, { size }) => sum + size, 0)
    this.#tell()
  }

  #tell(): void {
    const partly = [...this.#underWay.values()].reduce((sum, sent) => sum + sent, 0)
    this.#events.onProgress(this.#sentBytes + partly, this.#resumedBytes)
  }
}

/** A form that was too large as two; a single file as one that goes in pieces. */
function smaller(files: readonly File[]): readonly Task[] {
  const [first, ...rest] = files
  if (first === undefined) return []
  if (rest.length === 0) return [{ large: first }]
  const middle = Math.ceil(files.length / 2)
  return [{ files: files.slice(0, middle) }, { files: files.slice(middle) }]
}

/** Names a form, so that the server knows it again. Not randomUUID, which browsers keep from pages without TLS. */
function randomKey(): string {
  return [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('-')
}

async function isReadable(file: File): Promise<boolean> {
  return file
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    )
}

/** Null where the browser keeps nothing. */
function browserStorage(): Storage | null {
  try {
    return localStorage
  } catch {
    return null
  }
}
