import { fitRun } from './fit-run.ts'
import { gpxTrack } from './gpx-track.ts'
import { makeZip } from './make-zip.ts'
import { steadyWeeks } from './steady-weeks.ts'
import { type Json, type TestSoleus, testSoleus } from './test-soleus.ts'

/**
 * A diary with something of everything: files of three imports, entries by hand, edits, a deleted, an excluded and a
 * doubled session, one kept apart, alerts new and read, failed files that were kept and files that were not; and what is
 * told besides: check-ins, warning signs, shoes, an injury, a plan, a race and a snooze.
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
  await tellOfEverything(soleus, id(first, 'a.fit'))
  return soleus
}

async function tellOfEverything(soleus: TestSoleus, activityId: string): Promise<void> {
  const weekly = {
    ...{ took: 'reduced', cutTraining: 1, cutPerformance: 0, worstPain: 3, heelRaisesLeft: 20, heelRaisesRight: null },
    ...{ kneeToWallLeftCm: 9.5, kneeToWallRightCm: null, tenderTop: true, shoes: ['new'], sand: 'walk' },
    ...{ faceDown: true, next: ['travel'] },
  }
  const sent: [string, object][] = [
    ['check-ins', { kind: 'activity', activityId, painDuring: 3, painAfter: 2, course: 'after_only', sites: ['heel'] }],
    ['check-ins', { kind: 'weekly', weekly }],
    ['safety', { signs: ['calf_pain', 'at_rest'] }],
    ['shoes', { name: 'Road', kind: 'usual', usualFor: [{ sport: 'running', from: '2026-01-01' }] }],
    ['injuries', { date: '2024-05-01', side: 'right', kind: 'achilles' }],
    ['plans', { date: '2026-03-04', distanceMetres: 8000, sandShare: 0.1 }],
    ['overloads', { kind: 'race', name: 'Ten miles', fromDate: '2026-04-12', toDate: '2026-04-12' }],
    ['snoozes', { rule: 'T1', days: 14 }],
  ]
  for (const [path, body] of sent) {
    const { status } = await soleus.send('POST', `/api/${path}`, body)
    if (status >= 300) throw new Error(`${path} answered ${status}`)
  }
}
