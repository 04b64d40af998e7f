import { existsSync, readFileSync } from 'node:fs'
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
    const kept = await inbox.receive('one', 0, { name: 'a.fit', chunks: pieces([1], [2, 3], [], [4, 5, 6]) })
    expect(kept).toEqual({ name: 'a.fit', path: join('one', '0') })
    expect([...readFileSync(inbox.pathOf(join('one', '0')))]).toEqual([1, 2, 3, 4, 5, 6])
    await inbox.clear('one')
    expect(existsSync(join(folder, 'one'))).toBe(false)
  })

  it('tells an archive from a file even when it comes byte by byte, and holds each to its own limit', async () => {
    const inbox = new Inbox(temporaryFolder())
    const file = await inbox.receive('one', 0, { name: 'a.gpx', chunks: megabytes(65, [60]) })
    expect(file).toEqual({ name: 'a.gpx', overLimit: 64 * MB })
    expect(existsSync(inbox.pathOf(join('one', '0')))).toBe(false)
    const zip = await inbox.receive('one', 1, { name: 'a.zip', chunks: megabytes(65, [0x50, 0x4b, 3, 4]) })
    expect(zip).toHaveProperty('path')
  })

  it('leaves nothing of a file whose sender went away, and takes the next one in its place', async () => {
    const inbox = new Inbox(temporaryFolder())
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield Uint8Array.of(1)
      throw new Error('gone')
    }
    await expect(inbox.receive('one', 0, { name: 'a.fit', chunks: broken() })).rejects.toThrow('gone')
    expect(existsSync(inbox.pathOf(join('one', '0')))).toBe(false)
    expect(await inbox.receive('one', 0, { name: 'b.fit', chunks: pieces([1]) })).toHaveProperty('path')
  })
})
