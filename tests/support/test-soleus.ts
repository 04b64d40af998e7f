import pino, { type Logger } from 'pino'
import { afterAll, onTestFinished } from 'vitest'
import { soleusApp } from '../../server/http/soleus-app.ts'
import { AnalysisPool } from '../../server/jobs/analysis-pool.ts'
import { openSoleus, type Soleus } from '../../server/main.ts'
import type { SampleFile } from '../../server/usecases/product.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** A Sunday noon in Amsterdam: what the tests call now, unless they say otherwise. */
export const NOW = Date.parse('2026-03-01T11:00:00Z') / 1000

export interface TestOptions {
  readonly dataFolder?: string
  readonly now?: number
  readonly zone?: string
  readonly demo?: readonly SampleFile[]
  /** Workers of its own, to be closed by the test; else those all tests of the file share. */
  readonly analysis?: AnalysisPool
  readonly publicBind?: boolean
  /** Folder of the built page. */
  readonly webFolder?: string
  /** False leaves the queue untouched. */
  readonly runs?: boolean
  readonly log?: Logger
  /** True sends messages as the server does. */
  readonly sends?: boolean
  readonly allowPrivateTargets?: boolean
  readonly sendTimeoutMs?: number
}

/** What the server answers with, as far as a test reads it. */
// biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
export type Json = any

export interface TestSoleus extends Soleus {
  readonly dataFolder: string
  /** Moves the clock. */
  readonly setNow: (unixSeconds: number) => void
  readonly request: (path: string, init?: RequestInit) => Promise<Response>
  readonly get: (path: string) => Promise<Json>
  readonly send: (method: string, path: string, body?: unknown) => Promise<{ status: number; body: Json }>
  readonly upload: (files: readonly SampleFile[]) => Promise<string>
  /** Waits until an import is done and gives its last answer. */
  readonly finished: (importId: string) => Promise<Json>
  /** Uploads and waits. */
  readonly importAll: (...files: readonly SampleFile[]) => Promise<Json>
}

let pool: AnalysisPool | undefined

/** A worker takes a second to start from source, so the tests of a file share theirs. */
function sharedPool(): AnalysisPool {
  pool ??= new AnalysisPool((error) => {
    throw error
  })
  return pool
}

afterAll(async () => {
  await pool?.close()
})

/** The whole server in process, with a real database and real files in a folder of its own and a clock that stands still. */
export async function testSoleus(options: TestOptions = {}): Promise<TestSoleus> {
  const dataFolder = options.dataFolder ?? temporaryFolder()
  let now = options.now ?? NOW
  const log = options.log ?? pino({ level: process.env['SOLEUS_LOG'] ?? 'silent' })
  const soleus = await openSoleus({
    dataFolder,
    log,
    clock: () => now,
    zone: options.zone ?? 'Europe/Amsterdam',
    demoSeason: async () => options.demo ?? [],
    analysis: options.analysis ?? sharedPool(),
    allowPrivateTargets: options.allowPrivateTargets ?? false,
    ...(options.sendTimeoutMs === undefined ? {} : { sendTimeoutMs: options.sendTimeoutMs }),
  })
  let isOpen = true
  const close = async () => {
    if (isOpen) await soleus.close()
    isOpen = false
  }
  onTestFinished(close)
  if (options.runs !== false) await soleus.runner.start()
  if (options.sends === true) await soleus.messenger.start()
  const app = soleusApp(soleus.product, {
    version: '0.0.0',
    publicBind: options.publicBind ?? false,
    webFolder: options.webFolder ?? '/nowhere',
    log,
  })
  const request = async (path: string, init?: RequestInit) => app.request(path, init)
  const get = async (path: string) => (await request(path)).json()

  async function send(method: string, path: string, body?: unknown) {
    const init = { method, headers: { 'Content-Type': 'application/json' } }
    const response = await request(path, body === undefined ? { method } : { ...init, body: JSON.stringify(body) })
    const text = await response.text()
    return { status: response.status, body: text === '' ? null : JSON.parse(text) }
  }

  async function upload(files: readonly SampleFile[]): Promise<string> {
    const form = new FormData()
    for (const { name, bytes } of files) form.append('files', new File([bytes as Uint8Array<ArrayBuffer>], name))
    const response = await request('/api/imports', { method: 'POST', body: form })
    if (response.status !== 202) throw new Error(`upload answered ${response.status}: ${await response.text()}`)
    return ((await response.json()) as { importId: string }).importId
  }

  async function finished(importId: string): Promise<Json> {
    for (;;) {
      const progress = await get(`/api/imports/${importId}`)
      if (progress.state === 'done') return progress
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }

  const importAll = async (...files: readonly SampleFile[]) => finished(await upload(files))
  const setNow = (unixSeconds: number) => {
    now = unixSeconds
  }
  return { ...soleus, close, dataFolder, setNow, request, get, send, upload, finished, importAll }
}
