import type { Logger } from 'pino'
import { athleteIds } from '../store/athlete-store.ts'
import { groundMapIds } from '../store/ground-map-store.ts'
import { importsWithCopies } from '../store/import-store.ts'
import {
  buryJob,
  deleteDoneJob,
  extendLease,
  failJob,
  hasDueJob,
  type JobRow,
  leaseJob,
  putBackJob,
  takeBackLeases,
} from '../store/job-store.ts'
import { askFor } from '../usecases/ask-for.ts'
import type { JobKind } from '../usecases/job-map.ts'
import type { Product } from '../usecases/product.ts'
import { AnalysisApart } from './analysis-apart.ts'
import { POOL_LIMITS } from './analysis-pool.ts'
import { backOff, MOST_JOB_ATTEMPTS } from './back-off.ts'
import { DerivedRefresh } from './derived-refresh.ts'
import { errorKind } from './error-kind.ts'
import { HANDLERS } from './handlers.ts'
import type { Handler, Handlers, Job, JobEnd } from './job.ts'
import { Lanes } from './lanes.ts'
import type { RunnerContext } from './runner-context.ts'

/** One more than are read at the same time, so that no worker waits for what is being stored. */
const LANES = POOL_LIMITS.threads + 1
const LEASE_SECONDS = 60
const HEARTBEAT_MS = 15_000
/** Another process (`soleus import` beside a running server) may have put something in the queue. */
const LOOK_EVERY_MS = 2000
const AFTER_FAULT_MS = 5000
/** Nothing is ever asked for further ahead than this. */
const FURTHEST_SECONDS = 3600

export interface RunnerOptions {
  readonly handlers?: Handlers
  readonly heartbeatMs?: number
}

/**
 * Works through the queue, one job at a time, imports first. A job is leased while it is worked at and taken off the list
 * when it is done; one that fails is tried again, later each time, and given up in the end if its handler has a word for
 * that. One runner works on a data folder at a time (see the data lock), so at its start it takes back what the process
 * before it had begun.
 */
export class JobRunner {
  readonly #context: RunnerContext
  readonly #handlers: Handlers
  readonly #heartbeatMs: number
  readonly #listeners = new Set<() => void>()
  #isStopping: boolean = false
  #isWoken: boolean = true
  #wake: () => void = () => undefined
  #loop: Promise<void> = Promise.resolve()

  constructor(product: Product, log: Logger, { handlers = HANDLERS, heartbeatMs = HEARTBEAT_MS }: RunnerOptions = {}) {
    this.#handlers = handlers
    this.#heartbeatMs = heartbeatMs
    this.#context = {
      product,
      log,
      lanes: new Lanes(LANES),
      apart: new AnalysisApart(),
      refresh: new DerivedRefresh(product),
      isStopping: () => this.#isStopping,
      isImportWaiting: () => hasDueJob(product.store, ['import'], product.clock()),
      onWake: (listener) => {
        this.#listeners.add(listener)
        return () => void this.#listeners.delete(listener)
      },
    }
  }

  /** Takes up what was interrupted, and begins to work. */
  async start(): Promise<void> {
    await this.#recover()
    this.#loop = this.#run()
  }

  wake(): void {
    this.#isWoken = true
    this.#wake()
    for (const listener of this.#listeners) listener()
  }

  /** Finishes what is begun and ends. */
  async stop(): Promise<void> {
    this.#isStopping = true
    this.#wake()
    await this.#loop
  }

  async #recover(): Promise<void> {
    const { store, inbox, originals, ground, clock } = this.#context.product
    await takeBackLeases(store, clock() + FURTHEST_SECONDS)
    await originals.clearPartial()
    await inbox.clearScratch()
    const maps = await groundMapIds(store)
    await ground.tidy(maps.ready)
    await inbox.clearAbandoned([...(await importsWithCopies(store)), ...maps.waiting])
    for (const athleteId of await athleteIds(store)) {
      await askFor(store, { athleteId, now: clock() }, 'uploads', {})
      await askFor(store, { athleteId, now: clock() }, 'derive', {})
      await askFor(store, { athleteId, now: clock() }, 'rescore', {})
    }
  }

  async #run(): Promise<void> {
    while (!this.#isStopping) {
      this.#isWoken = false
      try {
        const job = await this.#nextJob()
        if (job === undefined) await this.#sleep(LOOK_EVERY_MS)
        else await this.#work(job)
      } catch (error) {
        // Not the job's fault but the queue's: its lease runs out, and it comes again.
        this.#context.log.error({ err: error }, 'the queue stopped on a fault; it goes on in a moment')
        await this.#sleep(AFTER_FAULT_MS)
      }
    }
  }

  async #nextJob(): Promise<JobRow | undefined> {
    const { store, clock } = this.#context.product
    const now = clock()
    return leaseJob(store, { kinds: Object.keys(this.#handlers), now, until: now + LEASE_SECONDS })
  }

  async #work(row: JobRow): Promise<void> {
    const { product, log } = this.#context
    const kind = row.kind as JobKind
    const handler = this.#handlers[kind] as Handler<JobKind>
    const job: Job<JobKind> = { athleteId: row.athlete_id, payload: JSON.parse(row.payload_json) }
    // Only a lease that ran out can have brought it here.
    if (isHopeless(handler, row.attempts)) return this.#bury(row, 'lease ran out')
    const heartbeat = setInterval(() => this.#extend(row), this.#heartbeatMs)
    try {
      await this.#settle(row, await handler.run(this.#context, job))
    } catch (error) {
      const attempts = row.attempts + 1
      log.error({ err: error, job: row.id, kind, attempts }, 'a job failed')
      if (isHopeless(handler, attempts)) await this.#bury(row, errorKind(error))
      else {
        const runAt = product.clock() + backOff(attempts)
        await failJob(product.store, row, { runAt, error: errorKind(error) })
      }
    } finally {
      clearInterval(heartbeat)
    }
  }

  async #settle(row: JobRow, end: JobEnd): Promise<void> {
    const { store, clock } = this.#context.product
    if (end === 'done') await deleteDoneJob(store, row)
    // Done, but asked for again meanwhile: then it is still there.
    await putBackJob(store, row, end === 'done' ? clock() : end.again)
  }

  async #bury(row: JobRow, error: string): Promise<void> {
    const { product, log } = this.#context
    const handler = this.#handlers[row.kind as JobKind] as Handler<JobKind>
    log.error({ job: row.id, kind: row.kind }, 'a job was given up')
    await handler.giveUp?.(this.#context, { athleteId: row.athlete_id, payload: JSON.parse(row.payload_json) })
    await buryJob(product.store, row, error)
  }

  #extend(row: JobRow): void {
    const { product, log } = this.#context
    extendLease(product.store, row, product.clock() + LEASE_SECONDS).catch((error: unknown) => {
      log.warn({ err: error, job: row.id }, 'a lease could not be extended')
    })
  }

  async #sleep(milliseconds: number): Promise<void> {
    if (this.#isWoken || this.#isStopping) return
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds)
      this.#wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
    this.#wake = () => undefined
  }
}

/** What nobody waits for, like the hourly refresh, is tried for ever. */
function isHopeless({ giveUp }: Handler<JobKind>, attempts: number): boolean {
  return giveUp !== undefined && attempts >= MOST_JOB_ATTEMPTS
}
