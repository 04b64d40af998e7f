import pino from 'pino'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { AnalysisPool } from '../../../../server/jobs/analysis-pool.ts'
import { HANDLERS } from '../../../../server/jobs/handlers.ts'
import type { Handlers } from '../../../../server/jobs/job.ts'
import { JobRunner } from '../../../../server/jobs/job-runner.ts'
import { openSoleus } from '../../../../server/main.ts'
import { askFor } from '../../../../server/usecases/ask-for.ts'
import { LOCAL_ATHLETE } from '../../../../server/usecases/local-athlete.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'

const NOW = 1_772_000_000
const log = pino({ level: 'silent' })

/** Nothing here is analysed. */
const analysis = {} as AnalysisPool

/** A product whose queue nobody works at, and a runner over it with handlers of the test's own. */
async function withRunner(handlers: Partial<Handlers>, dataFolder = temporaryFolder(), heartbeatMs = 15_000) {
  const time = { now: NOW }
  const clock = () => time.now
  const soleus = await openSoleus({ dataFolder, clock, zone: 'UTC', log, demoSeason: async () => [], analysis })
  const idle = {
    derive: { run: async () => ({ again: time.now + 3600 }) },
    rescore: { run: async () => 'done' as const },
  }
  const runner = new JobRunner(soleus.product, log, { handlers: { ...HANDLERS, ...idle, ...handlers }, heartbeatMs })
  let isOpen = true
  const close = async () => {
    if (!isOpen) return
    isOpen = false
    await runner.stop()
    await soleus.close()
  }
  onTestFinished(close)
  const { store } = soleus.product
  return {
    time,
    runner,
    close,
    store,
    ask: (importId: string) => askFor(store, { athleteId: LOCAL_ATHLETE, now: time.now }, 'import', { importId }),
    jobs: () => store.selectFrom('job').selectAll().where('kind', '=', 'import').execute(),
    /** Lets the runner look at the queue at a later time. */
    at: (now: number) => {
      time.now = now
      runner.wake()
    },
  }
}

const settled = async (condition: () => Promise<boolean> | boolean) =>
  expect.poll(condition, { interval: 2, timeout: 5000 }).toBe(true)

describe('a job that fails', () => {
  it('is tried again later each time, with the kind of error kept, and given up in the end', async () => {
    const begun: number[] = []
    const givenUp: string[] = []
    const run = async () => {
      begun.push(time.now - NOW)
      throw Object.assign(new Error('secret'), { code: 'ENOSPC' })
    }
    const giveUp = async (_: unknown, { payload }: { payload: { importId: string } }) => {
      givenUp.push(payload.importId)
    }
    const { time, runner, ask, jobs, at } = await withRunner({ import: { run, giveUp } })
    await ask('one')
    await runner.start()
    for (const [i, wait] of [5, 10, 20, 40, 80, 160, 320].entries()) {
      await settled(async () => (await jobs())[0]?.attempts === i + 1)
      expect(await jobs()).toMatchObject([{ state: 'waiting', run_at: time.now + wait, error: 'Error ENOSPC' }])
      at(time.now + wait - 0.5)
      at(time.now + 0.5)
    }
    await settled(async () => (await jobs())[0]?.state === 'dead')
    expect(begun).toEqual([0, 5, 15, 35, 75, 155, 315, 635])
    expect(givenUp).toEqual(['one'])
    at(time.now + 10_000)
    await new Promise((resolve) => setTimeout(resolve, 30))
    expect(begun).toHaveLength(8)
  })
})

describe('a job that nobody waits for', () => {
  it('is tried for ever, every ten minutes in the end', async () => {
    let begun = 0
    const run = async () => {
      begun += 1
      throw new Error('again')
    }
    const { time, runner, ask, jobs, at } = await withRunner({ import: { run } })
    await ask('one')
    await runner.start()
    for (let attempt = 1; attempt <= 12; attempt++) {
      await settled(async () => (await jobs())[0]?.attempts === attempt)
      at(time.now + 600)
    }
    await settled(() => begun === 13)
    expect(await jobs()).toMatchObject([{ error: 'Error' }])
  })
})

describe('a job that is worked at', () => {
  it('keeps its lease however long it takes', async () => {
    let finish: () => void = () => undefined
    const run = () =>
      new Promise<'done'>((resolve) => {
        finish = () => resolve('done')
      })
    const { runner, ask, jobs, at } = await withRunner({ import: { run } }, undefined, 5)
    await ask('one')
    await runner.start()
    await settled(async () => (await jobs())[0]?.state === 'leased')
    at(NOW + 50)
    await settled(async () => (await jobs())[0]?.lease_until === NOW + 110)
    finish()
    await settled(async () => (await jobs()).length === 0)
  })

  it('and asked for again runs once more, and only once', async () => {
    let begun = 0
    const { runner, ask, jobs } = await withRunner({
      import: {
        run: async () => {
          begun += 1
          if (begun === 1) await Promise.all([ask('one'), ask('one'), ask('one')])
          return 'done'
        },
      },
    })
    await ask('one')
    await runner.start()
    await settled(async () => (await jobs()).length === 0)
    expect(begun).toBe(2)
  })
})

describe('a new start', () => {
  it('takes up at once what the process before it had begun, and counts no attempt', async () => {
    const dataFolder = temporaryFolder()
    const first = await withRunner({}, dataFolder)
    await first.ask('one')
    // As a process that was killed leaves it.
    await first.store
      .updateTable('job')
      .set({ state: 'leased', leased_at: NOW, lease_until: NOW + 60 })
      .execute()
    await first.close()
    const begun: string[] = []
    const run = async (_: unknown, { payload }: { payload: { importId: string } }) => {
      begun.push(payload.importId)
      return 'done' as const
    }
    const second = await withRunner({ import: { run } }, dataFolder)
    await second.runner.start()
    await settled(async () => (await second.jobs()).length === 0)
    expect(begun).toEqual(['one'])
  })
})

describe('a lease that ran out time and again', () => {
  it('ends in the job being given up without being begun once more', async () => {
    let begun = 0
    const givenUp: string[] = []
    const { runner, ask, jobs, store } = await withRunner({
      import: {
        run: async () => {
          begun += 1
          return 'done'
        },
        giveUp: async (_, { payload }) => void givenUp.push(payload.importId),
      },
    })
    await runner.start()
    await ask('one')
    await store
      .updateTable('job')
      .set({ state: 'leased', leased_at: NOW - 99, lease_until: NOW - 9, attempts: 7 })
      .where('kind', '=', 'import')
      .execute()
    runner.wake()
    await settled(async () => (await jobs())[0]?.state === 'dead')
    expect([begun, givenUp]).toEqual([0, ['one']])
  })
})
