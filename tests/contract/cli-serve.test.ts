import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { fitRun } from '../support/fit-run.ts'
import { runCli } from '../support/run-cli.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const MAIN = fileURLToPath(new URL('../../server/cli/main.ts', import.meta.url))

/** Starts `soleus …` and waits until it says where it is. */
async function served(...args: string[]): Promise<{ url: string; child: ChildProcess; ended: Promise<number | null> }> {
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN, ...args, '--port', '0'])
  onTestFinished(() => void child.kill('SIGKILL'))
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  let said = ''
  for await (const chunk of child.stdout ?? []) {
    said += String(chunk)
    const url = /http:\/\/\S+/.exec(said)?.[0]
    if (url !== undefined) return { url, child, ended }
  }
  throw new Error(`the server ended with ${await ended} after ${said}`)
}

async function importFile(url: string, name: string, bytes: Uint8Array): Promise<void> {
  const form = new FormData()
  form.append('files', new File([bytes as Uint8Array<ArrayBuffer>], name))
  const { importId } = (await (await fetch(`${url}/api/imports`, { method: 'POST', body: form })).json()) as {
    importId: string
  }
  for (;;) {
    const { state } = (await (await fetch(`${url}/api/imports/${importId}`)).json()) as { state: string }
    if (state === 'done') return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

describe('soleus serve', () => {
  it('answers, takes an upload, stops when asked, and has it all at the next start', async () => {
    const data = temporaryFolder()
    const first = await served('serve', '--data', data)
    expect(first.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect(await (await fetch(`${first.url}/health`)).json()).toMatchObject({ status: 'ok', database: 'ok' })
    await importFile(first.url, 'run.fit', fitRun({ start: '2026-02-26T08:00:00Z' }))
    expect(existsSync(join(data, 'soleus.lock'))).toBe(true)
    first.child.kill('SIGTERM')
    expect(await first.ended).toBe(0)
    expect(existsSync(join(data, 'soleus.lock'))).toBe(false)
    const second = await served('serve', '--data', data)
    const { items } = (await (await fetch(`${second.url}/api/activities`)).json()) as { items: object[] }
    expect(items).toHaveLength(1)
    second.child.kill('SIGINT')
    expect(await second.ended).toBe(0)
  })

  it('does an import for the command line while it has the data folder', async () => {
    const data = temporaryFolder()
    const file = join(temporaryFolder(), 'run.fit')
    writeFileSync(file, fitRun({ start: '2026-02-26T08:00:00Z' }))
    const { url } = await served('serve', '--data', data)
    const run = await runCli(['import', file, '--data', data])
    expect(run.stdout).toContain('1 files: 1 scored')
    const { items } = (await (await fetch(`${url}/api/activities`)).json()) as { items: object[] }
    expect(items).toHaveLength(1)
    const twin = await runCli(['serve', '--data', data, '--port', '0'])
    expect([twin.code, twin.stderr]).toEqual([1, expect.stringMatching(/^soleus: another soleus .*\n$/)])
  })

  it('does not open to other machines without a password, and asks for it once there is one', async () => {
    const data = temporaryFolder()
    const refused = await runCli(['serve', '--host', '0.0.0.0', '--port', '0', '--data', data])
    expect(refused.code).toBe(2)
    expect(refused.stderr).toMatch(/^soleus: 0\.0\.0\.0 can be reached from other machines and no password is set.*\n$/)
    const short = await runCli(['password', '--data', data], 'short\n')
    expect([short.code, short.stderr]).toEqual([2, expect.stringContaining('too short')])
    expect((await runCli(['password', '--data', data], 'long enough to remember\n')).code).toBe(0)
    const { url } = await served('serve', '--host', '0.0.0.0', '--data', data)
    const local = url.replace('0.0.0.0', '127.0.0.1')
    expect((await fetch(`${local}/api/overview`)).status).toBe(401)
    const signedIn = await fetch(`${local}/api/session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ password: 'long enough to remember' }),
    })
    const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? ''
    expect((await fetch(`${local}/api/overview`, { headers: { Cookie: cookie } })).status).toBe(200)
  })

  it('refuses a port that is none and one that is taken', async () => {
    const wrong = await runCli(['serve', '--port', '99999', '--data', temporaryFolder()])
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringMatching(/^soleus: 99999 is no port.*\n$/)])
    const { url } = await served('serve', '--data', temporaryFolder())
    const taken = await runCli(['serve', '--port', new URL(url).port, '--data', temporaryFolder()])
    expect([taken.code, taken.stderr]).toEqual([1, expect.stringMatching(/^soleus: cannot listen on .* taken\n$/)])
  })
})
