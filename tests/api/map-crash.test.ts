import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { beachMap } from '../support/beach-map.ts'
import { mapRead, sendMap } from '../support/send-map.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { type TestSoleus, testSoleus } from '../support/test-soleus.ts'

const WORKER = fileURLToPath(new URL('../support/import-then-wait.ts', import.meta.url))

async function said(child: ChildProcess, word: string): Promise<void> {
  for await (const chunk of child.stdout ?? []) if (String(chunk).includes(word)) return
  throw new Error(`the process ended before it said ${word}`)
}

async function stateOf(soleus: TestSoleus): Promise<string> {
  return (await soleus.get('/api/maps')).items[0].state
}

async function sent(soleus: TestSoleus): Promise<string> {
  return ((await (await sendMap(soleus, beachMap())).json()) as { id: string }).id
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return []
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name)
}

describe('a process that is killed while it reads a map', () => {
  it('has lost nothing: the next one reads it from the beginning', async () => {
    const dataFolder = temporaryFolder()
    const idle = await testSoleus({ dataFolder, runs: false })
    const id = await sent(idle)
    const child = spawn(process.execPath, ['--import', 'tsx', WORKER, dataFolder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const ended = new Promise((resolve) => child.once('exit', resolve))
    await said(child, 'ready')
    while ((await stateOf(idle)) === 'waiting') await new Promise((resolve) => setTimeout(resolve, 2))
    child.kill('SIGKILL')
    await ended
    expect(await stateOf(idle)).toBe('reading')
    await idle.close()
    const again = await testSoleus({ dataFolder })
    expect(await mapRead(again, id)).toMatchObject({ state: 'ready', ways: 2, areas: 1 })
    expect(filesBelow(join(dataFolder, 'ground'))).toEqual([`${id}.map`])
  })
})

describe('a server that is stopped while it reads a map', () => {
  it('lets go of it at once, counts no attempt, and reads it at the next start', async () => {
    const dataFolder = temporaryFolder()
    const first = await testSoleus({ dataFolder })
    const id = await sent(first)
    while ((await stateOf(first)) === 'waiting') await new Promise((resolve) => setTimeout(resolve, 2))
    await first.close()
    const idle = await testSoleus({ dataFolder, runs: false })
    expect(await idle.product.store.selectFrom('ground_map').select(['state', 'attempts']).execute()).toEqual([
      { state: 'reading', attempts: 0 },
    ])
    await idle.close()
    const again = await testSoleus({ dataFolder })
    expect(await mapRead(again, id)).toMatchObject({ state: 'ready' })
  })
})

describe('a map that is taken away while it is read', () => {
  it('leaves nothing behind', async () => {
    const soleus = await testSoleus()
    const id = await sent(soleus)
    while ((await stateOf(soleus)) === 'waiting') await new Promise((resolve) => setTimeout(resolve, 2))
    expect((await soleus.send('DELETE', `/api/maps/${id}`)).status).toBe(200)
    const jobs = () => soleus.product.store.selectFrom('job').select('id').where('kind', '=', 'add-map').execute()
    await expect.poll(jobs, { timeout: 20_000 }).toEqual([])
    expect(filesBelow(join(soleus.dataFolder, 'inbox'))).toEqual([])
    expect(existsSync(join(soleus.dataFolder, 'ground', `${id}.map`))).toBe(false)
    expect((await soleus.get('/api/maps')).items).toEqual([])
  })
})
