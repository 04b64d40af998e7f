import { describe, expect, it } from 'vitest'
import { encodeFitActivity } from '../../data-samples/generate/encode-fit.ts'
import { fitRun } from '../support/fit-run.ts'
import { gpxTrack } from '../support/gpx-track.ts'
import { type Json, type TestOptions, testSoleus } from '../support/test-soleus.ts'
import { beachRun, steadyWeeks } from '../support/winter-files.ts'

async function imported(file: { name: string; bytes: Uint8Array }, options: TestOptions = {}) {
  const soleus = await testSoleus(options)
  const { files } = await soleus.importAll(file)
  const path = `/api/activities/${files[0].activityIds[0]}`
  return { soleus, path, shown: await soleus.get(path) }
}

/** The clock and the day of a track of ten minutes without any offset in the file. */
async function dayAt([latitude, longitude]: readonly [number, number], start: string) {
  const bytes = gpxTrack({ start, minutes: 10, latitude, longitude, type: 'running' })
  const { shown } = await imported({ name: 'track.gpx', bytes })
  const { localDate, utcOffsetSeconds } = shown.activity
  return [localDate, utcOffsetSeconds / 3600, shown.offsetSource]
}

/** A watch's file with a place; the offset as the watch writes it, sane or not. */
function placedFit(start: string, [latitude, longitude]: readonly [number, number], utcOffsetSeconds?: number) {
  const startTime = Date.parse(start) / 1000
  const endTime = startTime + 600
  const records = Array.from({ length: 601 }, (_, i) => {
    return { time: startTime + i, latitude: latitude + i * 2.5e-5, longitude, distance: i * 2.78, speed: 2.78 }
  })
  const sessions = [{ sport: 1, startTime, endTime, distanceMetres: 1668 }]
  return encodeFitActivity({ records, sessions, ...(utcOffsetSeconds === undefined ? {} : { utcOffsetSeconds }) })
}

const SCHEVENINGEN = [52.1, 4.27] as const

describe('the day of an activity', () => {
  it('is that of the clock of its file, wherever it was', async () => {
    // 22:30 UTC is past midnight on a clock in Helsinki, and not yet at the place.
    const bytes = placedFit('2026-01-15T22:30:00Z', SCHEVENINGEN, 7200)
    const { shown } = await imported({ name: 'run.fit', bytes })
    expect(shown).toMatchObject({
      offsetSource: 'file',
      activity: { localDate: '2026-01-16', utcOffsetSeconds: 7200 },
    })
  })

  it.each([
    ['five days', 432_000],
    ['no quarter of an hour', 4000],
    ['fifteen hours', 54_000],
    ['the other way', -46_800],
  ])('is that of its place when the offset in the file is nonsense: %s', async (_, offset) => {
    const bytes = placedFit('2026-01-15T23:30:00Z', SCHEVENINGEN, offset)
    const { shown } = await imported({ name: 'run.fit', bytes }, { zone: 'America/New_York' })
    expect(shown).toMatchObject({
      offsetSource: 'place',
      activity: { localDate: '2026-01-16', utcOffsetSeconds: 3600 },
    })
  })

  it.each([null, 432_000])('is that of the athlete when file (%s) and place say nothing', async (utcOffsetSeconds) => {
    const bytes = fitRun({ start: '2026-01-15T23:30:00Z', utcOffsetSeconds })
    const { shown } = await imported({ name: 'run.fit', bytes }, { zone: 'America/New_York' })
    expect(shown).toMatchObject({
      offsetSource: 'athlete',
      activity: { localDate: '2026-01-15', utcOffsetSeconds: -18_000 },
    })
  })

  it.each<[string, readonly [number, number], string, readonly [string, number]]>([
    // An hour earlier or later, the other clock of that night would give the other day.
    ['spring forward', [52.1, 4.27], '2026-03-29T22:30:00Z', ['2026-03-30', 2]],
    ['the evening before', [52.1, 4.27], '2026-03-28T22:30:00Z', ['2026-03-28', 1]],
    ['fall back', [52.1, 4.27], '2026-10-25T22:30:00Z', ['2026-10-25', 1]],
    ['the evening before that', [52.1, 4.27], '2026-10-24T22:30:00Z', ['2026-10-25', 2]],
    ['in the hour that comes twice, first', [52.1, 4.27], '2026-10-25T00:30:00Z', ['2026-10-25', 2]],
    ['and again', [52.1, 4.27], '2026-10-25T01:30:00Z', ['2026-10-25', 1]],
    ['in the south, spring in September', [-36.85, 174.76], '2026-09-26T13:30:00Z', ['2026-09-27', 12]],
    ['and an hour on', [-36.85, 174.76], '2026-09-26T14:30:00Z', ['2026-09-27', 13]],
  ])('is right in the nights the clock changes: %s', async (_, place, start, expected) => {
    expect(await dayAt(place, start)).toEqual([...expected, 'place'])
  })

  it.each<[string, readonly [number, number], readonly [string, number]]>([
    ['Apia', [-13.83, -171.76], ['2026-01-16', 13]],
    ['Pago Pago, 125 km on', [-14.28, -170.7], ['2026-01-15', -11]],
    ['Kiritimati', [1.87, -157.4], ['2026-01-16', 14]],
    ['Fiji', [-17.8, 177.42], ['2026-01-15', 12]],
    ['the Chatham Islands', [-43.95, -176.56], ['2026-01-16', 13.75]],
    ['Kathmandu', [27.7, 85.32], ['2026-01-15', 5.75]],
    ['Honolulu', [21.3, -157.86], ['2026-01-15', -10]],
  ])('is right on both sides of the date line and on odd clocks: %s', async (_, place, expected) => {
    expect(await dayAt(place, '2026-01-15T11:30:00Z')).toEqual([...expected, 'place'])
  })
})

