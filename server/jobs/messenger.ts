import type { Logger } from 'pino'
import {
  type DeliveryRow,
  nextDeliveryAt,
  nextToldAt,
  takeBackDeliveries,
  takeDueDeliveries,
} from '../store/delivery-store.ts'
import { handOn } from '../usecases/hand-on.ts'
import type { Product } from '../usecases/product.ts'
import { sendDelivery } from '../usecases/send-delivery.ts'

/** Sent at the same time, so that one slow receiver holds up nobody else. */
const AT_ONCE = 8
/** Another process (`soleus import` beside a running server) may have left something to tell. */
const LOOK_EVERY_MS = 2000

/**
 * Sends what is to be told, beside the queue, so that no import however long holds up an emergency. What it has in hand
 * is in the database: after a crash it is sent again under the same id. One messenger works on a data folder at a time.
 */
export class Messenger {
  readonly #product: Product
  readonly #log: Logger
  readonly #sending = new Set<Promise<void>>()
  #isStopping: boolean = false
  #isWoken: boolean = false
  #wake: () => void = () => undefined
  #loop: Promise<void> = Promise.resolve()

  constructor(product: Product, log: Logger) {
    this.#product = product
    this.#log = log
  }

  /** Takes up what was on its way, and begins. */
  async start(): Promise<void> {
    await takeBackDeliveries(this.#product.store)
    this.#loop = this.#run()
  }

  wake(): void {
    this.#isWoken = true
    this.#wake()
  }

  /** Ends when what is on its way has its outcome, which is within half a minute. */
  async stop(): Promise<void> {
    this.#isStopping = true
    this.#wake()
    await this.#loop
    await Promise.all(this.#sending)
  }

  async #run(): Promise<void> {
    while (!this.#isStopping) {
      this.#isWoken = false
      try {
        await handOn(this.#product)
        await this.#sendDue()
        await this.#sleep(await this.#untilNext())
      } catch (error) {
        this.#log.error({ err: error }, 'the messenger stopped on a fault; it goes on in a moment')
        await this.#sleep(LOOK_EVERY_MS)
      }
    }
  }

  async #sendDue(): Promise<void> {
    const { store, clock } = this.#product
    const free = AT_ONCE - this.#sending.size
    if (free <= 0) return
    for (const delivery of await takeDueDeliveries(store, clock(), free)) {
      const sending = this.#send(delivery).finally(() => {
        this.#sending.delete(sending)
        this.wake()
      })
      this.#sending.add(sending)
    }
  }

  async #send(delivery: DeliveryRow): Promise<void> {
    const { id, channel } = delivery
    try {
      const result = await sendDelivery(this.#product, delivery)
      if (!result.ok)
        this.#log.warn({ delivery: id, channel, problem: result.problem }, 'a message did not get through')
    } catch (error) {
      // Not the receiver's fault but ours: it is taken up again at the next start.
      this.#log.error({ err: error, delivery: id, channel }, 'what came of a message could not be kept')
    }
  }

  async #untilNext(): Promise<number> {
    if (this.#sending.size >= AT_ONCE) return LOOK_EVERY_MS
    const { store, clock } = this.#product
    const dates = [await nextDeliveryAt(store), await nextToldAt(store)].filter((at) => at !== null)
    if (dates.length === 0) return LOOK_EVERY_MS
    return Math.min(LOOK_EVERY_MS, Math.max(0, (Math.min(...dates) - clock()) * 1000))
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
