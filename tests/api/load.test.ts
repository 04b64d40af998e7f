import { describe, expect, it } from 'vitest'
import { steadyWeeks } from '../support/steady-weeks.ts'
import { type Json, testSoleus } from '../support/test-soleus.ts'

/** Ten weeks of 34 calf-km, Monday to Sunday, and it is Thursday of the week after, nothing run in it yet. */
async function afterTenWeeks() {
  const soleus = await testSoleus({ now: Date.parse('2026-03-05T11:00:00Z') / 1000 })
  await steadyWeeks(soleus, 10, '2026-03-01')
  return soleus
}

const sum = (values: number[]) => values.reduce((a, b) => a + b, 0)

describe('weeks', () => {
  it('are whole, 26 by default, and their causes add up', async () => {
    const soleus = await afterTenWeeks()
    const weeks = await soleus.get('/api/weeks')
    expect(weeks.firstDay).toHaveLength(26)
    expect(weeks).toMatchObject({ weekStart: 0 })
    expect(weeks.firstDay.at(-1)).toBe('2026-03-02')
    expect(weeks.firstDay.at(-2)).toBe('2026-02-23')
    for (const [name, column] of Object.entries(weeks)) if (name !== 'weekStart') expect(column).toHaveLength(26)
    expect(weeks.calfKm.at(-2)).toBeCloseTo(34, 9)
    expect(weeks.calfKm.at(-1)).toBe(0)
    expect(weeks.sessions.at(-2)).toBe(4)
    expect(weeks.longest.at(-2)).toBeCloseTo(14, 9)
    expect(weeks.distanceMetres.at(-2)).toBe(34_000)
    for (let i = 0; i < 26; i++) {
      expect(weeks.flat[i] + weeks.climb[i] + weeks.sand[i] + weeks.other[i]).toBeCloseTo(weeks.calfKm[i], 9)
    }
  })

  it('know the usual range once four of the eight weeks before were active', async () => {
    const soleus = await afterTenWeeks()
    const { usualLow, usualHigh, firstDay } = await soleus.get('/api/weeks')
    const first = firstDay.indexOf('2025-12-22')
    expect(usualLow.slice(first, first + 4)).toEqual([null, null, null, null])
    expect(usualLow[first + 4]).toBeCloseTo(34, 9)
    expect(usualHigh.at(-1)).toBeCloseTo(34, 9)
  })

  it('begin on the day the athlete says, and widen to whole weeks', async () => {
    const soleus = await afterTenWeeks()
    await soleus.send('PUT', '/api/settings', { weekStart: 6 })
    const weeks = await soleus.get('/api/weeks?from=2026-02-18&to=2026-02-24')
    expect(weeks.weekStart).toBe(6)
    expect(weeks.firstDay).toEqual(['2026-02-15', '2026-02-22'])
    // Sunday 14, Tuesday 6, Thursday 8, Saturday 6.
    expect(weeks.calfKm[0]).toBeCloseTo(34, 9)
  })

  it.each(['?from=2026-13-01', '?from=2026-02-02&to=2026-02-01', '?from=1700-01-01'])('refuse %s', async (query) => {
    const soleus = await testSoleus()
    for (const path of ['/api/weeks', '/api/days']) {
      expect((await soleus.send('GET', path + query)).body.error.code).toBe('invalid')
    }
  })
})

describe('days', () => {
  it('are dense and inclusive', async () => {
    const soleus = await afterTenWeeks()
    const days = await soleus.get('/api/days?from=2026-02-24&to=2026-03-01')
    expect(days.firstDay).toBe('2026-02-24')
    expect(days.calfKm.map((load: number) => Math.round(load * 1e6) / 1e6)).toEqual([6, 0, 8, 0, 6, 14])
    expect(days.sessions).toEqual([1, 0, 1, 0, 1, 1])
    expect(days.sandCalfKm).toEqual([0, 0, 0, 0, 0, 0])
  })
})

