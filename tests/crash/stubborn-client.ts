import type { SampleFile } from '../../server/usecases/product.ts'

const PARCEL = 25
const LOOK_EVERY_MS = 40

/**
 * Sends files as the page does: opens an import, sends them a parcel at a time, closes it, waits for its end. When the
 * server goes away it goes on later from the last answer it had; a parcel whose answer was lost is sent again.
 */
export class StubbornClient {
  readonly #parcels: SampleFile[][] = []
  #importId: string | null = null
  #isClosed: boolean = false
  #isDone: boolean = false

  constructor(files: readonly SampleFile[]) {
    for (let i = 0; i < files.length; i += PARCEL) this.#parcels.push(files.slice(i, i + PARCEL))
  }

  get isDone(): boolean {
    return this.#isDone
  }

  /** Goes on until the import is done. Rejects when the server goes away. */
  async goOn(url: string): Promise<void> {
    this.#importId ??= (await ask(url, 'POST', '/api/imports/open', '{}')).importId
    for (let parcel = this.#parcels[0]; parcel !== undefined; parcel = this.#parcels[0]) {
      await ask(url, 'POST', `/api/imports/${this.#importId}/files`, formOf(parcel))
      this.#parcels.shift()
    }
    if (!this.#isClosed) await ask(url, 'POST', `/api/imports/${this.#importId}/close`)
    this.#isClosed = true
    for (;;) {
      const { items } = await ask(url, 'GET', '/api/imports?limit=100')
      // An import whose opening was answered to nobody is closed as the athlete would.
      for (const { id, receiving } of items) if (receiving) await ask(url, 'POST', `/api/imports/${id}/close`)
      this.#isDone = items.every(({ state }: { state: string }) => state === 'done')
      if (this.#isDone) return
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
    }
  }
}

function formOf(files: readonly SampleFile[]): FormData {
  const form = new FormData()
  for (const { name, bytes } of files) form.append('files', new File([bytes as Uint8Array<ArrayBuffer>], name))
  return form
}

// biome-ignore lint/suspicious/noExplicitAny: answers of every shape
async function ask(url: string, method: string, path: string, body?: string | FormData): Promise<any> {
  const headers = typeof body === 'string' ? { 'Content-Type': 'application/json' } : {}
  const response = await fetch(`${url}${path}`, { method, headers, ...(body === undefined ? {} : { body }) })
  const text = await response.text()
  if (!response.ok) throw new Refused(`${method} ${path} answered ${response.status}: ${text}`)
  return JSON.parse(text)
}

/** The server is there and says no: a fault, where a lost connection is none. */
export class Refused extends Error {}
