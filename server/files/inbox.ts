import { mkdir, open, readdir, rm, stat, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { archiveKind } from './archive-kind.ts'
import { LIMITS } from './limits.ts'

const ABANDONED_MS = 86_400_000

/** A file that waits in the inbox. `path` is inside it; null when it was too large to be kept. */
export interface WaitingFile {
  readonly name: string
  readonly path: string | null
}

/** The sender went over a limit that ends the whole upload. */
export class UploadTooLargeError extends Error {}

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
  async receive(importId: string, position: number, file: { name: string; chunks: AsyncIterable<Uint8Array> }) {
    await mkdir(join(this.#folder, importId), { recursive: true, mode: 0o700 })
    const path = join(importId, String(position))
    const handle = await open(join(this.#folder, path), 'wx', 0o600)
    let bytes = 0
    let limit = 0
    try {
      for await (const chunk of file.chunks) {
        if (bytes === 0) limit = archiveKind(chunk) === 'zip' ? LIMITS.archiveBytes : LIMITS.activityBytes
        bytes += chunk.length
        if (bytes > LIMITS.uploadBytes) throw new UploadTooLargeError('one upload')
        if (bytes <= limit) await handle.write(chunk)
      }
      if (bytes <= limit) await handle.sync()
    } catch (error) {
      await this.remove(path)
      throw error
    } finally {
      await handle.close()
    }
    if (bytes > limit) await this.remove(path)
    const waiting: WaitingFile = { name: file.name, path: bytes > limit ? null : path }
    return { waiting, bytes }
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

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error
}
