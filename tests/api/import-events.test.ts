import { describe, expect, it, onTestFinished } from 'vitest'
import { setPassword } from '../../server/usecases/access.ts'
import { fitRun } from '../support/fit-run.ts'
import { makeZip } from '../support/make-zip.ts'
import { type Json, NOW, type TestSoleus, testSoleus } from '../support/test-soleus.ts'

const runs = (count: number) =>
  Array.from({ length: count }, (_, i) => {
    const start = new Date(Date.parse('2025-01-01T08:00:00Z') + i * 86_400_000).toISOString()
    return { name: `${i}.fit`, bytes: fitRun({ start, minutes: 5 }) }
  })

interface Event {
  readonly event: string | undefined
  readonly id: string | undefined
  readonly data: Json
}

/** A stream of events as it comes in: `next` waits for one, null at the end. */
async function follow(soleus: TestSoleus, id: string, headers: Record<string, string> = {}) {
  const response = await soleus.request(`/api/imports/${id}/events`, { headers })
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  onTestFinished(() => reader?.cancel())
  let text = ''
  const next = async (): Promise<Event | null> => {
    for (;;) {
      const end = text.indexOf('\n\n')
      if (end >= 0) {
        const event = parse(text.slice(0, end))
        text = text.slice(end + 2)
        return event
      }
      const { value, done } = (await reader?.read()) ?? { value: undefined, done: true }
      if (done) return null
      text += value
    }
  }
  const rest = async () => {
    const events: Event[] = []
    for (let event = await next(); event !== null; event = await next()) events.push(event)
    return events
  }
  return { response, next, rest, leave: async () => reader?.cancel() }
}

function parse(block: string): Event {
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1]
  return { event: field('event'), id: field('id'), data: JSON.parse(field('data') ?? 'null') }
}

describe('the events of an import', () => {
  it('tell how it goes on whenever that changes, in counts and by its share, and end with it', async () => {
    const soleus = await testSoleus()
    const id = await soleus.upload([{ name: 'all.zip', bytes: makeZip(runs(400)) }])
    const started = performance.now()
    const { response, rest } = await follow(soleus, id)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/event-stream')
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('content-security-policy')).toContain("default-src 'self'")
    const events = await rest()
    const seconds = (performance.now() - started) / 1000
    expect(events.length).toBeGreaterThan(2)
    expect(events.length).toBeLessThanOrEqual(4 * seconds + 2)
    expect(new Set(events.map(({ event }) => event))).toEqual(new Set(['progress']))
    // By the bytes of the archive that are passed, which give way to files when its last member is begun.
    const shares = events.map(({ data }) => data.share)
    expect(shares.some((share) => share > 0.05 && share < 0.95)).toBe(true)
    const done = events.map(({ data }) => data.counts.done)
    expect(done).toEqual(done.toSorted((a, b) => a - b))
    expect(new Set(events.map(({ data }) => JSON.stringify(data))).size).toBe(events.length)
    expect(events.slice(0, -1).every(({ data, id }) => data.state !== 'done' && id === undefined)).toBe(true)
    expect(events.at(-1)).toMatchObject({ id: 'end', data: { id, state: 'done', counts: { scored: 400 }, share: 1 } })
    const { files: _, ...summary } = await soleus.get(`/api/imports/${id}`)
    expect(events.at(-1)?.data).toEqual(summary)
  })

  it('tell the rate and the time left by the clock', async () => {
    const soleus = await testSoleus({ runs: false })
    const id = await soleus.upload(runs(4))
    const { next } = await follow(soleus, id)
    expect((await next())?.data).toMatchObject({ share: 0, filesPerSecond: null, secondsLeft: null })
    soleus.setNow(NOW + 2)
    const { store } = soleus.product
    await store.updateTable('import_file').set({ status: 'scored' }).where('position', '=', 0).execute()
    // One of four files of one size in two seconds.
    expect((await next())?.data).toMatchObject({ share: 0.25, filesPerSecond: 0.5, secondsLeft: 6 })
  })

  it('end with a cancelled import once what was being read has ended', async () => {
    const soleus = await testSoleus()
    const id = await soleus.upload([{ name: 'all.zip', bytes: makeZip(runs(400)) }])
    const { next, rest } = await follow(soleus, id)
    await next()
    await next()
    await soleus.send('POST', `/api/imports/${id}/cancel`)
    const last = (await rest()).at(-1)
    expect(last?.data).toMatchObject({ state: 'cancelled' })
    expect(last?.data.finishedAt).not.toBeNull()
    expect(last?.data.counts.done).toBe(last?.data.counts.total)
  })

  it('of one that is over are one, and a browser that comes back is told not to', async () => {
    const soleus = await testSoleus()
    const { id } = await soleus.importAll(...runs(1))
    const { rest } = await follow(soleus, id)
    expect(await rest()).toMatchObject([{ id: 'end', data: { state: 'done' } }])
    expect((await follow(soleus, id, { 'Last-Event-ID': 'end' })).response.status).toBe(204)
    expect((await follow(soleus, 'nope')).response.status).toBe(404)
  })

  it('are not packed on their way to a browser that could unpack them', async () => {
    const soleus = await testSoleus({ publicBind: true, runs: false })
    const id = await soleus.upload(runs(1))
    const { response, next } = await follow(soleus, id, { 'Accept-Encoding': 'gzip, br' })
    expect(response.headers.get('content-encoding')).toBeNull()
    expect((await next())?.data.state).toBe('queued')
  })

  it('are for whoever is signed in', async () => {
    const soleus = await testSoleus({ runs: false })
    const id = await soleus.upload(runs(1))
    await setPassword(soleus.product, 'long enough to remember')
    expect((await follow(soleus, id)).response.status).toBe(401)
  })
})

describe('streams that are open', () => {
  it('are limited, and one that is left makes room for another', async () => {
    const soleus = await testSoleus({ runs: false })
    const id = await soleus.upload(runs(1))
    const streams = await Promise.all(Array.from({ length: 24 }, () => follow(soleus, id)))
    expect(new Set(streams.map(({ response }) => response.status))).toEqual(new Set([200]))
    const refused = await follow(soleus, id)
    expect(refused.response.status).toBe(429)
    await streams[0]?.leave()
    await expect.poll(async () => (await follow(soleus, id)).response.status, { interval: 50 }).toBe(200)
  })

  it('are none for a request that asks for the heading alone', async () => {
    const soleus = await testSoleus({ runs: false })
    const id = await soleus.upload(runs(1))
    for (let i = 0; i < 25; i++) {
      const { status } = await soleus.request(`/api/imports/${id}/events`, { method: 'HEAD' })
      expect(status).toBe(200)
    }
    expect((await follow(soleus, id)).response.status).toBe(200)
  })
})
