import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { MOST_ATTEMPTS } from '../../server/jobs/settle-safely.ts'
import { insertMembers } from '../../server/store/archive-member-store.ts'
import { fitRun } from '../support/fit-run.ts'
import { makeZip } from '../support/make-zip.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { type Json, type TestSoleus, testSoleus } from '../support/test-soleus.ts'

const WORKER = fileURLToPath(new URL('../support/import-then-wait.ts', import.meta.url))

const runs = (count: number) =>
  Array.from({ length: count }, (_, i) => {
    const start = new Date(Date.parse('2025-01-01T08:00:00Z') + i * 86_400_000).toISOString()
    return { name: `${i}.fit`, bytes: fitRun({ start, minutes: 5 }) }
  })

/** Starts a process that works on the queue and kills it outright once `enough` holds. */
async function killedWhen(dataFolder: string, enough: () => Promise<boolean>): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', WORKER, dataFolder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  await said(child, 'ready')
  while (!(await enough())) await new Promise((resolve) => setTimeout(resolve, 5))
  child.kill('SIGKILL')
  await ended
}

async function said(child: ChildProcess, word: string): Promise<void> {
  for await (const chunk of child.stdout ?? []) if (String(chunk).includes(word)) return
  throw new Error(`the process ended before it said ${word}`)
}

async function settled(soleus: TestSoleus, importId: string): Promise<number> {
  return (await soleus.get(`/api/imports/${importId}`)).counts.done
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return []
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name)
}

describe('an import whose process is killed half-way', () => {
  it.each([
    ['files', (files: ReturnType<typeof runs>) => files],
    ['a zip', (files: ReturnType<typeof runs>) => [{ name: 'all.zip', bytes: makeZip(files) }]],
  ])('goes on at the next start and loses and doubles nothing: %s', async (_, pack) => {
    const dataFolder = temporaryFolder()
    const files = runs(150)
    const idle = await testSoleus({ dataFolder, runs: false })
    const importId = await idle.upload(pack(files))
    await killedWhen(dataFolder, async () => (await settled(idle, importId)) >= 5)
    const after = await idle.get(`/api/imports/${importId}`)
    expect(after.state).toBe('running')
    await idle.close()

    const again = await testSoleus({ dataFolder })
    const progress = await again.finished(importId)
    expect(progress.counts).toEqual({ total: 150, done: 150, scored: 150, skipped: 0, failed: 0 })
    const { items } = await again.get('/api/activities')
    expect(items).toHaveLength(150)
    expect(new Set(items.map((item: Json) => item.activity.localDate)).size).toBe(150)
    const days = await again.get('/api/days?from=2025-01-01&to=2025-05-30')
    expect(days.sessions.every((sessions: number) => sessions === 1)).toBe(true)
    expect(filesBelow(join(dataFolder, 'inbox'))).toEqual([])
    expect(filesBelow(join(dataFolder, 'originals'))).toHaveLength(150)
  })
})

describe('a file that is at hand each time the program ends', () => {
  it('is given up with a word in the end, and the rest is read', async () => {
    const dataFolder = temporaryFolder()
    const idle = await testSoleus({ dataFolder, runs: false })
    const importId = await idle.upload(runs(3))
    await begun(idle, { position: 1, attempts: MOST_ATTEMPTS })
    await idle.close()
    const again = await testSoleus({ dataFolder })
    const { files } = await again.finished(importId)
    expect(files.map((file: Json) => file.status)).toEqual(['scored', 'failed', 'scored'])
    expect(files[1]).toMatchObject({ reason: 'internal', activityIds: [] })
    expect(files[1].message).toContain(`ended ${MOST_ATTEMPTS} times`)
  })

  it('is read all the same as long as that may be chance', async () => {
    const dataFolder = temporaryFolder()
    const idle = await testSoleus({ dataFolder, runs: false })
    const importId = await idle.upload(runs(3))
    await begun(idle, { position: 1, attempts: MOST_ATTEMPTS - 1 })
    await idle.close()
    const again = await testSoleus({ dataFolder })
    expect((await again.finished(importId)).counts).toMatchObject({ total: 3, scored: 3 })
  })

  it('takes along what waits inside it, if it is an archive, and can be retried', async () => {
    const dataFolder = temporaryFolder()
    const idle = await testSoleus({ dataFolder, runs: false })
    const importId = await idle.upload([{ name: 'all.zip', bytes: makeZip(runs(3)) }])
    const archive = await idle.product.store.selectFrom('import_file').selectAll().executeTakeFirstOrThrow()
    await insertMembers(idle.product.store, archive, [{ number: 0, name: '0.fit' }])
    await begun(idle, { position: 0, attempts: MOST_ATTEMPTS })
    await idle.close()
    const again = await testSoleus({ dataFolder })
    const { state, files } = await again.finished(importId)
    expect(state).toBe('done')
    expect(files.map(({ name, status }: Json) => [name, status])).toEqual([
      ['all.zip', 'failed'],
      ['0.fit', 'failed'],
    ])
    await again.send('POST', `/api/imports/${importId}/retry`)
    expect((await again.finished(importId)).counts).toMatchObject({ total: 3, scored: 3, failed: 0 })
  })
})