describe('a corrected clock', () => {
  /** The date a week of calf load begins with, by the date it lies in; null = none does. */
  async function weekOf(soleus: Awaited<ReturnType<typeof testSoleus>>): Promise<string | null> {
    const { firstDay, sessions } = await soleus.get('/api/weeks?from=2025-12-01&to=2026-02-28')
    const at = sessions.findIndex((count: number) => count > 0)
    expect(sessions.filter((count: number) => count > 0).length).toBeLessThanOrEqual(1)
    return at < 0 ? null : firstDay[at]
  }

  it.each<[string, number, string, readonly [string, string]]>([
    ['Sunday to Monday, weeks from Monday', 0, '2026-02-15T22:30:00Z', ['2026-02-09', '2026-02-16']],
    ['Saturday to Sunday, weeks from Sunday', 6, '2026-02-14T22:30:00Z', ['2026-02-08', '2026-02-15']],
    ['Sunday to Monday, weeks from Sunday', 6, '2026-02-15T22:30:00Z', ['2026-02-15', '2026-02-15']],
    ['one year to the next, weeks from Monday', 0, '2025-12-31T22:30:00Z', ['2025-12-29', '2025-12-29']],
    ['one year to the next, weeks from Thursday', 3, '2025-12-31T22:30:00Z', ['2025-12-25', '2026-01-01']],
  ])('moves the day and the week: %s', async (_, weekStart, start, [week, weekAfter]) => {
    const { soleus, path, shown } = await imported({
      name: 'run.fit',
      bytes: fitRun({ start, utcOffsetSeconds: 3600 }),
    })
    await soleus.send('PUT', '/api/settings', { weekStart })
    const date = start.slice(0, 10)
    expect(shown.activity.localDate).toBe(date)
    expect(await weekOf(soleus)).toBe(week)

    const moved = (await soleus.send('PATCH', path, { utcOffsetSeconds: 7200 })).body
    const next = new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10)
    expect(moved.activity).toMatchObject({
      localDate: next,
      utcOffsetSeconds: 7200,
      startedAt: shown.activity.startedAt,
    })
    expect(moved.load).toEqual(shown.load)
    expect(await weekOf(soleus)).toBe(weekAfter)
    const days = await soleus.get(`/api/days?from=${date}&to=${next}`)
    expect(days.sessions).toEqual([0, 1])
    expect((await soleus.get(`/api/activities?from=${next}`)).items).toHaveLength(1)

    const undone = (await soleus.send('PATCH', path, { utcOffsetSeconds: null })).body
    expect(undone.activity).toEqual(shown.activity)
    expect(await weekOf(soleus)).toBe(week)
  })

  it('takes the alerts of the day along', async () => {
    const soleus = await testSoleus()
    const files = [...steadyWeeks(), beachRun()].map(({ name, buffer }) => ({ name, bytes: new Uint8Array(buffer) }))
    const { files: rows } = await soleus.importAll(...files)
    const beach = rows.find(({ name }: Json) => name === 'beach.gpx').activityIds[0]
    const told = async () =>
      (await soleus.get('/api/alerts')).items
        .filter(({ state, activityIds }: Json) => state !== 'withdrawn' && activityIds.includes(beach))
        .map(({ date, rule }: Json) => `${rule} ${date}`)
        .sort((a: string, b: string) => a.localeCompare(b))
    const before = await told()
    expect(before.length).toBeGreaterThan(0)
    // 08:00 UTC on Saturday is midnight and a half on Friday, eight and a half hours west.
    await soleus.send('PATCH', `/api/activities/${beach}`, { utcOffsetSeconds: -34_200 })
    const after = await told()
    expect(after).toEqual(before.map((alert: string) => alert.replace('2026-02-28', '2026-02-27')))
    await soleus.send('PATCH', `/api/activities/${beach}`, { utcOffsetSeconds: null })
    expect(await told()).toEqual(before)
  })
})
