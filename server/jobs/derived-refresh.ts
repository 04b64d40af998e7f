import type { Product } from '../usecases/product.ts'
import { refreshDerived } from '../usecases/refresh-derived.ts'

/** While a long import runs, the page may be this far behind. */
const EVERY_MS = 1500

/**
 * Brings days and alerts in line after files, not after each of them: at most every second and a half, and at the end
 * when `flush` is called.
 */
export class DerivedRefresh {
  readonly #product: Product
  readonly #changed = new Set<string>()
  #last = performance.now()

  constructor(product: Product) {
    this.#product = product
  }

  /** Notes that something of the athlete's has changed, and refreshes if it is time. */
  async note(athleteId: string): Promise<void> {
    this.#changed.add(athleteId)
    if (performance.now() - this.#last >= EVERY_MS) await this.flush()
  }

  async flush(): Promise<void> {
    this.#last = performance.now()
    const athletes = [...this.#changed]
    this.#changed.clear()
    for (const athleteId of athletes) await refreshDerived(this.#product, athleteId)
  }
}
