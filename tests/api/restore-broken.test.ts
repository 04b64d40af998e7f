import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ANALYSIS_VERSION } from '../../analysis/version.ts'
import { exportContent } from '../support/export-content.ts'
import { fitRun } from '../support/fit-run.ts'
import { makeZip } from '../support/make-zip.ts'
import { oneRunExport } from '../support/one-run-export.ts'
import { editManifest, editRows, type Members, repacked } from '../support/repack-export.ts'
import { testSoleus } from '../support/test-soleus.ts'
import { unzip } from '../support/unzip.ts'

const RUN = { name: 'a.fit', bytes: fitRun({ start: '2026-02-26T08:00:00Z' }) }

describe('an export that is not as it was made', () => {
  const NEGATIVE = { sha256: 'f'.repeat(64) }
  const HUGE_DAY = 2_000_000_000
  const cases: [string, RegExp, (members: Members) => { name: string; bytes: Uint8Array }][] = [
    [
      'a changed row',
      /activity\.ndjson is not what/,
      (m) => {
        return repacked(
          editRows(m, 'activity', (row) => ({ ...row, name: 'x' })),
          { manifest: false },
        )
      },
    ],
    [
      'a changed original',
      /originals.* is not what/,
      (m) => {
        const path = [...m.keys()].find((name) => name.startsWith('originals/'))!
        return repacked(new Map(m).set(path, Buffer.from('x')), { manifest: false })
      },
    ],
    [
      'a missing table',
      /alert\.ndjson is missing/,
      (m) => {
        const left = new Map(m)
        left.delete('data/alert.ndjson')
        return repacked(left, { manifest: false })
      },
    ],
    [
      'a missing original',
      /originals.* is missing/,
      (m) => {
        return repacked(new Map([...m].filter(([name]) => !name.startsWith('originals/'))))
      },
    ],
    [
      'an unknown column',
      /no row of it/,
      (m) => repacked(editRows(m, 'activity', (row) => ({ ...row, 'x" = 1; --': 1 }))),
    ],
    [
      'a column of another type',
      /row that cannot be/,
      (m) => {
        return repacked(editRows(m, 'activity', (row) => ({ ...row, calf_km: 'much' })))
      },
    ],
    [
      'a row twice',
      /row that cannot be/,
      (m) => {
        const path = 'data/activity.ndjson'
        return repacked(new Map(m).set(path, Buffer.concat([m.get(path)!, m.get(path)!])))
      },
    ],
    [
      'a day far away',
      /row that cannot be/,
      (m) => {
        return repacked(editRows(m, 'activity', (row) => ({ ...row, local_day: HUGE_DAY })))
      },
    ],
    [
      'figures that are none',
      /row that cannot be/,
      (m) => {
        return repacked(editRows(m, 'activity', (row) => ({ ...row, load_json: '{"calfKm":"x"}' })))
      },
    ],
    [
      'an unknown zone',
      /row that cannot be/,
      (m) => {
        return repacked(editRows(m, 'athlete', (row) => ({ ...row, zone: 'Mars/Olympus' })))
      },
    ],
    [
      'a reference to nothing',
      /refers to rows/,
      (m) => {
        return repacked(editRows(m, 'activity', (row) => ({ ...row, ...NEGATIVE })))
      },
    ],
    [
      'a password slipped in',
      /no table of exports/,
      (m) => {
        const about = JSON.parse(m.get('manifest.json')!.toString())
        const bytes = Buffer.from('{"athlete_id":"local","hash":"x","changed_at":1}\n')
        const members = [...about.members, { path: 'data/password.ndjson', bytes: 0, sha256: '0'.repeat(64) }]
        return repacked(editManifest(new Map(m).set('data/password.ndjson', bytes), { members }))
      },
    ],
    ['no settings', /of no athlete/, (m) => repacked(new Map(m).set('data/athlete_settings.ndjson', Buffer.alloc(0)))],
    [
      'a manifest that is none',
      /cut off or was changed/,
      (m) => repacked(editManifest(m, { members: 7 }), { manifest: false }),
    ],
  ]

  it.each(cases)('fails in one line and changes nothing: %s', async (_, message, change) => {
    const members = await unzip((await oneRunExport()).bytes)
    const target = await testSoleus()
    const before = await exportContent(target.product)
    const { files, counts } = await target.importAll(change(members))
    expect(counts).toMatchObject({ total: 1, failed: 1 })
    expect(files[0]).toMatchObject({
      status: 'failed',
      reason: 'broken-archive',
      message: expect.stringMatching(message),
    })
    expect(files[0].message).not.toContain('\n')
    const { import: imports, import_file, ...after } = await exportContent(target.product)
    expect(after).toMatchObject({ athlete: before['athlete'], activity: [], raw_file: [], originals: [] })
    expect([imports, import_file]).toMatchObject([[{}], [{}]])
    expect(existsSync(join(target.dataFolder, 'originals'))).toBe(false)
  })

  it('fails in one line when it was cut off, wherever', async () => {
    const { name, bytes } = await oneRunExport()
    const target = await testSoleus()
    for (const share of [0.05, 0.5, 0.95, 0.999]) {
      const { files } = await target.importAll({ name, bytes: bytes.subarray(0, Math.floor(bytes.length * share)) })
      expect(files).toMatchObject([{ name, status: 'failed', reason: 'broken-archive' }])
      expect(files[0].message).toContain('nothing of it was taken over')
    }
    expect((await target.get('/api/activities')).items).toEqual([])
    const { files } = await target.importAll({ name, bytes })
    expect(files[0].message).toMatch(/^Restored /)
  })

  it.each([{ formatVersion: 2 }, { schema: '0099-moon' }, { analysisVersion: ANALYSIS_VERSION + 1 }])(
    'is refused when it is of a newer program: %j',
    async (newer) => {
      const members = await unzip((await oneRunExport()).bytes)
      const target = await testSoleus()
      const changed = editManifest(members, { ...newer, program: '9.1.0' })
      const { files } = await target.importAll(repacked(changed, { manifest: false }))
      expect(files).toMatchObject([{ status: 'failed', reason: 'newer-export' }])
      expect(files[0].message).toMatch(/made by a newer Soleus \(9\.1\.0\); update this one/)
      expect((await target.get('/api/activities')).items).toEqual([])
    },
  )

  it('is an archive like any other when its manifest is of something else', async () => {
    const target = await testSoleus()
    const entries = [{ name: 'manifest.json', bytes: Buffer.from('{"name":"other"}') }, RUN]
    const { files } = await target.importAll({ name: 'all.zip', bytes: makeZip(entries) })
    expect(files).toMatchObject([{ name: 'manifest.json', status: 'skipped' }, { status: 'scored' }])
  })
})
