import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fitRun } from '../support/fit-run.ts'
import { makeZip } from '../support/make-zip.ts'
import { runCli } from '../support/run-cli.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)
const RUN = fitRun({ start: `${yesterday}T06:00:00Z` })

describe('soleus import and soleus report', () => {
  it('fill a diary from files and tell it by week', async () => {
    const folder = temporaryFolder()
    const data = join(folder, 'diary')
    writeFileSync(join(folder, 'all.zip'), makeZip([{ name: 'runs/a.fit', bytes: RUN }]))
    writeFileSync(join(folder, 'broken.fit'), 'x')
    const first = await runCli(['import', join(folder, 'all.zip'), join(folder, 'broken.fit'), '--data', data])
    expect(first.code).toBe(1)
    expect(first.stderr).toBe('')
    expect(first.stdout).toContain('2 files: 1 scored, 0 skipped, 1 failed')
    expect(first.stdout).toMatch(/broken\.fit +\S/)

    const again = await runCli(['import', join(folder, 'all.zip'), '--data', data, '--json'])
    expect(again.code).toBe(0)
    expect(JSON.parse(again.stdout)).toMatchObject({
      state: 'done',
      counts: { total: 1, skipped: 1 },
      files: [{ name: 'a.fit', status: 'skipped', reason: 'duplicate' }],
    })

    const csv = join(folder, 'weeks.csv')
    const report = await runCli(['report', '--weeks', '3', '--csv', csv, '--json', '--data', data])
    expect(report.code).toBe(0)
    const { weeks } = JSON.parse(report.stdout)
    expect(weeks).toHaveLength(3)
    const sessions = weeks.map((week: { sessions: number }) => week.sessions)
    expect(sessions.reduce((a: number, b: number) => a + b)).toBe(1)
    const [header, ...lines] = readFileSync(csv, 'utf8').trimEnd().split('\n')
    expect(header).toMatch(/^weekStart,sessions,calfKm,/)
    expect(lines).toHaveLength(3)

    const table = await runCli(['report', '--weeks', '3', '--data', data])
    expect(table.stdout).toMatch(/^week of +sessions +calf-km/)
    expect(existsSync(join(data, 'soleus.lock'))).toBe(false)
  })

  it('say what is wrong in one line', async () => {
    const folder = temporaryFolder()
    const report = await runCli(['report', '--weeks', '3', '--data', join(folder, 'none')])
    expect([report.code, report.stderr]).toEqual([1, expect.stringMatching(/^soleus: there is no diary in .*\n$/)])
    expect(existsSync(join(folder, 'none'))).toBe(false)
    const weeks = await runCli(['report', '--weeks', 'many', '--data', folder])
    expect([weeks.code, weeks.stderr]).toEqual([2, expect.stringMatching(/^soleus: --weeks many .*\n$/)])
    const missing = await runCli(['import', join(folder, 'nope.fit'), '--data', folder])
    expect([missing.code, missing.stderr]).toEqual([1, expect.stringMatching(/^soleus: cannot read .*\n$/)])
  })
})
