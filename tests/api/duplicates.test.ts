import { describe, expect, it } from 'vitest'
import { fitRun, type RunShape } from '../support/fit-run.ts'
import { gpxTrack } from '../support/gpx-track.ts'
import { type Json, testSoleus } from '../support/test-soleus.ts'

const WATCH = { name: 'watch.fit', bytes: fitRun({ start: '2026-02-26T08:00:00Z', minutes: 60 }) }
const PHONE = { name: 'phone.gpx', bytes: gpxTrack({ start: '2026-02-26T08:00:20Z', minutes: 59, type: 'running' }) }

const half = (start: string, shape: Partial<RunShape> = {}) => ({
  name: `${start}.fit`,
  bytes: fitRun({ start, minutes: 30, ...shape }),
})

async function counted(...files: { name: string; bytes: Uint8Array }[]) {
  const soleus = await testSoleus()
  const ids: string[] = []
  for (const file of files) ids.push(...(await soleus.importAll(file)).files[0].activityIds)
  const { items } = await soleus.get('/api/activities')
  const byId = new Map<string, Json>(items.map((item: Json) => [item.id, item]))
  const sessions = async () => (await soleus.get('/api/days?from=2026-02-26&to=2026-02-26')).sessions[0]
  return { soleus, ids, links: ids.map((id) => byId.get(id).duplicateOf), sessions }
}

describe('two recordings of one session', () => {
  it.each([
    ['the poorer second', [WATCH, PHONE], [null, 0]],
    ['the richer second', [PHONE, WATCH], [1, null]],
  ])('count once: %s', async (_, files, expected) => {
    const { soleus, ids, links, sessions } = await counted(...(files as (typeof WATCH)[]))
    expect(links).toEqual(expected.map((at) => (at === null ? null : ids[at as number])))
    expect(await sessions()).toBe(1)
    const { file } = await soleus.get(`/api/activities/${ids[expected.indexOf(null)]}`)
    expect(file.format).toBe('fit')
  })

  it('are said to be so in the import', async () => {
    const soleus = await testSoleus()
    await soleus.importAll(WATCH)
    const { files } = await soleus.importAll(PHONE)
    expect(files[0]).toMatchObject({ status: 'scored', reason: null })
    expect(files[0].message).toContain('Another recording of this session')
  })

  it('both count when the athlete says so, and keep counting', async () => {
    const { soleus, ids, sessions } = await counted(WATCH, PHONE)
    const apart = await soleus.send('PATCH', `/api/activities/${ids[1]}`, { duplicateOf: null })
    expect(apart.body.duplicateOf).toBeNull()
    expect(await sessions()).toBe(2)
    await soleus.send('PATCH', `/api/activities/${ids[0]}`, { excluded: true })
    await soleus.send('PATCH', `/api/activities/${ids[0]}`, { excluded: false })
    expect(await sessions()).toBe(2)
  })

  it('give way to each other when the one that counts is deleted or excluded', async () => {
    const { soleus, ids, sessions } = await counted(WATCH, PHONE)
    await soleus.send('DELETE', `/api/activities/${ids[0]}`)
    expect((await soleus.get(`/api/activities/${ids[1]}`)).duplicateOf).toBeNull()
    expect(await sessions()).toBe(1)
    await soleus.send('POST', `/api/activities/${ids[0]}/restore`)
    expect((await soleus.get(`/api/activities/${ids[1]}`)).duplicateOf).toBe(ids[0])
    await soleus.send('PATCH', `/api/activities/${ids[0]}`, { excluded: true })
    expect((await soleus.get(`/api/activities/${ids[1]}`)).duplicateOf).toBeNull()
    expect(await sessions()).toBe(1)
  })
})

describe('what is no second recording', () => {
  it('counts: less than 80 % of shared time', async () => {
    // 23 of 30 minutes are 77 %.
    const { links, sessions } = await counted(half('2026-02-26T08:00:00Z'), half('2026-02-26T08:07:00Z'))
    expect(links).toEqual([null, null])
    expect(await sessions()).toBe(2)
  })

  it('counts: another family of sports at the same time', async () => {
    const { links } = await counted(half('2026-02-26T08:00:00Z'), half('2026-02-26T08:00:00Z', { sport: 2 }))
    expect(links).toEqual([null, null])
  })

  it('counts: two halves of a session, one after the other', async () => {
    const { links } = await counted(half('2026-02-26T08:00:00Z'), half('2026-02-26T08:30:00Z'))
    expect(links).toEqual([null, null])
  })
})

describe('three recordings', () => {
  it('all lead to the richest, whatever the order they came in', async () => {
    const middling = half('2026-02-26T08:00:05Z', { minutes: 60, cadence: null })
    for (const files of [
      [WATCH, PHONE, middling],
      [PHONE, middling, WATCH],
      [middling, PHONE, WATCH],
    ]) {
      const { ids, links } = await counted(...files)
      const richest = ids[files.indexOf(WATCH)]
      expect(links).toEqual(files.map((file) => (file === WATCH ? null : richest)))
    }
  })

  it('two halves give way to the whole', async () => {
    const { ids, links, sessions } = await counted(half('2026-02-26T08:00:00Z'), half('2026-02-26T08:30:00Z'), WATCH)
    expect(links).toEqual([ids[2], ids[2], null])
    expect(await sessions()).toBe(1)
  })
})
