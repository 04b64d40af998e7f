import { expect, test } from 'vitest'
import { fitRun } from '../support/fit-run.ts'
import { gpxTrack } from '../support/gpx-track.ts'
import { testSoleus } from '../support/test-soleus.ts'

const START = '2026-02-24T06:30:00Z'
const run = { name: 'run.fit', bytes: fitRun({ start: START }) }
const phone = { name: 'phone.gpx', bytes: gpxTrack({ start: START, type: 'running' }) }
const notes = { name: 'notes.txt', bytes: new TextEncoder().encode('5 km') }
const empty = { name: 'empty.fit', bytes: new Uint8Array() }

test('what came of an import in numbers: activities, joined ones, and why the others are none', async () => {
  const soleus = await testSoleus()
  const { id } = await soleus.importAll(
    run,
    { ...run, name: 'again.fit' },
    phone,
    notes,
    { ...notes, name: 'b.txt' },
    empty,
  )
  const outcomes = await soleus.get(`/api/imports/${id}/outcomes`)
  expect(outcomes).toMatchObject({
    id,
    state: 'done',
    counts: { total: 6, done: 6, scored: 2, skipped: 3, failed: 1 },
    activities: 2,
    joined: 1,
    retryable: 0,
    reasons: [
      { status: 'skipped', reason: 'unsupported-format', count: 2 },
      { status: 'skipped', reason: 'duplicate', count: 1 },
      { status: 'failed', reason: 'empty-file', count: 1 },
    ],
  })
  expect(outcomes.files).toBeUndefined()
})

test('a recording that is kept apart is joined no more, and a deleted activity is none', async () => {
  const soleus = await testSoleus()
  const done = await soleus.importAll(run, phone)
  const outcomes = () => soleus.get(`/api/imports/${done.id}/outcomes`)
  const joined = done.files.find((file: { name: string }) => file.name === 'phone.gpx').activityIds[0]
  await soleus.send('PATCH', `/api/activities/${joined}`, { duplicateOf: null })
  expect(await outcomes()).toMatchObject({ activities: 2, joined: 0 })
  await soleus.send('DELETE', `/api/activities/${joined}`)
  expect(await outcomes()).toMatchObject({ activities: 1, joined: 0 })
})

test('of the failed files those can be read again whose bytes are kept', async () => {
  const soleus = await testSoleus()
  const { id } = await soleus.importAll(empty, { name: 'broken.fit', bytes: run.bytes.subarray(0, 40) })
  expect(await soleus.get(`/api/imports/${id}/outcomes`)).toMatchObject({ counts: { failed: 2 }, retryable: 1 })
})

test('an import that is not there has no numbers', async () => {
  const soleus = await testSoleus()
  expect((await soleus.request('/api/imports/nowhere/outcomes')).status).toBe(404)
})
