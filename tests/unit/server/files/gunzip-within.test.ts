import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { gunzipWithin } from '../../../../server/files/gunzip-within.ts'

const run = new TextEncoder().encode('a run, '.repeat(400))
const packed = gzipSync(run)

function changed(at: number, value: number): Uint8Array {
  return Uint8Array.from(packed, (byte, i) => (i === at ? value : byte))
}

/** The same with all a heading may hold, as `gzip` itself writes some of it. */
function annotated(): Uint8Array {
  const head = Buffer.from(packed.subarray(0, 10))
  head[3] = 4 | 8 | 16 | 2
  const fields = Buffer.from('\x03\x00abcrun.fit\x00by a watch\x00\x12\x34', 'latin1')
  return Buffer.concat([head, fields, packed.subarray(10), Buffer.from('\n')])
}

async function reasonOf(bytes: Uint8Array): Promise<string> {
  const content = await gunzipWithin(bytes)
  return 'problem' in content ? `${content.problem.reason}: ${content.problem.message}` : 'read'
}

describe('a .gz', () => {
  it.each([
    ['as it should be', packed, run],
    ['followed by zeros', Buffer.concat([packed, Buffer.alloc(512)]), run],
    ['followed by other bytes', Buffer.concat([packed, Buffer.from('-- the end --')]), run],
    [
      'joined with another',
      Buffer.concat([packed, gzipSync('and more')]),
      Buffer.concat([run, Buffer.from('and more')]),
    ],
    ['with a name, a comment and an extra field, followed by a line feed', annotated(), run],
    ['of two, followed by other bytes', Buffer.concat([packed, packed, Buffer.from('x')]), Buffer.concat([run, run])],
    ['of nothing', gzipSync(''), Buffer.alloc(0)],
  ])('%s is read', async (_, bytes, expected) => {
    const content = await gunzipWithin(bytes)
    expect('bytes' in content && Buffer.from(content.bytes).equals(expected)).toBe(true)
  })

  it.each([
    ['with a lying size', changed(packed.length - 1, 0x7f)],
    ['with a wrong checksum', changed(packed.length - 8, packed[packed.length - 8]! ^ 1)],
    ['with a broken heading', changed(2, 3)],
  ])('%s is damaged', async (_, bytes) => {
    expect(await reasonOf(bytes)).toBe('broken-archive: The .gz file is damaged; export or copy it again.')
  })

  it.each([1, 9, 17, packed.length - 9, packed.length - 1])('cut after %i bytes is cut off', async (length) => {
    const reason = await reasonOf(packed.subarray(0, length))
    expect(reason).toBe('broken-archive: The .gz file is cut off; export or copy it again.')
  })

  it('that unpacks to a thousand times its size is not unpacked to the end', async () => {
    const bomb = gzipSync(new Uint8Array(40_000_000))
    const before = process.memoryUsage().arrayBuffers
    expect(await reasonOf(bomb)).toMatch(/^hostile: /)
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(30_000_000)
  })

  it('that honestly unpacks to more than an activity has is too large', async () => {
    const large = gzipSync(new Uint8Array(70 * 1024 * 1024), { level: 0 })
    expect(await reasonOf(large)).toBe('too-large: The .gz file unpacks to more than 64 MB.')
  })
})
