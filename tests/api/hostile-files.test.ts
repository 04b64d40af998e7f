import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { NOTHING_SAID } from '../../analysis/model/nothing-said.ts'
import { BROKEN_FITS } from '../../data-samples/generate/broken-fit.ts'
import { encodeFitActivity } from '../../data-samples/generate/encode-fit.ts'
import { AnalysisPool } from '../../server/jobs/analysis-pool.ts'
import { fitRun } from '../support/fit-run.ts'
import { gpxTrack } from '../support/gpx-track.ts'
import { makeZip, type ZipEntry } from '../support/make-zip.ts'
import { peakMemory } from '../support/peak-memory.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { type Json, testSoleus } from '../support/test-soleus.ts'

const RUN = fitRun({ start: '2026-02-26T08:00:00Z' })
const text = (words: string) => new TextEncoder().encode(words)

/** A track of some 25 MB: an hour of points with the long-winded extensions some programs write. */
function largeTrack(): Uint8Array {
  const track = new TextDecoder().decode(gpxTrack({ start: '2026-02-25T08:00:00Z', minutes: 60 }))
  const filler = `<extensions><note>${'long-winded '.repeat(580)}</note></extensions>`
  return text(track.replaceAll('</time>', `</time>${filler}`))
}

describe('a batch with broken and hostile files', () => {
  it('imports the good ones, says one clear line about each of the others, and the server keeps answering', async () => {
    const soleus = await testSoleus()
    const large = largeTrack()
    expect(large.length).toBeGreaterThan(25e6)
    const settings = encodeFitActivity({ records: [], sessions: [], fileType: 2 })
    const files: Record<string, { bytes: Uint8Array; status: string; reason: string | null }> = {
      'good.fit': { bytes: RUN, status: 'scored', reason: null },
      'truncated.fit': {
        bytes: fitRun({ start: '2026-02-24T08:00:00Z' }).subarray(0, 20_000),
        status: 'scored',
        reason: null,
      },
      'empty.fit': { bytes: new Uint8Array(), status: 'failed', reason: 'empty-file' },
      'text.fit': { bytes: text('Dear diary, today I ran.'), status: 'failed', reason: 'not-fit' },
      'settings.fit': { bytes: settings, status: 'skipped', reason: 'not-activity' },
      'photo.jpg': { bytes: new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), status: 'skipped', reason: 'unsupported-format' },
      'fields.fit': { bytes: BROKEN_FITS['zero-size-fields.fit'](), status: 'failed', reason: 'hostile' },
      'records.fit': { bytes: BROKEN_FITS['zero-byte-records.fit'](), status: 'failed', reason: 'hostile' },
      'entities.gpx': {
        bytes: text('<?xml version="1.0"?><!DOCTYPE gpx [<!ENTITY a "aaaa">]><gpx><trk><name>&a;</name></trk></gpx>'),
        status: 'failed',
        reason: 'hostile',
      },
      'large.gpx': { bytes: large, status: 'scored', reason: null },
      'last.gpx': { bytes: gpxTrack({ start: '2026-02-23T08:00:00Z' }), status: 'scored', reason: null },
    }
    const importId = await soleus.upload(Object.entries(files).map(([name, { bytes }]) => ({ name, bytes })))
    const answers: number[] = []
    for (let state = 'queued'; state !== 'done'; ) {
      const started = performance.now()
      ;({ state } = await soleus.get(`/api/imports/${importId}`))
      expect((await soleus.request('/health')).status).toBe(200)
      answers.push(performance.now() - started)
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    const progress = await soleus.get(`/api/imports/${importId}`)
    const outcomes = progress.files.map(({ name, status, reason }: Json) => ({ name, status, reason }))
    expect(outcomes).toEqual(Object.entries(files).map(([name, { status, reason }]) => ({ name, status, reason })))
    for (const { status, message } of progress.files) {
      if (status === 'scored') continue
      expect(message).toMatch(/^[A-Z].*[.]$/)
      expect(message).not.toContain('\n')
    }
    expect(answers.length).toBeGreaterThan(3)
  })
})

const nothing = new Uint8Array()
const noise = (bytes: number) => new Uint8Array(bytes).map((_, i) => Math.imul(i, 2_654_435_761) >>> 28)
const entity = '<?xml version="1.0"?><!DOCTYPE gpx [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><gpx>&b;</gpx>'
const OK = { name: 'run.fit', bytes: RUN }
const sharing = (_: unknown, i: number) => ({ name: `${i + 1}.fit`, bytes: nothing, sameAs: 0 })
const bombs = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ name: `${i}.fit`, bytes: new Uint8Array(2e6) }))

