import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Writable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import pino from 'pino'
import { describe, expect, it } from 'vitest'
import { GARMIN_ACTIVITIES, type GarminLayout, garminArchive } from '../support/garmin-archive.ts'
import { makeZip, type ZipEntry } from '../support/make-zip.ts'
import { runCli } from '../support/run-cli.ts'
import { sampleBytes } from '../support/sample-bytes.ts'
import { stravaArchive } from '../support/strava-archive.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { type Json, type TestSoleus, testSoleus } from '../support/test-soleus.ts'

const ROAD = sampleBytes('fit/road-run.fit')

/** Everything of an athlete's that could show a name: answers, rows and the tables of the export. */
async function everything(soleus: TestSoleus): Promise<string> {
  const { store } = soleus.product
  const rows = await Promise.all([
    store.selectFrom('import').selectAll().execute(),
    store.selectFrom('import_file').selectAll().execute(),
    store.selectFrom('raw_file').selectAll().execute(),
    store.selectFrom('activity').selectAll().execute(),
    store.selectFrom('job').selectAll().execute(),
  ])
  const answers = await Promise.all([
    soleus.get('/api/activities'),
    soleus.get('/api/imports'),
    soleus.get('/api/overview'),
  ])
  const table = await (await soleus.request('/api/export/activities.csv')).text()
  return JSON.stringify([rows, answers, table])
}

const ADDRESS = /some_body|example\.co|%40|＠|@/

const LAYOUTS: readonly GarminLayout[] = ['parts', 'fitness-uploaded-files', '2018', 'without-top-folder', 'unpacked']

describe('a Garmin account export', () => {
  it.each(LAYOUTS)(
    'in the layout %s gives its activities, names what else it holds, and hides the address',
    async (layout) => {
      const soleus = await testSoleus()
      const bytes = makeZip(garminArchive({ layout }))
      const { counts, files } = await soleus.importAll({ name: `some_body+run@example.co.uk.zip`, bytes })
      expect(counts).toEqual({ total: 28, done: 28, scored: GARMIN_ACTIVITIES, skipped: 22, failed: 0 })
      const reasons = files.map(({ reason }: Json) => reason).filter((reason: string | null) => reason !== null)
      expect(reasons.filter((reason: string) => reason === 'not-activity')).toHaveLength(18)
      expect(reasons.filter((reason: string) => reason === 'unsupported-format')).toHaveLength(4)
      // The ride, the change and the run of one file are three.
      expect((await soleus.get('/api/activities')).items).toHaveLength(GARMIN_ACTIVITIES + 2)
      expect(await everything(soleus)).not.toMatch(ADDRESS)
    },
  )

  it('is read from one of its parts, and from the file of a single activity', async () => {
    const soleus = await testSoleus()
    const part = makeZip(garminArchive({ layout: 'single-part' }))
    const single = makeZip(garminArchive({ layout: 'single-activity' }))
    const first = await soleus.importAll({ name: 'UploadedFiles_0-_Part1.zip', bytes: part })
    expect(first.counts).toMatchObject({ total: 24, scored: GARMIN_ACTIVITIES, failed: 0 })
    const second = await soleus.importAll({ name: '19012345678.zip', bytes: single })
    expect(second.files).toMatchObject([{ name: '19012345678_ACTIVITY.fit', status: 'skipped', reason: 'duplicate' }])
  })

  it('is read from its unpacked folder, and the command names nobody either', async () => {
    const folder = temporaryFolder()
    for (const { name, bytes } of garminArchive()) {
      const path = join(folder, 'export', String(name))
      mkdirSync(dirname(path), { recursive: true })
      if (!String(name).endsWith('/')) writeFileSync(path, bytes)
    }
    const run = await runCli(['import', join(folder, 'export'), '--json', '--data', join(folder, 'data')])
    expect(run.code).toBe(0)
    expect(JSON.parse(run.stdout).counts).toEqual({ total: 28, done: 28, scored: 6, skipped: 22, failed: 0 })
    expect(run.stdout + run.stderr).not.toMatch(ADDRESS)
  })
})

