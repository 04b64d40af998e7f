import type { Product } from '../usecases/product.ts'
import { refreshDays, refreshDerived } from '../usecases/refresh-derived.ts'

/** While a long import runs, the weekly chart may be this far behind. */
const EVERY_MS = 1500

/**
 * Brings the days in line while files are read, at most every second and a half, and days and alerts at the end, when
 * `now` is called.
 */
export class DerivedRefresh {
  readonly #product: Product
  #last = performance.now()

  constructor(product: Product) {
    this.#product = product
  }

  /** Something of the athlete's has changed: brings the days in line if it is time. */
  async note(athleteId: string): Promise<void> {
    if (performance.now() - this.#last < EVERY_MS) return
    await this.days(athleteId)
  }

  /** Brings the days in line at once and leaves the alerts for later. */
  async days(athleteId: string): Promise<void> {
    this.#last = performance.now()
    await refreshDays(this.#product, athleteId)
    this.#last = performance.now()
  }

  /** Days and alerts. */
  async now(athleteId: string): Promise<void> {
    await refreshDerived(this.#product, athleteId)
  }
}
