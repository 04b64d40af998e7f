const WINDOW_SECONDS = 15 * 60
const TRIES_PER_CALLER = 5
/** Guessing from many addresses at once is held up too, though it then holds up everyone. */
const TRIES_IN_ALL = 50

/** Counts wrong passwords, a caller at a time and in all, over the last quarter of an hour. Forgotten when the server stops. */
export class SignInLimit {
  #tries: { readonly caller: string; readonly at: number }[] = []

  /** Whether one more try is allowed now. */
  allows(caller: string, now: number): boolean {
    this.#tries = this.#tries.filter((attempt) => now - attempt.at < WINDOW_SECONDS)
    const own = this.#tries.filter((attempt) => attempt.caller === caller).length
    return own < TRIES_PER_CALLER && this.#tries.length < TRIES_IN_ALL
  }

  /** To be called before the password is checked, or many tries at once would all be allowed. */
  noteTry(caller: string, now: number): void {
    this.#tries.push({ caller, at: now })
  }

  /** The right password clears the caller's slips. */
  noteRight(caller: string): void {
    this.#tries = this.#tries.filter((attempt) => attempt.caller !== caller)
  }
}
