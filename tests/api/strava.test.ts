import { describe, expect, it } from 'vitest'
import { LOCAL_ATHLETE } from '../../server/usecases/local-athlete.ts'
import { takeStravaTables } from '../../server/usecases/strava-tables.ts'
import { makeZip } from '../support/make-zip.ts'
import { sampleBytes } from '../support/sample-bytes.ts'
import { STRAVA_TITLES, type StravaShape, stravaArchive, stravaTableText } from '../support/strava-archive.ts'
import { type Json, type TestSoleus, testSoleus } from '../support/test-soleus.ts'

const zipOf = (shape: StravaShape = {}) => ({ name: 'export_1.zip', bytes: makeZip(stravaArchive(shape)) })

/** Name and gear of every activity by its local date and sport. */
async function named(soleus: TestSoleus): Promise<Record<string, string>> {
  const { items } = await soleus.get('/api/activities')
  const details: Json[] = await Promise.all(items.map(({ id }: Json) => soleus.get(`/api/activities/${id}`)))
  const lines = details.map(({ name, gear, activity }) => [
    `${activity.localDate} ${activity.sport}`,
    `${name}${gear === null ? '' : ` in ${gear}`}`,
  ])
  return Object.fromEntries(lines)
}

/** Blanks of all kinds become one, as a title has one line. */
const NAMES = {
  '2025-09-07 running': `${STRAVA_TITLES.road} in Road Queen`,
  '2025-09-08 running': 'Dünen rauf und runter 🏜️ in Saucony Peregrine 13',
  // “Morning run” in Japanese says less than even the watch's own name.
  '2025-09-10 running': 'Run in Road Queen',
  '2025-09-11 cycling': 'Bike',
  '2025-09-11 running': 'Run',
  '2025-09-11 transition': 'Change',
  '2025-09-14 running': 'Shore run in Saucony Peregrine 13',
  // What the file itself is called stays.
  '2025-09-19 running': 'Shore loop in Road Queen',
  '2025-09-17 running': 'Shore run',
}

const LAYOUTS: readonly [string, StravaShape][] = [
  ['as it comes, in English', {}],
  ['with the tables behind the files', { tablesLast: true }],
  ['in German, of 87 columns', { layout: 'de', columns: 87 }],
  ['in Dutch, of 99 columns', { layout: 'nl', columns: 99 }],
  ['in French, of 92 columns', { layout: 'fr', columns: 92 }],
  ['in Japanese, of 101 columns, packed again with its folder', { layout: 'ja', columns: 101, folder: 'export_1/' }],
  ['from before 2019', { layout: 'before-2019' }],
  ['without its lists of shoes and bikes', { without: ['shoes.csv', 'bikes.csv'] }],
]

describe('a Strava export', () => {
  it.each(LAYOUTS)('%s gives its sessions, their titles and shoes', async (_, shape) => {
    const soleus = await testSoleus()
    const progress = await soleus.importAll(zipOf(shape))
    expect(progress.counts.failed).toBe(0)
    expect(progress.counts.scored).toBe(7)
    expect(await named(soleus)).toEqual(NAMES)
    const table = progress.files.find(({ name }: Json) => name === 'activities.csv')
    const gear = shape.without === undefined ? '2 shoes' : '2 shoes or bikes'
    expect(table).toMatchObject({ status: 'skipped', reason: 'not-activity' })
    expect(table.message).toBe(`Not an activity file; taken from it: the names of 2 sessions, ${gear}.`)
    expect(JSON.stringify(progress)).not.toContain('example.com')
  })
})

/** The files of an unpacked export, side by side, as a folder that is dropped gives them. */
const loose = (shape: StravaShape = {}) => {
  return stravaArchive(shape).map(({ name, bytes }) => ({ name: String(name).split('/').at(-1) ?? '', bytes }))
}
const rowOf = (progress: Json, name: string) => progress.files.find((file: Json) => file.name === name)

