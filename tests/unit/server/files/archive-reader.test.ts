import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import type { ArchiveMember } from '../../../../server/files/archive-member.ts'
import { readArchive } from '../../../../server/files/archive-reader.ts'
import { makeZip } from '../../../support/make-zip.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'

const text = (words: string) => new TextEncoder().encode(words)

async function read(zip: Uint8Array): Promise<ArchiveMember[]> {
  const path = join(temporaryFolder(), 'a.zip')
  writeFileSync(path, zip)
  const members: ArchiveMember[] = []
  for await (const member of readArchive(path)) members.push(member)
  return members
}

function told({ name, content }: ArchiveMember): string {
  return 'bytes' in content
    ? `${name} = ${new TextDecoder().decode(content.bytes)}`
    : `${name}: ${content.problem.reason}`
}

it('gives the files of a zip in order, passing over folders and clutter', async () => {
  const zip = makeZip([
    { name: 'runs/', bytes: text('') },
    { name: 'runs/b.fit', bytes: text('bee') },
    { name: '__MACOSX/runs/._b.fit', bytes: text('x') },
    { name: 'a.gpx', bytes: text('ay') },
    { name: 'empty.fit', bytes: text('') },
  ])
  expect((await read(zip)).map(told)).toEqual(['runs/b.fit = bee', 'a.gpx = ay', 'empty.fit = '])
})

it('opens a zip in a zip and unpacks .gz members, but not a third level', async () => {
  const third = makeZip([{ name: 'deep.fit', bytes: text('deep') }])
  const second = makeZip([
    { name: 'x.fit', bytes: text('ex') },
    { name: 'third.zip', bytes: third },
  ])
  const zip = makeZip([
    { name: 'Part1.zip', bytes: second },
    { name: 'activities/1.gpx.gz', bytes: gzipSync(text('gee')) },
  ])
  expect((await read(zip)).map(told)).toEqual([
    'Part1.zip!x.fit = ex',
    'Part1.zip!third.zip: unsupported-format',
    'activities/1.gpx = gee',
  ])
})

it('does not unpack what is no activity by its name', async () => {
  const zip = makeZip([
    { name: 'profile.JSON', bytes: text('{}') },
    { name: 'media/1.jpg', bytes: text('') },
    { name: 'a.fit', bytes: text('a') },
  ])
  expect((await read(zip)).map(told)).toEqual([
    'profile.JSON: unsupported-format',
    'media/1.jpg: unsupported-format',
    'a.fit = a',
  ])
})

it('goes on past a hostile, a lying, an encrypted and an oddly named member', async () => {
  const zip = makeZip([
    { name: 'bomb.gpx', bytes: new Uint8Array(8 * 1024 * 1024) },
    { name: 'liar.fit', bytes: text('three'), declaredSize: 3 },
    { name: 'locked.fit', bytes: text('secret'), flags: 0x801 },
    { name: 'bomb.gpx.gz', bytes: gzipSync(new Uint8Array(80 * 1024 * 1024)) },
    { name: '../../etc/passwd', bytes: text('name') },
    { name: 'last.fit', bytes: text('last') },
  ])
  expect((await read(zip)).map(told)).toEqual([
    'bomb.gpx: hostile',
    'liar.fit: broken-archive',
    'locked.fit: broken-archive',
    'bomb.gpx: hostile',
    '../../etc/passwd = name',
    'last.fit = last',
  ])
})

it('says that a cut-off zip is damaged', async () => {
  const zip = makeZip([{ name: 'a.fit', bytes: text('a') }])
  expect((await read(zip.subarray(0, zip.length - 10))).map(told)).toEqual([': broken-archive'])
})

it('reads the members of a damaged inner zip up to the damage and then goes on outside it', async () => {
  const zip = makeZip([
    { name: 'inner.zip', bytes: text('PK\u0003\u0004 no zip at all') },
    { name: 'b.fit', bytes: text('b') },
  ])
  expect((await read(zip)).map(told)).toEqual(['inner.zip: broken-archive', 'b.fit = b'])
})
