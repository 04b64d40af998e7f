import { type ChildProcess, spawn } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { fitRun } from '../support/fit-run.ts'
import { runCli } from '../support/run-cli.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const MAIN = fileURLToPath(new URL('../../server/cli/main.ts', import.meta.url))

function run(day: number): Uint8Array {
  return fitRun({ start: new Date(Date.parse('2026-02-01T08:00:00Z') + day * 86_400_000).toISOString(), minutes: 10 })
}

/** What lies in a folder: names, sizes, times and contents. */
function snapshot(folder: string): unknown[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  return names.map((name) => {
    const path = join(folder, name)
    const { size, mtimeMs } = statSync(path)
    return statSync(path).isFile() ? [name, size, mtimeMs, readFileSync(path, 'base64')] : [name]
  })
}

interface Started {
  readonly child: ChildProcess
  readonly ended: Promise<number | null>
  readonly out: () => string
  readonly err: () => string
}

function start(...args: string[]): Started {
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN, ...args])
  onTestFinished(() => void child.kill('SIGKILL'))
  let out = ''
  let err = ''
  child.stdout?.on('data', (chunk) => {
    out += String(chunk)
  })
  child.stderr?.on('data', (chunk) => {
    err += String(chunk)
  })
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  return { child, ended, out: () => out, err: () => err }
}

const WAIT = { timeout: 40_000, interval: 100 }

describe('soleus import', () => {
  it('names the files of a folder by their way in it, and leaves them as they are', async () => {
    const folder = temporaryFolder()
    const data = join(temporaryFolder(), 'diary')
    mkdirSync(join(folder, '2025', 'winter'), { recursive: true })
    writeFileSync(join(folder, '2025', 'winter', 'someone@example.com_1.fit'), run(1))
    writeFileSync(join(folder, '2025', '1.fit'), run(2))
    writeFileSync(join(folder, 'read-only.fit'), run(3), { mode: 0o444 })
    const before = snapshot(folder)
    const { code, stdout, stderr } = await runCli(['import', folder, '--data', data, '--json'])
    expect([code, stderr]).toEqual([0, ''])
    expect(
      JSON.parse(stdout).files.map(({ name, status }: { name: string; status: string }) => [name, status]),
    ).toEqual([
      ['2025/1.fit', 'scored'],
      ['2025/winter/1.fit', 'scored'],
      ['read-only.fit', 'scored'],
    ])
    expect(snapshot(folder)).toEqual(before)
    expect(readdirSync(join(data, 'inbox'))).toEqual([])
  })

  it('does not go into its own diary, and goes on past what it cannot read', async () => {
    const folder = temporaryFolder()
    const data = join(folder, 'data')
    writeFileSync(join(folder, 'a.fit'), run(1))
    const first = await runCli(['import', folder, join(folder, 'nope'), '--data', data])
    expect(first.code).toBe(1)
    expect(first.stderr).toMatch(/^soleus: cannot read .*nope: there is no such file or folder\n$/)
    expect(first.stdout).toContain('1 files: 1 scored')
    const again = await runCli(['import', folder, '--data', data])
    expect([again.code, again.stdout]).toEqual([0, expect.stringContaining('1 files: 0 scored, 1 skipped, 0 failed')])
  })

  it('asks for a path, and says when there is nothing', async () => {
    const none = await runCli(['import'])
    expect([none.code, none.stderr]).toEqual([2, expect.stringMatching(/^soleus: say which files .*\n$/)])
    const data = temporaryFolder()
    const empty = await runCli(['import', temporaryFolder(), '--data', data])
    expect([empty.code, empty.stderr]).toEqual([1, 'soleus: there are no files at these paths\n'])
  })

  it('told to stop, it ends in order, and the next import reads what it had taken in', async () => {
    const folder = temporaryFolder()
    const data = temporaryFolder()
    for (let day = 0; day < 100; day++) writeFileSync(join(folder, `${day}.fit`), run(day))
    const first = start('import', folder, '--data', data)
    await expect.poll(() => existsSync(join(data, 'inbox')) && readdirSync(join(data, 'inbox')).length, WAIT).toBe(1)
    first.child.kill('SIGINT')
    expect(await first.ended).toBe(130)
    // Nearly always before all hundred are taken in, which is said too.
    expect(first.err()).toMatch(
      /^soleus: stopped after \d+ of (100 files; the rest is read when soleus runs again|\d\d? files; those are read when soleus runs again, the others were not taken in yet: import them again)\n$/,
    )
    expect(existsSync(join(data, 'soleus.lock'))).toBe(false)
    const rest = await runCli(['import', folder, '--data', data])
    expect(rest.stdout).toContain('100 files: ')
    expect(rest.stdout).toContain('0 failed')
    expect(readdirSync(join(data, 'inbox'))).toEqual([])
  })
})