/** Archives made to harm or merely broken, and the outcome of each of their lines. */
const ARCHIVES: readonly [string, () => Uint8Array, readonly string[]][] = [
  ['one huge entry', () => makeZip([{ name: 'a.gpx', bytes: new Uint8Array(60e6) }, OK]), ['hostile', 'scored']],
  [
    'many entries of the same bytes',
    () => makeZip([{ name: '0.fit', bytes: noise(2e6), method: 'stored' }, ...Array.from({ length: 5000 }, sharing)]),
    ['not-fit', 'hostile'],
  ],
  [
    'bombs in a zip in it',
    () => makeZip([{ name: 'in.zip', bytes: makeZip(bombs(3)) }, OK]),
    [...Array(3).fill('hostile'), 'scored'],
  ],
  [
    'zips within zips within zips',
    () =>
      makeZip([
        { name: '1.zip', bytes: makeZip([{ name: '2.zip', bytes: makeZip([{ name: '3.zip', bytes: nothing }]) }]) },
        OK,
      ]),
    ['unsupported-format', 'scored'],
  ],
  [
    'a bomb of a .gz',
    () => makeZip([{ name: 'a.fit.gz', bytes: gzipSync(new Uint8Array(60e6)) }, OK]),
    ['hostile', 'scored'],
  ],
  ['a lying size', () => makeZip([{ name: 'a.fit', bytes: RUN, declaredSize: 900 }, OK]), ['broken-archive', 'scored']],
  [
    'a size lying the other way',
    () => makeZip([{ name: 'a.fit', bytes: RUN, declaredSize: 900_000 }, OK]),
    ['broken-archive', 'scored'],
  ],
  ['a wrong checksum', () => makeZip([{ name: 'a.fit', bytes: RUN, declaredCrc: 7 }]), ['broken-archive']],
  ['a password', () => makeZip([{ name: 'a.fit', bytes: RUN, flags: 1 }, OK]), ['broken-archive', 'scored']],
  ['its end cut off', () => makeZip([OK]).subarray(0, 4000), ['broken-archive']],
  ['its beginning cut off', () => makeZip([OK]).subarray(1000), ['broken-archive']],
  ['bytes in front', () => makeZip([OK], { before: noise(1000) }), ['broken-archive']],
  [
    'a directory of nonsense',
    () => makeZip([OK]).map((byte, i, all) => (i > all.length - 70 && i < all.length - 22 ? 7 : byte)),
    ['broken-archive'],
  ],
  ['a DTD and an entity in it', () => makeZip([{ name: 'a.gpx', bytes: text(entity) }, OK]), ['hostile', 'scored']],
  ['nothing in it', () => makeZip([]), ['unsupported-format']],
]

describe('a hostile or broken archive', () => {
  it.each(ARCHIVES)(
    'with %s ends with one clear line for each file, and the good ones are read',
    async (_, zip, ends) => {
      const soleus = await testSoleus()
      const { files } = await soleus.importAll({ name: 'archive.zip', bytes: zip() })
      expect(files.map(({ status, reason }: Json) => reason ?? status)).toEqual(ends)
      for (const { message, status } of files) if (status !== 'scored') expect(message).toMatch(/^[A-Z][^\n]*[.]$/)
      const scored = ends.filter((end) => end === 'scored').length
      expect((await soleus.get('/api/activities')).items).toHaveLength(scored)
    },
  )

  it('of thirty thousand empty files, or of many that unpack to all they may, takes no more memory than a few files', async () => {
    const empty = Array.from({ length: 30_000 }, (_, i) => ({ ...OK, name: `${i}.fit`, bytes: nothing }))
    const packed = gzipSync(new Uint8Array(60e6).map((_, i) => (i % 100 === 0 ? i >>> 8 : 32)))
    const large = Array.from({ length: 20 }, (_, i) => ({ name: `${i}.gpx.gz`, bytes: packed }))
    const ends: [readonly ZipEntry[], number][] = [
      [empty, 400],
      // 1.2 GB unpacked, of which the two being read and what is made of them are held at a time.
      [large, 800],
    ]
    for (const [entries, most] of ends) {
      const folder = temporaryFolder()
      writeFileSync(join(folder, 'archive.zip'), makeZip(entries))
      const { stdout, peakMb } = await peakMemory([
        'import',
        join(folder, 'archive.zip'),
        '--data',
        join(folder, 'data'),
      ])
      expect(stdout).toContain(`${entries.length} files: 0 scored, 0 skipped, ${entries.length} failed`)
      expect(peakMb ?? 0).toBeLessThan(most)
    }
  }, 300_000)
})

describe('a file that holds a worker', () => {
  const settings = {
    settings: [{ validFrom: 0, heightM: 1.75, massKg: Number.NaN, profile: 'weighted' as const, sand: 'dry' as const }],
    overrides: NOTHING_SAID,
    homeClock: 'UTC',
    groundMaps: [],
    places: null,
  }

  it('is stopped at the time limit, and the next one is read', async () => {
    const pool = new AnalysisPool(() => undefined, { threads: 1, seconds: 0.05, memoryMb: 256 })
    // Twice: the thread that was stopped has been replaced, and the second file is not left waiting for it.
    for (let i = 0; i < 2; i++) {
      const slow = (await pool.score([{ fileName: 'a.gpx', bytes: largeTrack() }], settings))[0]
      expect(slow).toMatchObject({ ok: false, error: { status: 'failed', reason: 'time-limit' } })
    }
    await pool.close()
    const patient = new AnalysisPool(() => undefined, { threads: 1, seconds: 20, memoryMb: 256 })
    const [first, second] = await Promise.all([
      patient.score([{ bytes: RUN, fileName: 'a.fit' }], settings),
      patient.score([{ bytes: RUN, fileName: 'b.fit' }], settings),
    ])
    expect(first).toEqual(second)
    expect(first[0]?.ok).toBe(true)
    await patient.close()
  })

  it('is stopped at the memory limit, and those handed over with it are read all the same', async () => {
    const pool = new AnalysisPool(() => undefined, { threads: 1, seconds: 20, memoryMb: 32 })
    const greedy = text(`<gpx><trk><desc>${'x'.repeat(60e6)}</desc></trk></gpx>`)
    const files = [RUN, greedy, RUN].map((bytes) => ({ fileName: '', bytes }))
    expect(await pool.score(files, settings)).toMatchObject([
      { ok: true },
      { ok: false, error: { status: 'failed', reason: 'memory-limit' } },
      { ok: true },
    ])
    await pool.close()
  })
})