describe('names', () => {
  it('with an address never come to the log, not even of what fails or is scored on the command line', async () => {
    const lines: string[] = []
    const sink = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        lines.push(String(chunk))
        done()
      },
    })
    const soleus = await testSoleus({ log: pino({ level: 'trace' }, sink) })
    const inner = makeZip([{ name: 'some_body%40example.co.uk_2.fit', bytes: ROAD.subarray(0, 4000) }])
    const { files } = await soleus.importAll({
      name: 'some_body＠example.co.uk.zip',
      bytes: makeZip([
        { name: 'some_body@example.co.uk/a.fit', bytes: ROAD },
        { name: 'some_body@example.co.uk_1.zip', bytes: inner },
        { name: 'some_body@example.co.uk_3.fit', bytes: ROAD, declaredCrc: 1 },
        { name: 'some_body@example.co.uk_4.gpx', bytes: new Uint8Array(3_000_000) },
        { name: 'söme_body@exämple.co.uk_5.zip', bytes: new Uint8Array([80, 75, 3, 4]) },
      ]),
    })
    expect(files.map(({ name }: Json) => name)).toEqual(['a.fit', '2.fit', '3.fit', '4.gpx', '5.zip'])
    expect(await everything(soleus)).not.toMatch(ADDRESS)
    expect(lines.join('')).toContain('import done')
    expect(lines.join('')).not.toMatch(ADDRESS)
    const path = join(temporaryFolder(), 'a.zip')
    writeFileSync(path, makeZip([{ name: 'some_body@example.co.uk_1.zip', bytes: inner }]))
    const scored = await runCli(['score', path, '--json'])
    expect(JSON.parse(scored.stdout).file.path).toBe(`${path}!_1.zip!_2.fit`)
  })

  it('of all kinds are shown as they are meant, on one line, without their folders', async () => {
    const soleus = await testSoleus()
    const odd: [string | Uint8Array, string][] = [
      [Buffer.from([0x4c, 0x84, 0x75, 0x66, 0x65, 0x2e, 0x66, 0x69, 0x74]), 'Läufe.fit'],
      [Buffer.from('früh 🏃‍♀️.fit'), 'früh 🏃‍♀️.fit'],
      [`${'lang '.repeat(60)}.fit`, `${'lang '.repeat(32)}….fit`],
      ['C:\\runs\\back\\slash.fit', 'slash.fit'],
      ['/etc/passwd.fit', 'passwd.fit'],
      ['../../../../tmp/up.fit', 'up.fit'],
      ['a/../..//odd\u0000\u202etif.fit', 'oddtif.fit'],
      ['with\nnew line.fit', 'withnew line.fit'],
      ['', 'file'],
      ['.fit', 'file.fit'],
      ['<img src=x onerror=alert(1)>.fit', '<img src=x onerror=alert(1)>.fit'],
    ]
    const entries: ZipEntry[] = odd.map(([name], i) => ({ name, bytes: Uint8Array.from([...ROAD, i]) }))
    const { files, counts } = await soleus.importAll({
      name: 'odd.zip',
      bytes: makeZip(entries, { comment: 'of all kinds' }),
    })
    expect(files.map(({ name }: Json) => name)).toEqual(odd.map(([, shown]) => shown))
    expect(counts).toMatchObject({ scored: odd.length, failed: 0 })
  })
})

describe('one upload of everything', () => {
  it('reads FIT, GPX and TCX, each also packed, named in odd case or not at all, and counts no run twice', async () => {
    const soleus = await testSoleus()
    const gpx = sampleBytes('gpx/no-elevation.gpx')
    const tcx = sampleBytes('tcx/road-run.tcx')
    const { files } = await soleus.importAll(
      { name: 'a.FIT', bytes: ROAD },
      { name: 'a.Fit.GZ', bytes: gzipSync(ROAD) },
      { name: 'b', bytes: gzipSync(gpx) },
      { name: 'b.gpx.gz', bytes: gzipSync(gpx, { level: 1 }) },
      { name: 'c.TCX.gz', bytes: gzipSync(Buffer.concat([Buffer.from(' \n\t '), tcx])) },
      { name: 'd.zip', bytes: makeZip([{ name: 'in/c.tcx.gz', bytes: gzipSync(tcx) }]) },
      { name: 'e.bin', bytes: makeZip([{ name: 'f', bytes: makeZip([{ name: 'g.fit.gz', bytes: gzipSync(ROAD) }]) }]) },
    )
    // Read side by side, so which of two copies is the first is left open.
    const ends = files.map(({ status, reason }: Json) => reason ?? status).sort()
    expect(ends).toEqual(['duplicate', 'duplicate', 'duplicate', 'scored', 'scored', 'scored', 'scored'])
    const { items } = await soleus.get('/api/activities')
    expect(items.filter(({ duplicateOf }: Json) => duplicateOf === null)).toHaveLength(3)
  })

  it('of a Garmin and a Strava export together gives each session once, with its title', async () => {
    const soleus = await testSoleus()
    const { counts } = await soleus.importAll(
      { name: 'strava.zip', bytes: makeZip(stravaArchive()) },
      { name: 'garmin.zip', bytes: makeZip(garminArchive()) },
    )
    expect(counts.failed).toBe(0)
    const { items } = await soleus.get('/api/activities')
    const counted = items.filter(({ duplicateOf }: Json) => duplicateOf === null)
    expect(counted).toHaveLength(GARMIN_ACTIVITIES + 2 + 3)
    expect(counted.map(({ name }: Json) => name)).toContain('Around the lagoon, "slowly"')
  })
})
