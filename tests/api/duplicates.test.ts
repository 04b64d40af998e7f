import { describe, expect, it } from 'vitest'
import { fitRun, type RunShape } from '../support/fit-run.ts'
import { gpxTrack } from '../support/gpx-track.ts'
import { type Json, testSoleus } from '../support/test-soleus.ts'
import { steadyWeeks } from '../support/winter-files.ts'

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

  it('are listed both, or only the one that counts', async () => {
    const { soleus, ids } = await counted(PHONE, WATCH)
    const listed = async (query: string) =>
      (await soleus.get(`/api/activities${query}`)).items.map((item: Json) => item.id).sort()
    expect(await listed('')).toEqual([...ids].sort())
    expect(await listed('?joined=true')).toEqual([...ids].sort())
    expect(await listed('?joined=false&limit=2')).toEqual([ids[1]])
  })

  it('are said to be so in the import, now and whatever comes later', async () => {
    const soleus = await testSoleus()
    const phone = await soleus.importAll(PHONE)
    expect(phone.files[0]).toMatchObject({ status: 'scored', reason: null, message: null, joined: null })
    const watch = await soleus.importAll(WATCH)
    const [[poorer], [richer]] = [phone.files[0].activityIds, watch.files[0].activityIds]
    expect(watch.files[0].joined).toBeNull()
    const joined = async () => (await soleus.get(`/api/imports/${phone.id}`)).files[0].joined
    expect(await joined()).toEqual({ activityId: poorer, intoId: richer, intoDate: '2026-02-26' })
    await soleus.send('PATCH', `/api/activities/${poorer}`, { duplicateOf: null })
    expect(await joined()).toBeNull()
    await soleus.send('PATCH', `/api/activities/${poorer}`, { joinAgain: true })
    expect(await joined()).toMatchObject({ intoId: richer })
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

  it('join again when the athlete takes that back, and days follow at once', async () => {
    const { soleus, ids, sessions } = await counted(WATCH, PHONE)
    const path = `/api/activities/${ids[1]}`
    const apart = (await soleus.send('PATCH', path, { duplicateOf: null })).body
    expect(apart).toMatchObject({ keptApart: true, duplicateOf: null })
    expect(await sessions()).toBe(2)
    const joined = (await soleus.send('PATCH', path, { joinAgain: true })).body
    expect(joined).toMatchObject({ keptApart: false, duplicateOf: ids[0] })
    expect(await sessions()).toBe(1)
    expect((await soleus.send('PATCH', path, { joinAgain: true, duplicateOf: null })).status).toBe(400)
    expect((await soleus.send('PATCH', path, { joinAgain: false })).status).toBe(400)
  })

  it('are not kept apart by a word about the one that counts already', async () => {
    const { soleus, ids } = await counted(WATCH, PHONE)
    const same = (await soleus.send('PATCH', `/api/activities/${ids[0]}`, { duplicateOf: null })).body
    expect(same).toMatchObject({ keptApart: false, duplicateOf: null })
    expect((await soleus.get(`/api/activities/${ids[1]}`)).duplicateOf).toBe(ids[0])
  })

  it('name each other on their pages', async () => {
    const { soleus, ids } = await counted(WATCH, PHONE)
    const recordings = async (at: number) => (await soleus.get(`/api/activities/${ids[at]}`)).recordings
    const phone = { id: ids[1], name: 'phone.gpx', format: 'gpx', startedAt: '2026-02-26T08:00:20Z' }
    const watch = { id: ids[0], name: 'watch.fit', format: 'fit', startedAt: '2026-02-26T08:00:00Z' }
    expect(await recordings(0)).toEqual([{ ...phone, counts: false, isJoined: true, keptApart: false }])
    expect(await recordings(1)).toEqual([{ ...watch, counts: true, isJoined: false, keptApart: false }])
    await soleus.send('PATCH', `/api/activities/${ids[1]}`, { duplicateOf: null })
    expect(await recordings(0)).toEqual([{ ...phone, counts: true, isJoined: false, keptApart: true }])
    await soleus.send('PATCH', `/api/activities/${ids[0]}`, { excluded: true })
    expect(await recordings(1)).toMatchObject([{ id: ids[0], counts: false, isJoined: false }])
    await soleus.send('DELETE', `/api/activities/${ids[0]}`)
    expect(await recordings(1)).toEqual([])
  })

  it('take their alerts with them when they are split and joined', async () => {
    const soleus = await testSoleus()
    const winter = steadyWeeks().map(({ name, buffer }) => ({ name, bytes: new Uint8Array(buffer) }))
    const beach = (seconds: number) =>
      gpxTrack({ start: start(seconds), minutes: 40, surface: 'sand', type: 'running' })
    const start = (seconds: number) => new Date(Date.parse('2026-02-28T08:00:00Z') + seconds * 1000).toISOString()
    const files = [
      { name: 'one.gpx', bytes: beach(0) },
      { name: 'two.gpx', bytes: beach(5) },
    ]
    const { files: rows } = await soleus.importAll(...winter, ...files)
    const linked = rows.find(({ joined }: Json) => joined !== null).joined.activityId
    const ratios = async () =>
      Object.fromEntries(
        (await soleus.get('/api/alerts')).items
          .filter(({ date, state }: Json) => date === '2026-02-28' && state !== 'withdrawn')
          .map(({ rule, ratio }: Json) => [rule, ratio]),
      )
    const once = await ratios()
    expect(once['S2']).toBeGreaterThan(0)
    await soleus.send('PATCH', `/api/activities/${linked}`, { duplicateOf: null })
    expect((await ratios())['S2']).toBeGreaterThan(1.5 * once['S2'])
    await soleus.send('PATCH', `/api/activities/${linked}`, { joinAgain: true })
    expect(await ratios()).toEqual(once)
  })

  it('are looked for anew when the athlete says it was another sport', async () => {
    const { soleus, ids } = await counted(WATCH, PHONE)
    await soleus.send('PATCH', `/api/activities/${ids[1]}`, { sport: 'cycling' })
    expect((await soleus.get(`/api/activities/${ids[1]}`)).duplicateOf).toBeNull()
    await soleus.send('PATCH', `/api/activities/${ids[1]}`, { sport: null })
    expect((await soleus.get(`/api/activities/${ids[1]}`)).duplicateOf).toBe(ids[0])
    await soleus.send('PATCH', `/api/activities/${ids[0]}`, { sport: 'cycling' })
    expect((await soleus.get(`/api/activities/${ids[1]}`)).duplicateOf).toBeNull()
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

describe('a recording that a newer version reads otherwise', () => {
  it('is linked by what it is read as now', async () => {
    const { soleus, ids } = await counted(WATCH, PHONE)
    // As a version left it that took the phone's track for a ride.
    const older = { family: 'ride', sport: 'cycling', duplicate_of: null, analysis_version: 0 } as const
    await soleus.product.store.updateTable('activity').set(older).where('id', '=', ids[1]!).execute()
    await soleus.close()
    const { dataFolder } = soleus
    const next = await testSoleus({ dataFolder })
    const link = async () => (await next.get(`/api/activities/${ids[1]}`)).duplicateOf
    await expect.poll(link, { timeout: 20_000 }).toBe(ids[0])
    await expect.poll(async () => (await next.get('/api/overview')).stale, { timeout: 20_000 }).toBe(0)
    expect((await next.get('/api/days?from=2026-02-26&to=2026-02-26')).sessions).toEqual([1])
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

describe('a chain, each recording of one session with the next alone', () => {
  it('counts the same ones in whatever order they came', async () => {
    const [a, b, c] = [0, 5, 10].map((minute) => half(`2026-02-26T08:${String(minute).padStart(2, '0')}:00Z`))
    const middle = { ...b!, bytes: fitRun({ start: '2026-02-26T08:05:00Z', minutes: 30, cadence: null }) }
    for (const files of [
      [a!, middle, c!],
      [c!, middle, a!],
      [middle, c!, a!],
      [a!, c!, middle],
    ]) {
      const { soleus } = await counted(...files)
      const { items } = await soleus.get('/api/activities')
      const link = (file: { name: string }) => items.find((item: Json) => starts(item, file))
      expect(link(a!).duplicateOf).toBeNull()
      expect(link(c!).duplicateOf).toBeNull()
      expect([link(a!).id, link(c!).id]).toContain(link(middle).duplicateOf)
    }
  })
})

/** The runs of `half` are named by their start. */
function starts({ activity }: Json, { name }: { readonly name: string }): boolean {
  return name === `${activity.startedAt}.fit`
}

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
