import { existsSync, readdirSync, readFileSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Inbox } from '../../../../server/files/inbox.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'

const MB = 1024 * 1024

async function* pieces(...chunks: readonly (readonly number[] | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield Uint8Array.from(chunk)
}

async function* megabytes(count: number, head: readonly number[]): AsyncGenerator<Uint8Array> {
  for (const byte of head) yield Uint8Array.of(byte)
  for (let i = 0; i < count; i++) yield new Uint8Array(MB)
}

describe('the inbox', () => {
  it('keeps a file as it came, however it was cut', async () => {
    const folder = temporaryFolder()
    const inbox = new Inbox(folder)
    const kept = await inbox.receive('one', { name: 'a.fit', chunks: pieces([1], [2, 3], [], [4, 5, 6]) })
    expect(kept).toEqual({ name: 'a.fit', path: expect.stringMatching(/^one\W[0-9a-f]{16}$/), bytes: 6 })
    expect([...readFileSync(inbox.pathOf('path' in kept ? kept.path : ''))]).toEqual([1, 2, 3, 4, 5, 6])
    await inbox.clear('one')
    expect(existsSync(join(folder, 'one'))).toBe(false)
  })

  it('tells an archive from a file even when it comes byte by byte, and holds each to its own limit', async () => {
    const folder = temporaryFolder()
    const inbox = new Inbox(folder)
    const file = await inbox.receive('one', { name: 'a.gpx', chunks: megabytes(65, [60]) })
    expect(file).toEqual({ name: 'a.gpx', overLimit: 64 * MB })
    expect(readdirSync(join(folder, 'one'))).toEqual([])
    const zip = await inbox.receive('one', { name: 'a.zip', chunks: megabytes(65, [0x50, 0x4b, 3, 4]) })
    expect(zip).toHaveProperty('path')
  })

  it('leaves nothing of a file whose sender went away, and takes the next one', async () => {
    const folder = temporaryFolder()
    const inbox = new Inbox(folder)
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield Uint8Array.of(1)
      throw new Error('gone')
    }
    await expect(inbox.receive('one', { name: 'a.fit', chunks: broken() })).rejects.toThrow('gone')
    expect(readdirSync(join(folder, 'one'))).toEqual([])
    expect(await inbox.receive('one', { name: 'b.fit', chunks: pieces([1]) })).toHaveProperty('path')
  })

  it('leaves room on the disk for others, also if it runs out while a file comes in', async () => {
    const folder = temporaryFolder()
    let free = 400 * MB
    const inbox = new Inbox(folder, async () => free)
    expect(await inbox.receive('one', { name: 'a.fit', chunks: pieces([1]) })).toHaveProperty('path')
    async function* growing() {
      yield Uint8Array.of(0x50, 0x4b, 3, 4)
      free = 300 * MB
      for (let i = 0; i < 66; i++) yield new Uint8Array(MB)
    }
    await expect(inbox.receive('one', { name: 'b.zip', chunks: growing() })).rejects.toMatchObject({ code: 'ENOSPC' })
    await expect(inbox.receive('one', { name: 'c.fit', chunks: pieces([1]) })).rejects.toMatchObject({ code: 'ENOSPC' })
    expect(readdirSync(join(folder, 'one'))).toHaveLength(1)
  })

  it('copies a file of this machine, however it is guarded, and not one that is too large for its kind', async () => {
    const folder = temporaryFolder()
    const inbox = new Inbox(temporaryFolder())
    const path = join(folder, 'a.fit')
    writeFileSync(path, 'abc', { mode: 0o444 })
    const copy = await inbox.copyIn('one', { name: 'a.fit', path })
    expect(copy).toEqual({ name: 'a.fit', path: expect.stringMatching(/^one/), bytes: 3 })
    const place = inbox.pathOf('path' in copy ? copy.path : '')
    expect([readFileSync(place, 'utf8'), statSync(place).mode & 0o777]).toEqual(['abc', 0o600])
    expect(statSync(path).mode & 0o777).toBe(0o444)
    truncateSync(place, 0)
    expect(readFileSync(path, 'utf8')).toBe('abc')
    const film = join(folder, 'film.mp4')
    writeFileSync(film, '')
    truncateSync(film, 65 * MB)
    expect(await inbox.copyIn('one', { name: 'film.mp4', path: film })).toEqual({
      name: 'film.mp4',
      overLimit: 64 * MB,
    })
    await expect(inbox.copyIn('one', { name: 'x', path: join(folder, 'nope') })).rejects.toThrow('ENOENT')
    expect(readdirSync(inbox.pathOf('one'))).toHaveLength(1)
  })

  it('discards the files of one request and keeps those of another', async () => {
    const inbox = new Inbox(temporaryFolder())
    const [first, second] = [
      await inbox.receive('one', { name: 'a.fit', chunks: pieces([1]) }),
      await inbox.receive('one', { name: 'a.fit', chunks: pieces([2]) }),
    ]
    await inbox.discard('one', [second])
    expect([...readFileSync(inbox.pathOf('path' in first ? first.path : ''))]).toEqual([1])
    await inbox.discard('one', [first])
    expect(existsSync(inbox.pathOf('one'))).toBe(false)
  })

  it('drops what a crash left behind after a day, but nothing an open import or an upload waits in', async () => {
    const folder = temporaryFolder()
    const inbox = new Inbox(folder)
    for (const name of ['old', 'open', 'uploads', 'new']) {
      await inbox.receive(name, { name: 'a.fit', chunks: pieces([1]) })
      if (name !== 'new') utimesSync(join(folder, name), 0, 0)
    }
    await inbox.clearAbandoned(['open'])
    expect(readdirSync(folder).sort()).toEqual(['new', 'open', 'uploads'])
  })
})
