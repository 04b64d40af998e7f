import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import { soleusApp } from '../../server/http/soleus-app.ts'
import { openSoleus } from '../../server/main.ts'
import { refreshDerived } from '../../server/usecases/refresh-derived.ts'
import { seedActivities } from '../support/seed-activities.ts'
import { seedDiary } from '../support/seed-diary.ts'

const ACTIVITIES = 5000
const TODAY = '2026-03-01'
const ROUNDS = 60
/** What the dashboard asks for, and what is asked for from it. */
const REQUESTS = [
  '/api/overview',
  '/api/weeks',
  '/api/weeks?from=2025-03-01&to=2026-03-01',
  '/api/days',
  '/api/room',
  '/api/alerts',
  '/api/alerts?state=new',
  '/api/activities?limit=20',
  '/api/imports',
  '/api/settings',
  '/api/safety',
  '/api/question',
  '/api/check-ins?from=2026-01-01',
  '/api/plans',
  '/api/session',
  '/health',
]

/** What pages of their own ask for, each once when it is opened. */
const PAGES = ['/api/plan-context', '/api/shoes', '/api/report-card', '/api/load-charts']

/** Times the dashboard's requests over a diary of ten years, 5,000 activities and three check-ins a day, in process, answer read to the end. */
export async function benchServer(): Promise<void> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'soleus-bench-'))
  const now = Date.parse(`${TODAY}T11:00:00Z`) / 1000
  const log = pino({ level: 'silent' })
  const soleus = await openSoleus({ dataFolder, log, clock: () => now, zone: 'UTC', demoSeason: async () => [] })
  try {
    await seedActivities(soleus.product, ACTIVITIES, TODAY)
    await seedDiary(soleus.product, TODAY)
    const app = soleusApp(soleus.product, { version: '0', publicBind: false, webFolder: '/nowhere', log })
    console.log(`\nServer: requests over ${ACTIVITIES} activities, median of ${ROUNDS} (goal: 10 ms)`)
    const { items } = (await (await app.request('/api/activities?limit=1')).json()) as { items: { id: string }[] }
    let slowest = 0
    for (const path of [...REQUESTS, `/api/activities/${items[0]?.id}`]) {
      const median = await medianMs(async () => void (await (await app.request(path)).arrayBuffer()))
      slowest = Math.max(slowest, median)
      console.log(`  ${median.toFixed(2).padStart(7)} ms  ${path.replace(/[\w-]{16}$/, ':id')}`)
    }
    console.log(`  slowest median ${slowest.toFixed(2)} ms: ${slowest <= 10 ? 'met' : 'MISSED'}`)
    for (const path of PAGES) {
      const median = await medianMs(async () => void (await (await app.request(path)).arrayBuffer()), 11)
      console.log(`  ${median.toFixed(2).padStart(7)} ms  ${path}, a page of its own`)
    }
    const refresh = await medianMs(() => refreshDerived(soleus.product, 'local'), 7)
    console.log(`  ${refresh.toFixed(1).padStart(7)} ms  days and alerts made anew, after each change`)
  } finally {
    await soleus.close()
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

async function medianMs(task: () => Promise<void>, rounds = ROUNDS): Promise<number> {
  const times: number[] = []
  for (let i = 0; i < rounds + 5; i++) {
    const started = performance.now()
    await task()
    // The first rounds warm up the compiler and the caches, as the first visit does.
    if (i >= 5) times.push(performance.now() - started)
  }
  times.sort((a, b) => a - b)
  return times[Math.floor(times.length / 2)] ?? Number.NaN
}
