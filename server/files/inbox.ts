import { mkdir, open, readdir, rm, stat, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { archiveKind } from './archive-kind.ts'
import { LIMITS } from './limits.ts'

const ABANDONED_MS = 86_400_000
const HEAD_BYTES = 4

/** A file that waits in the inbox: its place inside it, or the limit in bytes it was too large for, and then it was not kept. */
export type WaitingFile = { readonly name: string } & ({ readonly path: string } | { readonly overLimit: number })

/**
 * Where uploads wait until they are read: a folder per import inside the data folder. A file is on disk for good before
 * the upload is answered, and is removed once its outcome is stored.
 */
export class Inbox {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Receives one file of an import. Over the limit of its kind it is read to the end but not kept. */
  async receive(
    importId: string,
    position: number,
    { name, chunks }: { readonly name: string; readonly chunks: AsyncIterable<Uint8Array> },
  ): Promise<WaitingFile> {
    await mkdir(join(this.#folder, importId), { recursive: true, mode: 0o700 })
    const path = join(importId, String(position))
    const handle = await open(join(this.#folder, path), 'wx', 0o600)
    let bytes = 0
    let head = new Uint8Array()
    let isKept = false
    try {
      for await (const chunk of chunks) {
        // The first chunk of an upload may be a single byte.
        if (head.length < HEAD_BYTES) head = Uint8Array.of(...head, ...chunk.subarray(0, HEAD_BYTES - head.length))
        bytes += chunk.length
        if (bytes <= limitOf(head)) await handle.appendFile(chunk)
      }
      await handle.sync()
      isKept = bytes <= limitOf(head)
    } finally {
      await handle.close()
      if (!isKept) await this.remove(path)
    }
    return isKept ? { name, path } : { name, overLimit: limitOf(head) }
  }

  /** The place on disk of a waiting file. */
  pathOf(waiting: string): string {
    return join(this.#folder, waiting)
  }

  async remove(waiting: string): Promise<void> {
    await unlink(join(this.#folder, waiting)).catch(ignoreMissing)
  }

  /** Drops an import's folder with whatever is left in it. */
  async clear(importId: string): Promise<void> {
    await rm(join(this.#folder, importId), { recursive: true, force: true })
  }

  /** Drops what no open import knows and nobody has touched for a day: uploads that a crash cut off. */
  async clearAbandoned(openImportIds: readonly string[]): Promise<void> {
    const folders = await readdir(this.#folder).catch((): string[] => [])
    for (const folder of folders) {
      if (openImportIds.includes(folder)) continue
      const { mtimeMs } = await stat(join(this.#folder, folder))
      if (Date.now() - mtimeMs > ABANDONED_MS) await this.clear(folder)
    }
  }
}

function limitOf(head: Uint8Array): number {
  return archiveKind(head) === 'zip' ? LIMITS.archiveBytes : LIMITS.activityBytes
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error
}