describe('the tables of a Strava export', () => {
  it('do the same unpacked, in an import that stays open and whatever comes first', async () => {
    for (const files of [loose(), loose({ tablesLast: true })]) {
      const soleus = await testSoleus()
      const opened = await soleus.send('POST', '/api/imports/open', {})
      const { importId } = opened.body
      for (const half of [files.slice(0, 5), files.slice(5)]) {
        const form = new FormData()
        for (const { name, bytes } of half) form.append('files', new File([bytes as Uint8Array<ArrayBuffer>], name))
        await soleus.request(`/api/imports/${importId}/files`, { method: 'POST', body: form })
      }
      await soleus.send('POST', `/api/imports/${importId}/close`)
      const progress = await soleus.finished(importId)
      expect(await named(soleus)).toEqual(NAMES)
      expect(rowOf(progress, 'activities.csv').message).toContain('the names of 2 sessions, 2 shoes.')
      expect(rowOf(progress, 'shoes.csv').message).toBe('Not an activity file; it lists 2 shoes.')
      expect(rowOf(progress, 'profile.csv')).toMatchObject({ status: 'skipped', reason: 'unsupported-format' })
    }
  })

  it('say the same when the export comes again, and name what came before without them', async () => {
    const soleus = await testSoleus()
    await soleus.importAll(zipOf({ without: ['activities.csv', 'shoes.csv', 'bikes.csv'] }))
    expect((await named(soleus))['2025-09-07 running']).toBe('Run')
    const { named_by: before } = await nameRow(soleus, 'Run')
    expect(before).toBeNull()
    for (let i = 0; i < 2; i++) {
      const progress = await soleus.importAll(zipOf())
      expect(rowOf(progress, 'activities.csv').message).toContain('the names of 2 sessions, 2 shoes.')
      expect(await named(soleus)).toEqual(NAMES)
    }
  })

  it('never replace a name the athlete gave or took away', async () => {
    const soleus = await testSoleus()
    await soleus.importAll(zipOf({ without: ['activities.csv'] }))
    const { items } = await soleus.get('/api/activities?from=2025-09-07&to=2025-09-08')
    await soleus.send('PATCH', `/api/activities/${items[0].id}`, { name: 'Run' })
    await soleus.send('PATCH', `/api/activities/${items[1].id}`, { name: '' })
    await soleus.importAll(zipOf())
    const names = await named(soleus)
    expect(names['2025-09-08 running']).toBe('Run in Saucony Peregrine 13')
    expect(names['2025-09-07 running']).toBe('null in Road Queen')
  })

  it('are used to the end when the process stops between the last file and them, or amid them', async () => {
    const soleus = await testSoleus()
    const progress = await soleus.importAll(zipOf())
    const { store } = soleus.product
    // As if it had ended when one session was named, and the others not yet.
    await store
      .updateTable('activity')
      .set({ name: 'Run', named_by: null, gear: null })
      .where('name', 'like', 'Dünen%')
      .execute()
    await store.updateTable('import_file').set({ message: null }).where('name', '=', 'activities.csv').execute()
    await takeStravaTables(soleus.product, LOCAL_ATHLETE, progress.id)
    expect(await named(soleus)).toEqual(NAMES)
    const after = await soleus.get(`/api/imports/${progress.id}`)
    expect(after.files).toEqual(progress.files)
  })

  it('name the recording that counts too when the watch has its own of the same session', async () => {
    const watch = { name: '77.fit', bytes: Uint8Array.from([...sampleBytes('fit/road-run.fit'), 0]) }
    for (const order of [
      [watch, zipOf()],
      [zipOf(), watch],
    ]) {
      const soleus = await testSoleus()
      for (const file of order) await soleus.importAll(file)
      const { items } = await soleus.get('/api/activities?from=2025-09-07&to=2025-09-07')
      expect(items.map(({ name }: Json) => name)).toEqual([STRAVA_TITLES.road, STRAVA_TITLES.road])
    }
  })

  it('that are broken, endless or of another kind stop nothing', async () => {
    const soleus = await testSoleus()
    const table = new TextEncoder().encode(stravaTableText())
    const unclosed = Buffer.concat([table.subarray(0, 900), Buffer.from('"'), table.subarray(900)])
    const progress = await soleus.importAll(
      { name: 'activities.csv', bytes: unclosed },
      { name: 'activities (1).csv', bytes: Buffer.from(`x,activities/1.fit,${'a,'.repeat(500_000)}\n`) },
      { name: 'my runs.csv', bytes: Buffer.from('date,km\n2025-01-01,5\n') },
      { name: 'shoes.csv', bytes: Buffer.from([0, 255, 34, 10, 44]) },
      ...loose().filter(({ name }) => name.includes('9600000001')),
    )
    expect(progress.files.map(({ status }: Json) => status)).toEqual([
      'skipped',
      'skipped',
      'skipped',
      'skipped',
      'scored',
    ])
    expect(rowOf(progress, 'my runs.csv').reason).toBe('unsupported-format')
    for (const { status, message } of progress.files) if (status === 'skipped') expect(message).toMatch(/^.+\.$/)
  })
})

async function nameRow({ product }: TestSoleus, name: string) {
  return product.store
    .selectFrom('activity')
    .select('named_by')
    .where('name', '=', name)
    .limit(1)
    .executeTakeFirstOrThrow()
}
