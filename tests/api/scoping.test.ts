import { describe, expect, it } from 'vitest'
import { bindVerbs } from '../../server/http/bind-verbs.ts'
import { ensureAthlete } from '../../server/store/athlete-store.ts'
import { putSettings } from '../../server/store/settings-store.ts'
import { beachMap } from '../support/beach-map.ts'
import { fitRun } from '../support/fit-run.ts'
import { gpxTrack } from '../support/gpx-track.ts'
import { recalculated } from '../support/recalculated.ts'
import { addMap } from '../support/send-map.ts'
import { steadyWeeks } from '../support/steady-weeks.ts'
import { testSoleus } from '../support/test-soleus.ts'
import { unzip } from '../support/unzip.ts'

const OTHER = 'other'

/** A server on which the local athlete has a rich diary and another one has just come. */
async function withStranger() {
  const soleus = await testSoleus()
  const { store, clock } = soleus.product
  const stranger = {
    id: OTHER,
    display_name: null,
    units: 'metric',
    week_start: 0,
    zone: 'UTC',
    created_at: clock(),
  } as const
  await ensureAthlete(store, stranger)
  const settings = {
    athlete_id: OTHER,
    valid_from: 0,
    height_m: 1.6,
    mass_kg: null,
    mass_given_at: null,
    profile: 'weighted',
  } as const
  await putSettings(store, settings)
  await steadyWeeks(soleus, 10, '2026-02-22')
  const file = { name: 'beach.gpx', bytes: gpxTrack({ start: '2026-02-28T07:00:00Z', minutes: 40, surface: 'sand' }) }
  const progress = await soleus.importAll(file)
  const { items: alerts } = await soleus.get('/api/alerts')
  expect(alerts.length).toBeGreaterThan(0)
  await soleus.send('PUT', '/api/settings', { heightM: 1.8 })
  const { items: recalculations } = await soleus.get('/api/recalculations')
  expect(recalculations).toMatchObject([{ total: 41 }])
  await expect.poll(async () => (await soleus.get('/api/overview')).stale, { timeout: 20_000 }).toBe(0)
  const map = await addMap(soleus, beachMap())
  const square = [
    [4.2, 52.1],
    [4.3, 52.1],
    [4.3, 52.2],
  ]
  const place = (await soleus.send('POST', '/api/places', { name: 'Bay', surface: 'mud', ring: square })).body
  const about = { name: 'Home', longitude: 4.27, latitude: 52.1, radiusMetres: 200 }
  const zone = (await soleus.send('POST', '/api/zones', about)).body
  const add = async (path: string, body: object) => (await soleus.send('POST', `/api/${path}`, body)).body.id as string
  await recalculated(soleus)
  const told = {
    checkIn: await add('check-ins', { kind: 'activity', painDuring: 3, sites: ['heel'] }),
    shoe: await add('shoes', { name: 'Road', kind: 'usual', usualFor: [{ sport: 'running' }] }),
    injury: await add('injuries', { date: '2025-02-01', side: 'left', kind: 'calf' }),
    plan: await add('plans', { date: '2026-03-05', distanceMetres: 8000 }),
    overload: await add('overloads', { kind: 'race', name: 'Race', fromDate: '2026-05-01', toDate: '2026-05-01' }),
    episode: (await soleus.send('POST', '/api/safety', { signs: ['calf_pain', 'at_rest'] })).body.episode.id,
  }
  await soleus.send('POST', '/api/snoozes', { rule: 'T1', days: 7 })
  const { body: open } = await soleus.send('POST', '/api/imports/open', {})
  const [{ id: fileId, activityIds }] = progress.files
  const ids = {
    activity: activityIds[0],
    import: progress.id,
    file: fileId,
    open: open.importId,
    alert: alerts[0].id,
    recalculation: recalculations[0].id,
    map: map.id,
    place: place.id,
    zone: zone.id,
    ...told,
  }
  return { soleus, verbs: bindVerbs(soleus.product), ids, file }
}

