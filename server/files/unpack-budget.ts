import type { ArchiveProblem } from './archive-member.ts'
import { LIMITS } from './limits.ts'

/** How much one archive with everything inside it may still unpack to; shared by all its levels. */
export class UnpackBudget {
  #entries: number = LIMITS.archiveEntries
  #bytes: number = LIMITS.archiveTotalBytes

  /** Takes one entry and what it says it unpacks to. */
  takeEntry(bytes: number): void {
    this.#entries -= 1
    this.#bytes -= bytes
  }

  /** Takes what a `.gz` turned out to unpack to beyond its own size. */
  takeBytes(bytes: number): void {
    this.#bytes -= bytes
  }

  /** Says so once more was taken than there is. */
  problem(): ArchiveProblem | null {
    if (this.#entries >= 0 && this.#bytes >= 0) return null
    const what = this.#entries < 0 ? `more than ${LIMITS.archiveEntries} files` : 'more than can be unpacked'
    return { reason: 'hostile', message: `The archive holds ${what}; the rest was left out.` }
  }
}
