import type { Sending } from '../view/sending-sentence.ts'
import { ApiFailure } from './api-failure.ts'
import { createStore } from './create-store.ts'
import { followMaps } from './follow-maps.ts'
import { sendMap } from './send-map.ts'
import { UploadRate } from './upload-rate.ts'
import { whenSignedIn } from './upload-retry.ts'

/** A map file on its way to the server. Once it is there it stands among the maps and no longer here. */
export interface SentMap {
  readonly key: number
  readonly name: string
  /** Null while another one goes up before it. */
  readonly sending: Sending | null
  readonly error: string | null
}

export const mapsOnTheWay = createStore<readonly SentMap[]>([])

/** So often the page says how far the sending is. */
const TELL_EVERY_MS = 250

const files = new Map<number, { readonly file: File; readonly stop: AbortController }>()
let next = 1
let isSending = false

/** Sends map files one after another. Nothing is thrown: what goes wrong stands in the row of the file. */
export function addMaps(chosen: readonly File[]): void {
  for (const file of chosen) {
    const key = next++
    files.set(key, { file, stop: new AbortController() })
    mapsOnTheWay.set([...mapsOnTheWay.get(), { key, name: file.name, sending: null, error: null }])
  }
  void sendWaiting()
}

/** Sends a file again that could not be sent. */
export function sendMapAgain(key: number): void {
  change(key, { error: null })
  void sendWaiting()
}

/** Stops the sending of a file, and takes its row off the page. What was sent of it is dropped by the server. */
export function dropMap(key: number): void {
  files.get(key)?.stop.abort()
  files.delete(key)
  mapsOnTheWay.set(mapsOnTheWay.get().filter((row) => row.key !== key))
}

async function sendWaiting(): Promise<void> {
  if (isSending) return
  isSending = true
  addEventListener('beforeunload', askBeforeLeaving)
  for (;;) {
    const row = mapsOnTheWay.get().find(({ error }) => error === null)
    const task = row === undefined ? undefined : files.get(row.key)
    if (row === undefined || task === undefined) break
    await sendOne(row.key, task)
  }
  removeEventListener('beforeunload', askBeforeLeaving)
  isSending = false
}

async function sendOne(
  key: number,
  { file, stop }: { readonly file: File; readonly stop: AbortController },
): Promise<void> {
  const rate = new UploadRate()
  let toldAt = Number.NEGATIVE_INFINITY
  const onProgress = (sentBytes: number) => {
    const now = performance.now()
    rate.note(now, sentBytes)
    if (now - toldAt < TELL_EVERY_MS) return
    toldAt = now
    change(key, { sending: { sentBytes, totalBytes: file.size, ...rate.pace(file.size) } })
  }
  onProgress(0)
  try {
    const id = await whenSignedIn(() => sendMap({ file, onProgress, signal: stop.signal }), stop.signal)
    dropMap(key)
    void followMaps(id)
  } catch (reason) {
    // One that was cancelled has left the page already.
    change(key, { sending: null, error: failureText(reason) })
  }
}

function change(key: number, patch: Partial<SentMap>): void {
  mapsOnTheWay.set(mapsOnTheWay.get().map((row) => (row.key === key ? { ...row, ...patch } : row)))
}

function askBeforeLeaving(event: BeforeUnloadEvent): void {
  event.preventDefault()
}

function failureText(reason: unknown): string {
  if (!(reason instanceof Error)) return String(reason)
  const hint = reason instanceof ApiFailure ? reason.hint : null
  return hint === null ? reason.message : `${reason.message} ${hint}`
}
