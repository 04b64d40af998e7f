/** The rate is what came through in this time: long enough to be calm, short enough to follow the line. */
const WINDOW_MS = 10_000
/** Before that a rate says more about the first moment than about the line. */
const SETTLED_MS = 1000

export interface UploadPace {
  /** Null until it has settled. */
  readonly bytesPerSecond: number | null
  readonly secondsLeft: number | null
}

interface Reading {
  readonly ms: number
  readonly bytes: number
}

/** How fast bytes go up, and how long the rest takes. Times are milliseconds of any clock that never goes back. */
export class UploadRate {
  #readings: Reading[] = []

  /** Notes how many bytes are through at a time. */
  note(ms: number, bytes: number): void {
    // After a cut some bytes go up again; what was noted of them would make a rate below nothing.
    this.#readings = this.#readings.filter((reading) => reading.bytes <= bytes)
    this.#readings.push({ ms, bytes })
    // One reading from before the window stays, as the rate is measured from it.
    while ((this.#readings[1]?.ms ?? Number.POSITIVE_INFINITY) <= ms - WINDOW_MS) this.#readings.shift()
  }

  pace(total: number): UploadPace {
    const first = this.#readings[0]
    const last = this.#readings.at(-1)
    if (first === undefined || last === undefined || last.ms - first.ms < SETTLED_MS || last.bytes === first.bytes) {
      return { bytesPerSecond: null, secondsLeft: null }
    }
    const bytesPerSecond = (1000 * (last.bytes - first.bytes)) / (last.ms - first.ms)
    return { bytesPerSecond, secondsLeft: Math.max(0, total - last.bytes) / bytesPerSecond }
  }
}
