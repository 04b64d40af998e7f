import type { ImportSummary } from '../usecases/import-progress.ts'
import { importBar, importLine } from './import-line.ts'

const DRAW_EVERY_MS = 250
const TELL_EVERY_MS = 10_000

/** What is written to: standard error, or a test's own. */
export interface DisplayTarget {
  readonly isTTY?: boolean
  readonly columns?: number
  readonly write: (text: string) => unknown
}

/** Shows how far an import is: on a terminal a bar that is drawn over itself, elsewhere a plain line now and then. */
export class ProgressDisplay {
  readonly #target: DisplayTarget
  readonly #now: () => number
  #shownAt: number
  #isDrawn: boolean = false

  /** `now` gives milliseconds of any clock that never goes back. */
  constructor(target: DisplayTarget, now: () => number) {
    this.#target = target
    this.#now = now
    // A short import needs no lines besides its table.
    this.#shownAt = target.isTTY ? Number.NEGATIVE_INFINITY : now()
  }

  show(summary: ImportSummary): void {
    const now = this.#now()
    if (now - this.#shownAt < (this.#target.isTTY ? DRAW_EVERY_MS : TELL_EVERY_MS)) return
    this.#shownAt = now
    if (this.#target.isTTY) this.#draw(importBar(summary, this.#target.columns ?? 80))
    else this.#target.write(`${importLine(summary)}\n`)
  }

  /** Writes a line of its own, above the bar. */
  say(line: string): void {
    this.clear()
    this.#target.write(`${line}\n`)
  }

  /** Takes the bar away. */
  clear(): void {
    if (this.#isDrawn) this.#target.write('\r\u001b[K')
    this.#isDrawn = false
  }

  #draw(line: string): void {
    this.#target.write(`\r\u001b[K${line}`)
    this.#isDrawn = true
  }
}
