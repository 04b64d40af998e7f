import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { beachMap } from '../support/beach-map.ts'
import { gpxTrack } from '../support/gpx-track.ts'
import { ndjson, runCli } from '../support/run-cli.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

function files() {
  const folder = temporaryFolder()
  const at = (name: string, bytes: Uint8Array) => {
    writeFileSync(join(folder, name), bytes)
    return join(folder, name)
  }
  return {
    data: join(folder, 'data'),
    map: at('coast.osm.pbf', beachMap()),
    cut: at('cut.osm.pbf', beachMap().subarray(0, 60)),
    run: at('run.gpx', gpxTrack({ start: '2026-02-27T08:00:00Z' })),
  }
}

describe('soleus surfaces', () => {
  it('adds a map, lists it and takes it away', async () => {
    const { data, map } = files()
    const added = await runCli(['surfaces', 'add', map, '--name', 'The coast', '--data', data])
    expect(added).toMatchObject({ code: 0, stderr: '' })
    expect(added.stdout).toMatch(/^The coast is ready \([\w-]{16}\): 2 ways and 1 area, 0\.0 MB\. [^\n]+\n$/)
    const listed = await runCli(['surfaces', 'list', '--json', '--data', data])
    const { items } = JSON.parse(listed.stdout)
    expect(items).toMatchObject([{ name: 'The coast', state: 'ready', ways: 2, areas: 1, message: null }])
    expect((await runCli(['surfaces', 'list', '--data', data])).stdout.split('\n')[1]).toContain('The coast')
    const removed = await runCli(['surfaces', 'remove', items[0].id, '--data', data])
    expect(removed).toMatchObject({ code: 0, stderr: '' })
    expect((await runCli(['surfaces', 'list', '--data', data])).stdout).toContain('There are no surface maps')
  })

  it('says in one line what is wrong', async () => {
    const { data, cut } = files()
    for (const [args, words] of [
      [['add', cut], 'cannot use'],
      [['add', `${cut}.gone`], 'there is no such file'],
      [['add', data.replace(/data$/, '')], 'it is no file'],
      [['remove', 'nope'], 'there is no map nope'],
    ] as const) {
      const run = await runCli(['surfaces', ...args, '--data', data])
      expect(run).toMatchObject({ code: 1, stdout: '' })
      expect(run.stderr).toMatch(/^soleus: [^\n]+\n$/)
      expect(run.stderr).toContain(words)
    }
    expect((await runCli(['surfaces', 'add'])).code).toBe(2)
  })
})

describe('soleus score --map', () => {
  it('takes surfaces from the maps that are given', async () => {
    const { map, run, cut } = files()
    const [plain] = ndjson(await runCli(['score', run, '--json']))
    const [mapped] = ndjson(await runCli(['score', run, '--json', '--map', map, '--map', map]))
    expect(plain.activity.surfaceSource).toBe('unknown')
    expect(mapped.activity.surfaceSource).toBe('map')
    expect(Math.abs(mapped.activity.metresBySurface.dry_sand - 2224)).toBeLessThan(40)
    expect(mapped.load.sandCalfKm).toBeGreaterThan(1)
    const wrong = await runCli(['score', run, '--json', '--map', cut])
    expect(wrong).toMatchObject({ code: 1, stdout: '' })
    expect(wrong.stderr).toMatch(/^soleus: cannot use the map [^\n]+\n$/)
  })
})
