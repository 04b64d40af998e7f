import type { Logger } from 'pino'
import { athleteIds } from '../store/athlete-store.ts'
import { requeueInterrupted } from '../store/import-file-store.ts'
import { openImports } from '../store/import-store.ts'
import type { Product } from '../usecases/product.ts'
import { rescoreStale, staleActivities } from '../usecases/rescore-stale.ts'
import { DerivedRefresh } from './derived-refresh.ts'
import { Lanes } from './lanes.ts'
import { runImport } from './run-import.ts'
import type { RunnerContext } from './runner-context.ts'

const LANES = 2
/** Another process (`soleus import` beside a running server) may have put something in the queue. */
const LOOK_EVERY_MS = 2000
const RETRY_AFTER_MS = 5000

/**
 * Works through the queue: imports, oldest first, then activities whose score is out of date. What was interrupted by
 * the end of the process goes on from where it was. One runner works on a data folder at a time.
 */
export class ImportRunner {
  readonly #context: RunnerContext
  readonly #hopeless = new Set<string>()
  #refreshedAt = Number.NaN
  #isStopping: boolean = false
  #isWoken: boolean = true
  #wake: () => void = () => undefined
  #loop: Promise<void> = Promise.resolve()

  constructor(product: Product, log: Logger) {
    const isStopping = () => this.#isStopping
    this.#context = { product, log, isStopping, lanes: new Lanes(LANES), refresh: new DerivedRefresh(product) }
  }

  /** Takes up what was interrupted, and begins to work. */
  async start(): Promise<void> {
    await this.#recover()
    this.#loop = this.#run()
  }

  wake(): void {
    this.#isWoken = true
    this.#wake()
  }

  /** Finishes what is begun and ends. */
  async stop(): Promise<void> {
    this.#isStopping = true
    this.#wake()
    await this.#loop
  }

  async #recover(): Promise<void> {
    const { store, inbox, originals } = this.#context.product
    await requeueInterrupted(store)
    await originals.clearPartial()
    await inbox.clearAbandoned((await openImports(store)).map((row) => row.id))
  }

  async #run(): Promise<void> {
    while (!this.#isStopping) {
      const isWoken = this.#isWoken
      this.#isWoken = false
      try {
        await this.#workThrough(isWoken)
        await this.#sleep(LOOK_EVERY_MS)
      } catch (error) {
        this.#context.log.error({ err: error }, 'the queue stopped on a fault; it goes on in a moment')
        await this.#sleep(RETRY_AFTER_MS)
        await requeueInterrupted(this.#context.product.store).catch(() => undefined)
      }
    }
  }

  /** Scores go out of date by a change of settings, which wakes us, or of the program, which begins with us. */
  async #workThrough(lookForStale: boolean): Promise<void> {
    const { store } = this.#context.product
    for (;;) {
      const [next] = await openImports(store)
      if (next === undefined || this.#isStopping) break
      await runImport(this.#context, next)
    }
    await this.#refreshEachHour()
    if (!lookForStale) return
    for (const athleteId of await athleteIds(store)) await this.#rescore(athleteId)
  }

  /**
   * At the start, as the last process may have ended between a change and what follows from it, or have known other rules;
   * and each hour, as a day may turn where an athlete lives without anything being imported.
   */
  async #refreshEachHour(): Promise<void> {
    const { product, refresh } = this.#context
    const hour = Math.floor(product.clock() / 3600)
    if (hour === this.#refreshedAt) return
    this.#refreshedAt = hour
    for (const athleteId of await athleteIds(product.store)) await refresh.now(athleteId)
  }

  /** Scores what is out of date again; an import that comes in meanwhile goes first. */
  async #rescore(athleteId: string): Promise<void> {
    const { product, lanes, refresh } = this.#context
    const stale = (await staleActivities(product, athleteId)).filter((id) => !this.#hopeless.has(id))
    for (const id of stale) {
      if (this.#isStopping || this.#isWoken) break
      await lanes.start(async () => {
        if (await this.#rescoreOne(athleteId, id)) await refresh.note(athleteId)
        else this.#hopeless.add(id)
      })
    }
    await lanes.idle()
    if (stale.length > 0) await refresh.now(athleteId)
  }

  async #rescoreOne(athleteId: string, id: string): Promise<boolean> {
    try {
      return await rescoreStale(this.#context.product, athleteId, id)
    } catch (error) {
      this.#context.log.error({ err: error, activity: id }, 'an activity could not be scored again')
      return false
    }
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