describe('soleus import --watch', () => {
  const lines = (started: Started) => started.out().trimEnd().split('\n').slice(1)

  it('takes in what is there and what comes, once, and starts again where it was', async () => {
    const folder = temporaryFolder()
    const data = temporaryFolder()
    writeFileSync(join(folder, 'a.fit'), run(1))
    writeFileSync(join(folder, 'half.fit.part'), run(2).subarray(0, 100))
    const watch = start('import', '--watch', folder, '--data', data)
    await expect
      .poll(() => lines(watch), WAIT)
      .toEqual([expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d {2}1 files: 1 scored/)])
    writeFileSync(join(folder, 'bad.fit'), 'x')
    await expect.poll(() => lines(watch), WAIT).toHaveLength(2)
    expect(lines(watch)[1]).toMatch(/ {2}1 files: 0 scored, 0 skipped, 1 failed \(bad\.fit: .+\)$/)
    watch.child.kill('SIGTERM')
    expect(await watch.ended).toBe(0)
    expect(watch.err()).toBe('')
    expect(readdirSync(folder).sort()).toEqual(['a.fit', 'bad.fit', 'half.fit.part'])

    renameSync(join(folder, 'half.fit.part'), join(folder, 'c.fit'))
    writeFileSync(join(folder, 'c.fit'), run(3))
    const again = start('import', '--watch', folder, '--data', data)
    await expect.poll(() => lines(again), WAIT).toEqual([expect.stringContaining('  1 files: 1 scored')])
    // The same file touched is here already; the same name with other bytes is another file.
    utimesSync(join(folder, 'a.fit'), 1_700_000_000, 1_700_000_000)
    await expect.poll(() => lines(again)[1], WAIT).toContain('  1 files: 0 scored, 1 skipped, 0 failed')
    writeFileSync(join(folder, 'a.fit'), run(4))
    await expect.poll(() => lines(again)[2], WAIT).toContain('  1 files: 1 scored')
    again.child.kill('SIGINT')
    expect(await again.ended).toBe(0)
  })

  it('works beside a server, and waits for a folder that goes away', async () => {
    const folder = join(temporaryFolder(), 'watch')
    mkdirSync(folder)
    const data = temporaryFolder()
    const server = start('serve', '--data', data, '--port', '0')
    await expect.poll(server.out, WAIT).toContain('http://')
    const watch = start('import', '--watch', folder, '--data', data)
    await expect.poll(watch.out, WAIT).toContain('Watching')
    rmSync(folder, { recursive: true })
    await expect
      .poll(watch.err, WAIT)
      .toMatch(/cannot read .*watch: there is no such file or folder; it is looked for again/)
    mkdirSync(folder)
    writeFileSync(join(folder, 'a.fit'), run(1))
    await expect.poll(() => lines(watch), WAIT).toEqual([expect.stringContaining('  1 files: 1 scored')])
    expect(watch.err().trimEnd().split('\n')).toHaveLength(2)
    const url = /http:\/\/\S+/.exec(server.out())?.[0]
    const { items } = (await (await fetch(`${url}/api/activities`)).json()) as { items: object[] }
    expect(items).toHaveLength(1)
    // Without the server the watch reads by itself.
    server.child.kill('SIGTERM')
    expect(await server.ended).toBe(0)
    writeFileSync(join(folder, 'b.fit'), run(2))
    await expect.poll(() => lines(watch), WAIT).toHaveLength(2)
    watch.child.kill('SIGTERM')
    expect(await watch.ended).toBe(0)
    expect(existsSync(join(data, 'soleus.lock'))).toBe(false)
  })

  it('is refused for what is no folder', async () => {
    const data = temporaryFolder()
    const missing = await runCli(['import', '--watch', join(data, 'nope'), '--data', data])
    expect([missing.code, missing.stderr]).toEqual([
      1,
      expect.stringMatching(/^soleus: cannot watch .*: there is no such file or folder\n$/),
    ])
    writeFileSync(join(data, 'a.fit'), '')
    const file = await runCli(['import', '--watch', join(data, 'a.fit'), '--data', data])
    expect([file.code, file.stderr]).toEqual([1, expect.stringMatching(/: it is no folder\n$/)])
  })
})
