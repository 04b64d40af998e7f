import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import type { ArchiveMember } from '../../../../server/files/archive-member.ts'
import { readArchive } from '../../../../server/files/archive-reader.ts'
import { makeZip, type ZipEntry } from '../../../support/make-zip.ts'
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

const DAMAGED: readonly [string, Partial<ZipEntry>, string][] = [
  ['a size too small', { declaredSize: 3 }, 'cannot be unpacked'],
  ['a size too large', { declaredSize: 30 }, 'is not of the size it should be'],
  ['a stored size too small', { method: 'stored', declaredSize: 3 }, 'is not of the size it should be'],
  ['a wrong checksum', { declaredCrc: 1 }, 'has a wrong checksum'],
  ['a packed size far too large', { declaredPackedSize: 500_000 }, 'is not of the size it should be'],
]

it.each(DAMAGED)('says that a member with %s is damaged, gives none of its bytes and goes on', async (_, lie, what) => {
  const zip = makeZip([
    { name: 'a.fit', bytes: text('a whole run'), ...lie },
    { name: 'b.fit', bytes: text('b') },
    // Some honest bulk, as the packed sizes of a zip never add up to more than the zip has.
    { name: 'c.fit', bytes: new Uint8Array(1_000_000), method: 'stored' },
  ])
  const members = await read(zip)
  expect(members.slice(0, 2).map(told)).toEqual(['a.fit: broken-archive', 'b.fit = b'])
  const message = `This part of the archive ${what}; download or export it again.`
  expect(members[0]?.content).toEqual({ problem: { reason: 'broken-archive', message } })
})

it('refuses a zip whose parts would be more than the whole of it', async () => {
  const zip = makeZip([{ name: 'a.fit', bytes: text('a'), declaredPackedSize: 2_000_000_000 }])
  expect((await read(zip)).map(told)).toEqual([': hostile'])
})

it('reads what honest packers write: stored, streamed, wide fields, comments, bytes that say nothing of their letters', async () => {
  const zip = makeZip(
    [
      { name: 'stored.fit', bytes: text('s'), method: 'stored' },
      { name: 'streamed.fit', bytes: text('t'), streamed: true, comment: 'by a phone' },
      { name: 'wide.fit', bytes: text('w'), zip64: true },
      { name: Buffer.from('läufe/früh 🏃.fit'), bytes: text('mac') },
      { name: Buffer.from([0x4c, 0x84, 0x75, 0x66, 0x65, 0x2e, 0x66, 0x69, 0x74]), bytes: text('dos') },
      { name: 'C:\\runs\\back.fit', bytes: text('b') },
      { name: '/absolute.fit', bytes: text('a') },
      { name: `${'long '.repeat(80)}.fit`, bytes: text('l') },
    ],
    { comment: 'an archive' },
  )
  expect((await read(zip)).map(told)).toEqual([
    'stored.fit = s',
    'streamed.fit = t',
    'wide.fit = w',
    'läufe/früh 🏃.fit = mac',
    'Läufe.fit = dos',
    'C:/runs/back.fit = b',
    '/absolute.fit = a',
    `${'long '.repeat(80)}.fit = l`,
  ])
})

it('gives no e-mail address on to anybody, wherever in the path it stands', async () => {
  const inner = makeZip([{ name: 'jörg_b@müller.example_2.fit', bytes: text('2') }])
  const zip = makeZip([
    { name: 'some_body@example.com/some_body@example.com_1.fit', bytes: text('1') },
    { name: 'some%40example.com_Part1.zip', bytes: inner },
    { name: 'some_body@example.com_9.json', bytes: text('{}') },
  ])
  expect((await read(zip)).map(told)).toEqual(['/_1.fit = 1', '_Part1.zip!_2.fit = 2', '_9.json: unsupported-format'])
})

it('goes by the bytes: a zip and a .gz without their names, a file that is only named a zip', async () => {
  const zip = makeZip([
    { name: 'Part1', bytes: makeZip([{ name: 'x.fit', bytes: text('ex') }]) },
    { name: 'run', bytes: gzipSync(text('packed')) },
    { name: 'RUN.FIT.Gz', bytes: gzipSync(text('odd case')) },
    { name: 'run.fit.zip', bytes: text('no zip') },
    { name: 'run.gpx.gz', bytes: text('no gz') },
  ])
  expect((await read(zip)).map(told)).toEqual([
    'Part1!x.fit = ex',
    'run = packed',
    'RUN.FIT = odd case',
    'run.fit.zip = no zip',
    'run.gpx.gz = no gz',
  ])
})

it('reads no more of what is only named a zip than of any file', async () => {
  const noise = new Uint8Array(500_000).map((_, i) => (i * 7919) >> 5)
  const zip = makeZip([
    { name: 'a.zip', bytes: noise, method: 'stored', declaredSize: 80_000_000 },
    { name: 'b.fit', bytes: text('b') },
  ])
  expect((await read(zip)).map(told)).toEqual(['a.zip: too-large', 'b.fit = b'])
})

it('stops at entries that share their bytes, before they have unpacked to more than a few times the file', async () => {
  const bytes = new Uint8Array(1_000_000).map((_, i) => (i * 7919) >> 8)
  const shared = Array.from({ length: 500 }, (_, i) => ({ name: `${i}.fit`, bytes, sameAs: 0 }))
  const members = await read(makeZip([{ name: 'first.fit', bytes }, ...shared]))
  expect(members.length).toBeLessThan(20)
  expect(told(members.at(-1)!)).toBe(': hostile')
})

it('counts folders too, and ends at more entries than any export has', async () => {
  const folders = Array.from({ length: 200_010 }, (_, i) => ({
    name: `${i}/`,
    bytes: text(''),
    method: 'stored' as const,
  }))
  expect((await read(makeZip(folders))).map(told)).toEqual([': hostile'])
}, 60_000)

it('opens neither a zip in itself without end nor one of many bombs', async () => {
  const bomb = makeZip([{ name: '0.fit', bytes: new Uint8Array(4_000_000) }])
  const level = (inner: Uint8Array) => Array.from({ length: 16 }, (_, i) => ({ name: `${i}.zip`, bytes: inner }))
  const members = (await read(makeZip(level(makeZip(level(bomb)))))).map(told)
  expect(members).toHaveLength(16 * 16)
  expect(new Set(members.map((line) => line.split(': ')[1]))).toEqual(new Set(['unsupported-format']))
  const flat = (await read(makeZip(level(bomb)))).map(told)
  expect(flat).toHaveLength(16)
  expect(flat[0]).toBe('0.zip!0.fit: hostile')
})

it('says how far it has come, up to the size of the file, also within an inner zip', async () => {
  const half = { bytes: new Uint8Array(50_000).map((_, i) => (i * 7919) >> 5), method: 'stored' as const }
  const inner = makeZip([
    { name: '1.fit', ...half },
    { name: '2.fit', ...half },
  ])
  const zip = makeZip([
    { name: '0.fit', ...half },
    { name: 'in.zip', bytes: inner, method: 'stored' },
  ])
  const shares = (await read(zip)).map(({ readTo }) => Math.round((readTo / zip.length) * 100))
  expect(shares).toEqual([33, 67, 100])
})