describe('room', () => {
  it('on a Thursday is the best week less what is still inside the seven days', async () => {
    // The best week is 34; Saturday's 6, Sunday's 14 and Tuesday's 6 are inside: 34 - 26 = 8, and 1.1 · 34 - 26 = 11.4.
    const soleus = await testSoleus({ now: Date.parse('2026-03-05T11:00:00Z') / 1000 })
    await steadyWeeks(soleus, 16, '2026-03-01')
    const tuesday = { date: '2026-03-03', sport: 'running', distanceMetres: 6000, durationSeconds: 2160 }
    await soleus.send('POST', '/api/activities', tuesday)
    const room = await soleus.get('/api/room?on=2026-03-05')
    expect(room).toMatchObject({
      ...{ date: '2026-03-05', familiar: 8, stretch: 11, limitedBy: 'week', state: 'ok', gap: 'none' },
      // Last Sunday's 14 is still inside the seven days.
      limit: { kind: 'week', date: '2026-03-01', endingDate: '2026-03-05', isPlanned: false },
    })
    const sums = await soleus.get('/api/overview')
    expect(sums.last7CalfKm).toBeCloseTo(26, 9)
    expect(await soleus.get('/api/room')).toEqual(room)
    expect(room.stretch).toBeGreaterThan(room.familiar)
  })

  it('is a cold start without history, and no date is refused', async () => {
    const soleus = await testSoleus()
    expect(await soleus.get('/api/room')).toMatchObject({ date: '2026-03-01', state: 'cold-start' })
    expect((await soleus.send('GET', '/api/room?on=soon')).status).toBe(400)
    expect((await soleus.send('GET', '/api/room?on=2026-02-29')).status).toBe(400)
    expect((await soleus.send('GET', '/api/room?on=2999-01-01')).status).toBe(400)
  })
})

describe('the overview', () => {
  it('of an empty diary says so', async () => {
    const soleus = await testSoleus()
    expect(await soleus.get('/api/overview')).toEqual({
      today: '2026-03-01',
      state: 'empty',
      historyDays: 0,
      historyNeeded: 28,
      last7CalfKm: 0,
      doneToday: 0,
      usualWeek: null,
      bestOfFiveWeeks: null,
      causesLast7: { flat: 0, climb: 0, sand: 0, other: 0 },
      room: expect.objectContaining({ familiar: 0, stretch: 0, limitedBy: 'session', state: 'cold-start' }),
      roomToWeekEnd: null,
      weekEnd: '2026-03-01',
      nextRoom: null,
      lastImport: null,
      stale: 0,
      lastChange: null,
      plannedToWeekEnd: 0,
    })
  })

  it('of twelve days says how many of 28 there are, and hides the room to the end of the week', async () => {
    const soleus = await testSoleus()
    const entry = { sport: 'running', distanceMetres: 5000, durationSeconds: 1800 }
    await soleus.send('POST', '/api/activities', { ...entry, date: '2026-02-17' })
    expect(await soleus.get('/api/overview')).toMatchObject({
      state: 'cold-start',
      historyDays: 12,
      roomToWeekEnd: null,
      nextRoom: null,
    })
  })

  it('adds up the last seven days and names the best of five weeks', async () => {
    const soleus = await afterTenWeeks()
    const overview = await soleus.get('/api/overview')
    expect(overview).toMatchObject({ today: '2026-03-05', state: 'ok', weekEnd: '2026-03-08', doneToday: 0 })
    // Saturday 6 and Sunday 14 are within the seven days before Thursday, as is nothing else.
    expect(overview.last7CalfKm).toBeCloseTo(20, 9)
    expect(sum(Object.values(overview.causesLast7))).toBeCloseTo(20, 9)
    expect(overview.bestOfFiveWeeks).toBeCloseTo(34, 9)
    expect(overview.usualWeek.low).toBeCloseTo(34, 9)
    expect(overview.usualWeek.high).toBeCloseTo(34, 9)
    expect(overview.roomToWeekEnd).toEqual({ familiar: 34, stretch: 37 })
    expect(overview.room).toEqual({ ...(await soleus.get('/api/room')), date: undefined })
  })

  it('names the next day with room when today has none left', async () => {
    const soleus = await afterTenWeeks()
    const big = { date: '2026-03-05', sport: 'running', distanceMetres: 20_000, durationSeconds: 7200 }
    await soleus.send('POST', '/api/activities', big)
    const { room, doneToday, nextRoom } = await soleus.get('/api/overview')
    expect(doneToday).toBeCloseTo(20, 9)
    expect(room.familiar - doneToday).toBeLessThan(2)
    const rooms: Json[] = []
    for (let day = 6; day <= 12; day++) {
      rooms.push(await soleus.get(`/api/room?on=2026-03-${String(day).padStart(2, '0')}`))
    }
    const first = rooms.find((one) => one.familiar >= 2)
    expect(nextRoom).toEqual({ date: first.date, familiar: first.familiar })
  })

  it('turns to the next day where the athlete lives, not where the server stands', async () => {
    // 23:30 UTC on the first of March is the second of March in Auckland and still the first in Los Angeles.
    const soleus = await testSoleus({ now: Date.parse('2026-03-01T23:30:00Z') / 1000, zone: 'Pacific/Auckland' })
    expect((await soleus.get('/api/overview')).today).toBe('2026-03-02')
    await soleus.send('PUT', '/api/settings', { zone: 'America/Los_Angeles' })
    expect((await soleus.get('/api/overview')).today).toBe('2026-03-01')
  })
})