describe('another athlete', () => {
  it('sees nothing of the first one in any list or sum', async () => {
    const { verbs } = await withStranger()
    expect(await verbs.overview(OTHER)).toMatchObject({ state: 'empty', last7CalfKm: 0, lastImport: null })
    expect(await verbs.listActivities(OTHER, {})).toEqual({ ok: true, value: { items: [] } })
    expect(await verbs.listAlerts(OTHER, {})).toEqual({ ok: true, value: { items: [] } })
    expect(await verbs.listImports(OTHER, {})).toEqual({ items: [] })
    expect((await verbs.getSettings(OTHER)).heightM).toBe(1.6)
    for (const series of [await verbs.weeks(OTHER, {}), await verbs.days(OTHER, {})]) {
      if (!series.ok) throw new Error(series.error.message)
      expect(series.value.calfKm.every((load) => load === 0)).toBe(true)
    }
    expect(await verbs.listRecalculations(OTHER)).toEqual({ items: [] })
    const lists = [verbs.listMaps, verbs.listPlaces, verbs.listZones, verbs.listSnoozes, verbs.listOverloads]
    for (const list of [...lists, verbs.listInjuries, verbs.reportCard])
      expect(await list(OTHER)).toEqual({ items: [] })
    expect(await verbs.listShoes(OTHER)).toEqual({ items: [], gear: [] })
    expect(await verbs.listCheckIns(OTHER, {})).toEqual({ ok: true, value: { items: [] } })
    expect(await verbs.listPlans(OTHER, {})).toMatchObject({ ok: true, value: { items: [] } })
    expect(await verbs.safety(OTHER)).toMatchObject({ episode: null })
    expect(await verbs.question(OTHER)).toEqual({ question: null })
    expect(await verbs.planContext(OTHER)).toMatchObject({
      state: 'ok',
      sessionDay: [],
      room: { planned: [], races: [] },
    })
    expect((await verbs.listBody(OTHER)).items).toMatchObject([{ heightM: 1.6 }])
    const box = { west: 4.2, south: 52, east: 4.3, north: 52.2 }
    expect(await verbs.groundInBox(OTHER, box)).toEqual({ ok: true, value: { ways: [], areas: [], isCut: false } })
    expect(await verbs.overview(OTHER)).toMatchObject({ stale: 0 })
    expect(await verbs.roomOn(OTHER, undefined)).toMatchObject({ ok: true, value: { state: 'cold-start' } })
  })

  it('takes nothing of the first one along when leaving', async () => {
    const { verbs, ids } = await withStranger()
    const chunks: Uint8Array[] = []
    for await (const chunk of (await verbs.exportDiary(OTHER, '0')).chunks) chunks.push(chunk)
    const members = await unzip(Buffer.concat(chunks))
    const manifest = JSON.parse(members.get('manifest.json')!.toString())
    expect(manifest.counts).toMatchObject({ athlete: 1, athlete_settings: 1, activity: 0, raw_file: 0, originals: 0 })
    const text = [...members.values()].map(String).join('\n')
    for (const id of ['local', ...Object.values(ids)]) expect(text).not.toContain(`"${id}"`)
    for (const table of ['activities', 'days', 'weeks'] as const) {
      for await (const chunk of (await verbs.exportCsv(OTHER, table)).chunks) {
        expect(Buffer.from(chunk).toString().trim().split('\n')).toHaveLength(1)
      }
    }
  })

  it('finds none of the first one by its id, and changes none', async () => {
    const { soleus, verbs, ids } = await withStranger()
    const before = await soleus.get(`/api/activities/${ids.activity}`)
    const importsBefore = await soleus.get('/api/imports')
    const ours = [
      ...['maps', 'places', 'zones', 'check-ins', 'safety', 'shoes'],
      ...['injuries', 'plans', 'overloads', 'snoozes'],
    ]
    const groundBefore = await Promise.all(ours.map((name) => soleus.get(`/api/${name}`)))
    const answers = [
      await verbs.getActivity(OTHER, ids.activity),
      await verbs.correctActivity(OTHER, ids.activity, { name: 'mine' }),
      await verbs.deleteActivity(OTHER, ids.activity),
      await verbs.restoreActivity(OTHER, ids.activity),
      await verbs.activitySamples(OTHER, ids.activity),
      await verbs.activityOriginal(OTHER, ids.activity),
      await verbs.getImport(OTHER, ids.import),
      await verbs.importSummary(OTHER, ids.import),
      await verbs.listImportFiles(OTHER, ids.import, {}),
      await verbs.importFileOriginal(OTHER, ids.import, ids.file),
      await verbs.addUpload(OTHER, ids.open, { contentType: 'multipart/form-data; boundary=x', body: null }),
      await verbs.closeImport(OTHER, ids.open),
      await verbs.controlImport(OTHER, ids.open, 'pause'),
      await verbs.controlImport(OTHER, ids.open, 'resume'),
      await verbs.controlImport(OTHER, ids.open, 'cancel'),
      await verbs.controlImport(OTHER, ids.import, 'retry'),
      await verbs.acknowledgeAlert(OTHER, ids.alert),
      await verbs.getRecalculation(OTHER, ids.recalculation),
      await verbs.shareTrack(OTHER, ids.activity),
      await verbs.removeMap(OTHER, ids.map),
      await verbs.changePlace(OTHER, ids.place, { name: 'mine' }),
      await verbs.removePlace(OTHER, ids.place),
      await verbs.removeZone(OTHER, ids.zone),
      await verbs.alertDetail(OTHER, ids.alert),
      await verbs.changeCheckIn(OTHER, ids.checkIn, { painAfter: 9 }),
      await verbs.deleteCheckIn(OTHER, ids.checkIn),
      await verbs.restoreCheckIn(OTHER, ids.checkIn),
      await verbs.answerSafety(OTHER, ids.episode, { signs: [], isBetter: true }),
      await verbs.endSafety(OTHER, ids.episode, { how: 'mistake', signs: [] }),
      await verbs.changeShoe(OTHER, ids.shoe, { name: 'mine' }),
      await verbs.removeShoe(OTHER, ids.shoe),
      await verbs.changeInjury(OTHER, ids.injury, { healedDate: null }),
      await verbs.removeInjury(OTHER, ids.injury),
      await verbs.changePlan(OTHER, ids.plan, { name: 'mine' }),
      await verbs.removePlan(OTHER, ids.plan),
      await verbs.removeOverload(OTHER, ids.overload),
      await verbs.removeSnooze(OTHER, 'T1'),
    ]
    for (const answer of answers) expect(answer).toMatchObject({ ok: false, error: { kind: 'not-found' } })
    expect(await verbs.listImports(OTHER, { before: ids.open })).toEqual({ items: [] })
    // Nor does what is theirs go with what is not.
    const said = { kind: 'activity', activityId: ids.activity } as const
    expect(await verbs.addCheckIn(OTHER, said)).toMatchObject({ ok: false, error: { kind: 'invalid' } })
    expect(await soleus.get('/api/imports')).toEqual(importsBefore)
    const groundAfter = await Promise.all(ours.map((name) => soleus.get(`/api/${name}`)))
    expect(groundAfter).toEqual(groundBefore)
    await verbs.changeSettings(OTHER, { heightM: 1.5, weekStart: 3 })
    expect(await soleus.get(`/api/activities/${ids.activity}`)).toEqual(before)
    expect(await soleus.get('/api/settings')).toMatchObject({ heightM: 1.8, weekStart: 0 })
  })

  it('has the same file as an activity of their own, and is no duplicate of the first', async () => {
    const { soleus, verbs, ids, file } = await withStranger()
    const form = new FormData()
    form.append('files', new File([file.bytes as Uint8Array<ArrayBuffer>], file.name))
    form.append('files', new File([fitRun({ start: '2026-02-28T07:00:00Z' }) as Uint8Array<ArrayBuffer>], 'watch.fit'))
    const request = new Request('http://localhost/', { method: 'POST', body: form })
    const upload = { contentType: request.headers.get('content-type') ?? '', body: request.body }
    const accepted = await verbs.importUpload(OTHER, upload)
    if (!accepted.ok) throw new Error(accepted.error.message)
    await expect
      .poll(
        async () => {
          const progress = await verbs.getImport(OTHER, accepted.value.importId)
          return progress.ok && progress.value.state
        },
        { timeout: 20_000 },
      )
      .toBe('done')
    const theirs = await verbs.listActivities(OTHER, {})
    if (!theirs.ok) throw new Error(theirs.error.message)
    expect(theirs.value.items).toHaveLength(2)
    expect(theirs.value.items.map((item) => item.id)).not.toContain(ids.activity)
    expect((await soleus.get(`/api/activities/${ids.activity}`)).duplicateOf).toBeNull()
    await verbs.deleteActivity(OTHER, theirs.value.items[0]?.id ?? '')
    expect((await soleus.get('/api/activities')).items).toHaveLength(41)
  })
})
