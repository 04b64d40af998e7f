import { openAsBlob } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { AccountExport } from './account-export.ts'
import { runProgram } from './built-program.ts'

export interface BusyServer {
  /** From the start of the upload to its answer, to the first activity in the list, and to the end of the import. */
  readonly uploadMs: number
  readonly firstMs: number
  readonly ms: number
  readonly peakMb: number
  /** How long each dashboard request took while the import ran. */
  readonly requests: readonly number[]
  /** How long the answer with all files of the import took, once it was done. */
  readonly listMs: number
}

/** What the dashboard asks for. */
const DASHBOARD = ['/api/overview', '/api/weeks', '/api/activities?limit=20', '/api/alerts', '/api/room']
const PAUSE_MS = 10
/** How often the import is asked how far it is, in rounds of the dashboard. */
const ROUNDS_PER_LOOK = 4

/** Uploads an export to a server process and asks it for the dashboard, one request after the other, until all is read. */
export async function benchBusyServer(archive: AccountExport, dataFolder: string): Promise<BusyServer> {
  const run = runProgram(['serve', '--port', '0', '--data', dataFolder])
  try {
    const address = await addressOf(run.said)
    const began = performance.now()
    const uploaded = upload(address, archive.path)
    const firstMs = firstActivity(address).then((at) => at - began)
    const importId = await uploaded
    const uploadMs = performance.now() - began
    const requests = await askUntilDone(address, importId)
    const ms = performance.now() - began
    const { peakMb } = run.used()
    const asked = performance.now()
    await ask(address, `/api/imports/${importId}`)
    return { uploadMs, firstMs: await firstMs, ms, peakMb, requests, listMs: performance.now() - asked }
  } finally {
    run.process.kill('SIGTERM')
    await run.ended
  }
}

async function addressOf(said: () => string): Promise<string> {
  for (;;) {
    const address = /Soleus is at (\S+)/.exec(said())?.[1]
    if (address !== undefined) return address
    await sleep(PAUSE_MS)
  }
}

async function upload(address: string, path: string): Promise<string> {
  const body = new FormData()
  body.append('files', await openAsBlob(path), 'export.zip')
  const answer = await fetch(`${address}/api/imports`, { method: 'POST', body })
  if (answer.status !== 202) throw new Error(`the upload was answered with ${answer.status}: ${await answer.text()}`)
  return ((await answer.json()) as { importId: string }).importId
}

async function firstActivity(address: string): Promise<number> {
  for (;;) {
    const { items } = (await ask(address, '/api/activities?limit=1')) as { items: unknown[] }
    if (items.length > 0) return performance.now()
    await sleep(PAUSE_MS)
  }
}

async function askUntilDone(address: string, importId: string): Promise<number[]> {
  const times: number[] = []
  for (let round = 0; ; round++) {
    for (const path of DASHBOARD) {
      const began = performance.now()
      await ask(address, path)
      times.push(performance.now() - began)
      await sleep(PAUSE_MS)
    }
    if (round % ROUNDS_PER_LOOK > 0) continue
    const { items } = (await ask(address, '/api/imports')) as { items: { id: string; state: string }[] }
    if (items.find(({ id }) => id === importId)?.state === 'done') return times
  }
}

async function ask(address: string, path: string): Promise<unknown> {
  const answer = await fetch(address + path)
  if (!answer.ok) throw new Error(`${path} was answered with ${answer.status}: ${await answer.text()}`)
  return answer.json()
}
