import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { takeInFiles } from '../../server/cli/take-in-files.ts'
import { walkPaths } from '../../server/cli/walk-paths.ts'
import { runs } from '../support/import-requests.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { NOW, testSoleus } from '../support/test-soleus.ts'

function folderOf(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): string {
  const folder = temporaryFolder()
  mkdirSync(folder, { recursive: true })
  for (const { name, bytes } of files) writeFileSync(join(folder, name), bytes)
  return folder
}

const toTheEnd = {
  signal: new AbortController().signal,
  onProblem: (path: string, problem: string) => expect.fail(`${path}: ${problem}`),
}

it('takes in all files of a folder though hours pass between them', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  onTestFinished(() => void vi.useRealTimers())
  const soleus = await testSoleus()
  const { store } = soleus.product
  /** Until the runner has seen to the closing of imports in which nothing comes. */
  const seen = async (now: number) => {
    soleus.runner.wake()
    const due = await store.selectFrom('job').select('run_at').where('kind', '=', 'close').execute()
    return due.every(({ run_at }) => run_at > now)
  }
  async function* slowly() {
    let found = 0
    for await (const file of walkPaths([folderOf(runs(10))])) {
      found += 1
      if (found === 9) {
        for (let minutes = 40; minutes <= 240; minutes += 40) {
          soleus.setNow(NOW + 60 * minutes)
          vi.advanceTimersByTime(40 * 60_000)
          await expect.poll(() => seen(NOW + 60 * minutes), { timeout: 20_000 }).toBe(true)
        }
      }
      yield file
    }
  }
  const { importId, isWhole } = await takeInFiles(soleus.product, slowly(), toTheEnd)
  expect(isWhole).toBe(true)
  expect((await soleus.finished(importId ?? '')).counts).toMatchObject({ total: 10, scored: 10 })
})

it('says when an import was closed before all files were in it, and leaves no copy of those', async () => {
  const soleus = await testSoleus({ runs: false })
  let importId = ''
  const onImport = (id: string) => {
    importId = id
  }
  async function* closed() {
    let found = 0
    for await (const file of walkPaths([folderOf(runs(10))])) {
      found += 1
      if (found === 9) await soleus.send('POST', `/api/imports/${importId}/close`)
      yield file
    }
  }
  const taken = await takeInFiles(soleus.product, closed(), { ...toTheEnd, onImport })
  expect(taken).toEqual({ importId, isWhole: false })
  const files = await soleus.product.store.selectFrom('import_file').select('inbox_path').execute()
  expect(files).toHaveLength(8)
})
