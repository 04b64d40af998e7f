import { expect, it } from 'vitest'
import { demoSeason } from '../../data-samples/generate/demo-season.ts'
import { type Json, testSoleus } from '../support/test-soleus.ts'

it('the sample season is imported like any files, and its alerts stand where its story says', async () => {
  const soleus = await testSoleus({ demo: demoSeason('2026-03-01') })
  const { body } = await soleus.send('POST', '/api/demo')
  const progress = await soleus.finished(body.importId)
  expect(progress.counts).toMatchObject({ failed: 0, skipped: 0 })
  expect(progress.counts.scored).toBeGreaterThan(100)
  const formats = new Set(progress.files.map((file: Json) => file.name.split('.').at(-1)))
  expect(formats).toEqual(new Set(['fit', 'gpx']))

  const { items: alerts } = await soleus.get('/api/alerts')
  const rules = new Set(alerts.map((alert: Json) => alert.rule))
  for (const rule of ['S2', 'S2w', 'S3', 'B1', 'W1']) expect(rules, `${rule} in ${[...rules]}`).toContain(rule)
  const beach = alerts.find((alert: Json) => alert.rule === 'S2' && alert.tier === 'high')
  expect(beach.date.slice(5, 7)).toBe('12')
  const [id] = beach.activityIds
  expect((await soleus.get(`/api/activities/${id}`)).activity).toMatchObject({ surfaceSource: 'file' })
  // Nothing was said on half a history and taken back on the whole.
  expect(alerts.filter((alert: Json) => alert.state === 'withdrawn')).toEqual([])

  const overview = await soleus.get('/api/overview')
  expect(overview.state).toBe('ok')
  const weeks = await soleus.get('/api/weeks?from=2025-08-01&to=2026-03-01')
  expect(weeks.sand.some((load: number) => load > 5)).toBe(true)
  expect(weeks.usualHigh.at(-1)).toBeGreaterThan(0)
})
