import { fitRun } from './fit-run.ts'
import { gpxTrack } from './gpx-track.ts'
import { makeZip } from './make-zip.ts'
import { steadyWeeks } from './steady-weeks.ts'
import { type Json, type TestSoleus, testSoleus } from './test-soleus.ts'

/**
 * A diary with something of everything: files of three imports, entries by hand, edits, a deleted, an excluded and a
 * doubled session, one kept apart, alerts new and read, failed files that were kept and files that were not.
 */
export async function richDiary(): Promise<TestSoleus> {
  const soleus = await testSoleus()
  await soleus.send('PUT', '/api/settings', { displayName: 'Zoë', weekStart: 6, massKg: 61.5, heightM: 1.68 })
  await steadyWeeks(soleus, 10, '2026-02-22')
  const archive = makeZip([
    { name: 'in/a.fit', bytes: fitRun({ start: '2026-02-23T08:00:00Z', minutes: 40 }) },
    { name: 'in/cut.gpx', bytes: gpxTrack({ start: '2026-02-24T08:00:00Z', minutes: 3 }).subarray(0, 150) },
    { name: 'in/notes.json', bytes: Buffer.from('{}') },
  ])
  const first = await soleus.importAll(
    { name: 'year.zip', bytes: archive },
    { name: 'beach.gpx', bytes: gpxTrack({ start: '2026-02-28T07:00:00Z', minutes: 40, surface: 'sand' }) },
    { name: 'beach.fit', bytes: fitRun({ start: '2026-02-28T07:00:00Z', minutes: 40, heartRate: 150 }) },
    { name: 'broken.fit', bytes: Buffer.from('x') },
  )
  const second = await soleus.importAll(
    { name: 'gone.fit', bytes: fitRun({ start: '2026-02-25T08:00:00Z' }) },
    { name: 'out.fit', bytes: fitRun({ start: '2026-02-26T08:00:00Z' }) },
    { name: 'watch.fit', bytes: fitRun({ start: '2026-02-27T08:00:00Z' }) },
    { name: 'phone.gpx', bytes: gpxTrack({ start: '2026-02-27T08:00:00Z', minutes: 30 }) },
  )
  const id = (list: Json, name: string) => list.files.find((file: Json) => file.name === name).activityIds[0]
  await soleus.send('PATCH', `/api/activities/${id(first, 'a.fit')}`, { name: '=1+1, "dune"', surface: 'dry_sand' })
  await soleus.send('DELETE', `/api/activities/${id(second, 'gone.fit')}`)
  await soleus.send('PATCH', `/api/activities/${id(second, 'out.fit')}`, { excluded: true })
  await soleus.send('PATCH', `/api/activities/${id(second, 'phone.gpx')}`, { duplicateOf: null })
  const { items } = await soleus.get('/api/alerts')
  await soleus.send('PATCH', `/api/alerts/${items[0].id}`, { state: 'acknowledged' })
  return soleus
}
