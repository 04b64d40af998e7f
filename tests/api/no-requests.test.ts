import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import dns from 'node:dns'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { BEACH, beachMap } from '../support/beach-map.ts'
import { gpxTrack } from '../support/gpx-track.ts'
import { recalculated } from '../support/recalculated.ts'
import { addMap } from '../support/send-map.ts'
import { testSoleus } from '../support/test-soleus.ts'

const opened: string[] = []
const note = () => void opened.push('a socket to somewhere')
const CHANNELS = [
  'net.client.socket',
  'http.client.request.start',
  'undici:request:create',
  'undici:client:beforeConnect',
]

beforeEach(() => {
  opened.length = 0
  for (const channel of CHANNELS) subscribe(channel, note)
  vi.spyOn(dns, 'lookup').mockImplementation(((name: string) => void opened.push(`a question for ${name}`)) as never)
})

afterEach(() => {
  for (const channel of CHANNELS) unsubscribe(channel, note)
  vi.restoreAllMocks()
})

describe('the server', () => {
  it('opens no line to anybody, whatever is done with maps, places, zones and tiles', async () => {
    const soleus = await testSoleus()
    const { files } = await soleus.importAll({ name: 'a.gpx', bytes: gpxTrack({ start: '2026-02-27T08:00:00Z' }) })
    const path = `/api/activities/${files[0].activityIds[0]}`
    const map = await addMap(soleus, beachMap())
    const { west, south, east, north } = BEACH
    await soleus.get(`/api/ground?west=${west}&south=${south}&east=${east}&north=${north}`)
    const ring = [
      [west, south],
      [east, south],
      [east, north],
    ]
    const { body: place } = await soleus.send('POST', '/api/places', { name: 'Bay', surface: 'mud', ring })
    await soleus.send('POST', '/api/zones', { name: 'Home', longitude: 4.27, latitude: 52.1, radiusMetres: 200 })
    await soleus.send('PUT', '/api/settings', { sand: 'wet', tileAddress: 'https://tiles.invalid/{z}/{x}/{y}.png' })
    await soleus.request('/')
    await soleus.send('PATCH', path, { name: 'Beach', paint: [{ fromMetres: 0, toMetres: 900, surface: 'grass' }] })
    await soleus.get(`${path}/samples`)
    expect((await soleus.request(`${path}/share.gpx`)).status).toBe(200)
    await soleus.send('DELETE', `/api/places/${place.id}`)
    await soleus.send('DELETE', `/api/maps/${map.id}`)
    await recalculated(soleus)
    expect(opened).toEqual([])
  })

  it('would be caught if it did', async () => {
    await fetch('http://127.0.0.1:54321/').catch(() => undefined)
    expect(opened.length).toBeGreaterThan(0)
  })
})
