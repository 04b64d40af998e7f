/**
 * Runs tasks side by side, a few at a time. `start` resolves as soon as the task has begun, so whoever feeds it is held
 * back while all lanes are taken; `idle` resolves when all have ended and throws what the first failed one threw.
 */
export class Lanes {
  readonly #width: number
  readonly #running = new Set<Promise<void>>()
  #failure: { readonly error: unknown } | null = null

  constructor(width: number) {
    this.#width = width
  }

  async start(task: () => Promise<void>): Promise<void> {
    while (this.#running.size >= this.#width) await Promise.race(this.#running)
    this.#rethrow()
    const running = task()
      .catch((error: unknown) => {
        this.#failure ??= { error }
      })
      .finally(() => this.#running.delete(running))
    this.#running.add(running)
  }

  async idle(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running)
    this.#rethrow()
  }

  #rethrow(): void {
    const failure = this.#failure
    this.#failure = null
    if (failure !== null) throw failure.error
  }
}
