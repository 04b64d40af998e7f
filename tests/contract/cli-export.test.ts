import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exportContent } from '../support/export-content.ts'
import { fitRun } from '../support/fit-run.ts'
import { runCli } from '../support/run-cli.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { testSoleus } from '../support/test-soleus.ts'

const RUN = { name: 'a.fit', bytes: fitRun({ start: '2026-02-26T08:00:00Z' }) }

describe('soleus export', () => {
  it('writes a zip beside a running server, which soleus import takes up elsewhere', async () => {
    const soleus = await testSoleus()
    const [id] = (await soleus.importAll(RUN)).files[0].activityIds
    await soleus.send('PATCH', `/api/activities/${id}`, { name: 'Along the dyke' })
    const folder = temporaryFolder()
    const file = join(folder, 'all.zip')
    const made = await runCli(['export', file, '--data', soleus.dataFolder])
    expect(made).toMatchObject({ code: 0, stderr: '' })
    expect(made.stdout).toMatch(/all\.zip: 1 activities, 1 files, \d+\.\d MB\n$/)
    const { day: _, ...content } = await exportContent(soleus.product)
    expect(await exportContent(file)).toEqual(content)

    const data = join(folder, 'elsewhere')
    const restored = await runCli(['import', file, '--data', data])
    expect(restored.code).toBe(0)
    expect(restored.stdout).toContain('Restored from the export of ')
    const twice = await runCli(['import', file, '--data', data])
    expect(twice.code).toBe(0)
    expect(twice.stdout).toContain('its settings, corrections, entries by hand and alerts were not taken over')
    const back = join(folder, 'back.zip')
    expect((await runCli(['export', back, '--data', data])).code).toBe(0)
    // The command lives today, when the run is long ago: there the question after empty days is asked as well.
    const { import: _imports, import_file: _files, data_question: _asked, ...diary } = await exportContent(back)
    expect(content).toMatchObject(diary)
    expect(readdirSync(folder).sort()).toEqual(['all.zip', 'back.zip', 'elsewhere'])
  })

  it('overwrites nothing, and says what is wrong in one line', async () => {
    const soleus = await testSoleus()
    await soleus.importAll(RUN)
    const folder = temporaryFolder()
    const file = join(folder, 'all.zip')
    writeFileSync(file, 'mine')
    const there = await runCli(['export', file, '--data', soleus.dataFolder])
    expect([there.code, there.stderr]).toEqual([
      1,
      expect.stringMatching(/^soleus: .*all\.zip is there already: .*\n$/),
    ])
    expect(readFileSync(file, 'utf8')).toBe('mine')
    const nowhere = await runCli(['export', join(folder, 'no/such/all.zip'), '--data', soleus.dataFolder])
    expect([nowhere.code, nowhere.stderr]).toEqual([1, expect.stringMatching(/^soleus: cannot write .*\n$/)])
    const none = await runCli(['export', join(folder, 'x.zip'), '--data', join(folder, 'none')])
    expect([none.code, none.stderr]).toEqual([1, expect.stringMatching(/^soleus: there is no diary in .*\n$/)])
    expect(existsSync(join(folder, 'none'))).toBe(false)
    expect((await runCli(['export'])).code).toBe(2)
  })

  it('names an original that is gone, and writes the rest', async () => {
    const soleus = await testSoleus()
    await soleus.importAll(RUN)
    const { file } = await soleus.get(`/api/activities/${(await soleus.get('/api/activities')).items[0].id}`)
    writeFileSync(join(soleus.dataFolder, 'originals', file.sha256.slice(0, 2), file.sha256.slice(2)), 'damaged')
    const path = join(temporaryFolder(), 'all.zip')
    const made = await runCli(['export', path, '--data', soleus.dataFolder])
    expect(made.code).toBe(1)
    expect(made.stderr).toMatch(
      /^soleus: a\.fit \(original [0-9a-f]{12}\) is missing or damaged on disk and left out\n$/,
    )
    expect((await exportContent(path))['activity']).toHaveLength(1)
  })
})