/** As so many ends of the program leave a file: begun each time, never settled. */
async function begun(idle: TestSoleus, { position, attempts }: { position: number; attempts: number }): Promise<void> {
  const { store } = idle.product
  await store.updateTable('import').set({ state: 'running' }).execute()
  await store.updateTable('import_file').set({ status: 'running', attempts }).where('position', '=', position).execute()
}

describe('a server that is asked to stop', () => {
  it('finishes what is begun, keeps the rest, and counts no attempt against it', async () => {
    const dataFolder = temporaryFolder()
    const first = await testSoleus({ dataFolder })
    const importId = await first.upload([{ name: 'all.zip', bytes: makeZip(runs(240)) }])
    while ((await settled(first, importId)) < 3) await new Promise((resolve) => setTimeout(resolve, 5))
    await first.close()
    const idle = await testSoleus({ dataFolder, runs: false })
    const waiting = await idle.product.store
      .selectFrom('import_file')
      .selectAll()
      .where('status', '=', 'queued')
      .execute()
    expect(waiting).toMatchObject([{ name: 'all.zip', attempts: 0 }])
    await idle.close()
    const again = await testSoleus({ dataFolder })
    expect((await again.finished(importId)).counts).toMatchObject({ total: 240, scored: 240 })
  })
})

describe('what a process left half-done', () => {
  it('is cleared away at the next start: copies of inner archives may be large', async () => {
    const dataFolder = temporaryFolder()
    const left = join(dataFolder, 'inbox', 'scratch', 'soleus-zip-abc')
    mkdirSync(left, { recursive: true })
    writeFileSync(join(left, 'inner.zip'), 'PK')
    const soleus = await testSoleus({ dataFolder })
    expect(existsSync(left)).toBe(false)
    const inner = { name: 'inner.zip', bytes: makeZip(runs(2)) }
    const { counts } = await soleus.importAll({ name: 'all.zip', bytes: makeZip([inner]) })
    expect(counts).toMatchObject({ total: 2, scored: 2 })
    expect(readdirSync(join(dataFolder, 'inbox', 'scratch'))).toEqual([])
  })
})

describe('a process that ended between a change and what follows from it', () => {
  it('is made up for at the next start', async () => {
    const dataFolder = temporaryFolder()
    const first = await testSoleus({ dataFolder })
    await first.importAll(...runs(1))
    await first.product.store.deleteFrom('day').execute()
    await first.close()
    const again = await testSoleus({ dataFolder })
    await expect
      .poll(async () => (await again.get('/api/days?from=2025-01-01&to=2025-01-01')).sessions[0], { timeout: 20_000 })
      .toBe(1)
  })
})

describe('what an upload cut off by a crash left in the inbox', () => {
  it('is cleared after a day, and not before', async () => {
    const dataFolder = temporaryFolder()
    for (const name of ['old', 'young']) mkdirSync(join(dataFolder, 'inbox', name), { recursive: true })
    const twoDaysAgo = Date.now() / 1000 - 2 * 86_400
    utimesSync(join(dataFolder, 'inbox', 'old'), twoDaysAgo, twoDaysAgo)
    await testSoleus({ dataFolder })
    expect(readdirSync(join(dataFolder, 'inbox'))).toEqual(['young'])
  })
})
