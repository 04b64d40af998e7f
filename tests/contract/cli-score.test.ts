import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { fitRun } from '../support/fit-run.ts'
import { gpxTrack } from '../support/gpx-track.ts'
import { makeZip } from '../support/make-zip.ts'
import { ndjson, runCli } from '../support/run-cli.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const FIT = fitRun({ start: '2026-02-26T08:00:00Z' })
const GPX = gpxTrack({ start: '2026-02-27T08:00:00Z', minutes: 10 })

const ACTIVITY_FIELDS = [
  'sport',
  'subSport',
  'startedAt',
  'utcOffsetSeconds',
  'localDate',
  'elapsedSeconds',
  'timerSeconds',
  'distanceMetres',
  'ascentMetres',
  'descentMetres',
  'deviceAscentMetres',
  'meanCadenceSpm',
  'steps',
  'records',
  'metresBySurface',
  'surfaceSource',
  'device',
]
const LOAD_FIELDS = ['calfKm', 'muscle', 'tendon', 'causes', 'sandCalfKm', 'climbCalfKm', 'profile', 'analysisVersion']

/** A folder as a runner has them: activities, an archive, clutter, and a broken file. */
function folderOfFiles(): string {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'old'))
  writeFileSync(join(folder, 'b.fit'), FIT)
  writeFileSync(join(folder, 'a.gpx'), GPX)
  writeFileSync(join(folder, '._b.fit'), Buffer.from('0005160700020000', 'hex'))
  mkdirSync(join(folder, '.trash'))
  writeFileSync(join(folder, '.trash', 'thrown-away.fit'), FIT)
  writeFileSync(join(folder, 'notes.txt'), 'hello')
  writeFileSync(join(folder, 'old', 'empty.fit'), '')
  writeFileSync(join(folder, 'old', 'z.zip'), makeZip([{ name: 'x/c.fit.gz', bytes: gzipSync(FIT) }]))
  return folder
}

describe('soleus score --json', () => {
  it('gives a line an activity and one for each file without, in the order of the names', async () => {
    const folder = folderOfFiles()
    const run = await runCli(['score', folder, '--json'])
    const lines = ndjson(run)
    expect(lines.map(({ file, status, reason }) => [file.path.slice(folder.length + 1), status, reason])).toEqual([
      ['._b.fit', 'skipped', 'unsupported-format'],
      ['a.gpx', 'scored', null],
      ['b.fit', 'scored', null],
      ['notes.txt', 'skipped', 'unsupported-format'],
      ['old/empty.fit', 'failed', 'empty-file'],
      ['old/z.zip!x/c.fit', 'scored', null],
    ])
    expect(run.code).toBe(1)
    expect(run.stderr).toBe('')
    expect(lines[5].load).toEqual(lines[2].load)
    expect(lines[5].file.sha256).toBe(lines[2].file.sha256)
  })

  it('has every field of the contract, unknown as null', async () => {
    const folder = temporaryFolder()
    const path = join(folder, 'run.fit')
    writeFileSync(path, FIT)
    const run = await runCli(['score', path, '--json'])
    const [line, ...others] = ndjson(run)
    expect(others).toEqual([])
    expect(run.code).toBe(0)
    expect(line.file).toEqual({
      path,
      sha256: createHash('sha256').update(FIT).digest('hex'),
      format: 'fit',
      records: 1801,
      sessions: 1,
    })
    expect(new Set(Object.keys(line.activity))).toEqual(new Set(ACTIVITY_FIELDS))
    expect(new Set(Object.keys(line.load))).toEqual(new Set(LOAD_FIELDS))
    expect(Object.keys(line.load.causes)).toEqual(['flat', 'climb', 'sand', 'ground', 'treadmill', 'shoes'])
    expect(line.activity).toMatchObject({
      startedAt: '2026-02-26T08:00:00Z',
      localDate: '2026-02-26',
      deviceAscentMetres: null,
    })
    expect(Array.isArray(line.issues)).toBe(true)
  })

  it('takes profile, height and surface', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'run.fit'), FIT)
    const score = async (...options: string[]) => ndjson(await runCli(['score', folder, '--json', ...options]))[0]
    const [sand, other] = await Promise.all([
      score('--surface', 'dry_sand'),
      score('--surface', 'dry_sand', '--profile', 'evidence', '--height', '1.95', '--mass', '61.5'),
    ])
    expect(sand.activity.surfaceSource).toBe('set')
    expect(sand.load.profile).toBe('weighted')
    expect(sand.load.sandCalfKm).toBeCloseTo(sand.load.calfKm, 9)
    expect(other.load.profile).toBe('evidence')
    expect(other.load.sandCalfKm).toBeLessThan(sand.load.sandCalfKm)
  })

  it('says in one line of stderr which path is missing, scores the others, and ends with 1', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'run.fit'), FIT)
    const missing = join(folder, 'nope.fit')
    const run = await runCli(['score', missing, join(folder, 'run.fit'), '--json'])
    expect(ndjson(run)).toHaveLength(1)
    expect(run.stderr).toBe(`soleus: cannot read ${missing}: there is no such file or folder\n`)
    expect(run.code).toBe(1)
  })
})

describe('soleus score', () => {
  it('is a table for people, skips included, and 0 when nothing failed', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'run.fit'), FIT)
    writeFileSync(join(folder, 'photo.jpg'), 'x')
    const { code, stdout } = await runCli(['score', folder])
    expect(code).toBe(0)
    expect(stdout).toMatch(/^date +sport +km +ascent m +calf-km/)
    expect(stdout).toMatch(/2026-02-26 +running +5\.00 +\S+ +5\.0 +5\.0 +0\.0/)
    expect(stdout).toContain('skipped: unsupported-format')
  })
})
