import { type ChildProcess, spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { request } from 'node:http'
import { fileURLToPath } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { tusRequests } from '../support/tus-requests.ts'

const MAIN = fileURLToPath(new URL('../../server/cli/main.ts', import.meta.url))
const CHUNK = 1_000_000

async function served(data: string): Promise<{ url: string; child: ChildProcess; ended: Promise<unknown> }> {
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN, 'serve', '--data', data, '--port', '0'])
  onTestFinished(() => void child.kill('SIGKILL'))
  const ended = new Promise((resolve) => child.once('exit', resolve))
  let said = ''
  for await (const chunk of child.stdout ?? []) {
    said += String(chunk)
    const url = /http:\/\/\S+/.exec(said)?.[0]
    if (url !== undefined) return { url, child, ended }
  }
  throw new Error(`the server ended after ${said}`)
}

/** Sends a part of a piece and leaves the rest unsent; resolves when the part is on its way. */
function sendHalfway(url: string, offset: number, piece: Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    const sending = request(url, {
      method: 'PATCH',
      headers: {
        'Tus-Resumable': '1.0.0',
        'Upload-Offset': String(offset),
        'Content-Type': 'application/offset+octet-stream',
        'Content-Length': String(piece.length),
      },
    })
    sending.on('error', () => undefined)
    sending.write(piece.subarray(0, Math.floor(piece.length / 2)), () => resolve())
  })
}

it('a file whose server is killed half-way, in the middle of a piece, arrives byte for byte', async () => {
  const data = temporaryFolder()
  // No activity, but called like one: so it is kept as it came, and can be asked for.
  const bytes = Buffer.concat([Buffer.from('<gpx>'), randomBytes(9 * CHUNK)])
  let server = await served(data)
  const tus = tusRequests((path, init) => fetch(server.url + path, init))
  const begun = await tus.begin(bytes.length, { filename: 'long.gpx' })
  const place = begun.headers.get('location') ?? ''
  let importId: string | null = null
  let kills = 0
  for (let sent = 0; importId === null; ) {
    const piece = bytes.subarray(sent, sent + CHUNK)
    if (kills < 2 && sent >= (kills + 1) * 3 * CHUNK) {
      kills += 1
      await sendHalfway(server.url + place, sent, piece)
      server.child.kill('SIGKILL')
      await server.ended
      server = await served(data)
    } else {
      const answer = await tus.send(place, sent, piece)
      expect(answer.status).toBe(204)
      importId = answer.headers.get('soleus-import')
    }
    const offset = Number((await tus.ask(place)).headers.get('upload-offset'))
    expect(offset).toBeGreaterThanOrEqual(sent)
    expect(offset).toBeLessThanOrEqual(bytes.length)
    sent = offset
  }
  expect(kills).toBe(2)
  const files = async () => (await (await fetch(`${server.url}/api/imports/${importId}`)).json()).files
  await expect
    .poll(files, { timeout: 20_000 })
    .toMatchObject([{ name: 'long.gpx', status: 'failed', hasOriginal: true }])
  const [{ id }] = await files()
  const original = await fetch(`${server.url}/api/imports/${importId}/files/${id}/original`)
  const sha = (content: Uint8Array) => createHash('sha256').update(content).digest('hex')
  expect(sha(new Uint8Array(await original.arrayBuffer()))).toBe(sha(bytes))
})
