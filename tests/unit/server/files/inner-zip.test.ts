import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readArchive } from '../../../../server/files/archive-reader.ts'
import { sha256Of } from '../../../../server/files/raw-files.ts'
import { makeZip, type ZipEntry } from '../../../support/make-zip.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'

const text = (words: string) => new TextEncoder().encode(words)
/** Larger than what is read at a time, and of no pattern that packs. */
const LARGE = Uint8Array.from({ length: 700_000 }, (_, i) => (i * i * 2_654_435_761) >>> 13)
const INNER = makeZip([
  { name: 'a.fit', bytes: text('ay') },
  { name: 'large.fit', bytes: LARGE, method: 'stored' },
  { name: 'b.fit', bytes: text('bee') },
])
const AY = `a.fit ${sha256Of(text('ay'))}`
const INSIDE = [AY, `large.fit ${sha256Of(LARGE)}`, `b.fit ${sha256Of(text('bee'))}`].map((line) => `Part1.zip!${line}`)

interface Read {
  /** Name and hash of each member, or its problem. */
  readonly members: string[]
  /** How many temporary copies there were while each was at hand, and are afterwards. */
  readonly copies: number[]
}

async function read(entries: readonly ZipEntry[]): Promise<Read> {
  const path = join(temporaryFolder(), 'a.zip')
  writeFileSync(path, makeZip(entries))
  const folder = temporaryFolder()
  const members: string[] = []
  const copies: number[] = []
  for await (const { name, content } of readArchive(path, folder)) {
    members.push(`${name} ${'bytes' in content ? sha256Of(content.bytes) : content.problem.reason}`)
    copies.push(readdirSync(folder).length)
  }
  return { members, copies: [...copies, readdirSync(folder).length] }
}

it('reads a zip inside a zip where it lies, and makes no copy of it', async () => {
  const first = { name: 'a.fit', bytes: text('ay') }
  expect(await read([first, { name: 'Part1.zip', bytes: INNER, method: 'stored' }, first])).toEqual({
    members: [AY, ...INSIDE, AY],
    copies: [0, 0, 0, 0, 0, 0],
  })
})

it('reads a packed one from a copy, and leaves none behind', async () => {
  expect(await read([{ name: 'Part1.zip', bytes: INNER }])).toEqual({ members: INSIDE, copies: [1, 1, 1, 0] })
})

it('reads nothing beyond the end of the archive for an inner one that claims more', async () => {
  const lie = { declaredPackedSize: INNER.length + 10_000, declaredSize: INNER.length + 10_000 }
  const { members } = await read([{ name: 'Part1.zip', bytes: INNER, method: 'stored', ...lie }])
  expect(members).toEqual([' hostile'])
})
