import { createHash, randomBytes } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, stat, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { syncFolder } from './sync-folder.ts'

/** SHA-256 of bytes in hexadecimal: the name of an original. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Bytes and their hash. */
export interface NamedBytes {
  readonly sha256: string
  readonly bytes: Uint8Array
}

/**
 * The originals, byte for byte, each under its SHA-256 (`ab/cdef…`), so the same bytes are kept once and a damaged copy
 * shows. A file appears under its name only when it is wholly on disk.
 */
export class RawFiles {
  readonly #folder: string
  readonly #partial: string

  constructor(folder: string) {
    this.#folder = folder
    this.#partial = join(folder, 'partial')
  }

  /** Keeps the bytes under their hash; see putAll. */
  put(sha256: string, bytes: Uint8Array): Promise<void> {
    return this.putAll([{ sha256, bytes }])
  }

  /** Keeps bytes under their hashes and returns when all are safe on disk; what is there already is not written again. */
  async putAll(files: readonly NamedBytes[]): Promise<void> {
    if (files.length === 0) return
    await mkdir(this.#partial, { recursive: true, mode: 0o700 })
    const changed = await Promise.all(files.map((file) => this.#place(file)))
    // A power cut may still take the name of a file that is on disk itself, until its folder is there as well.
    await Promise.all([...new Set(changed.flat())].map(syncFolder))
  }

  /** Drops what a process left half-written when it ended. To be called while nobody writes. */
  async clearPartial(): Promise<void> {
    await rm(this.#partial, { recursive: true, force: true })
  }

  /** The bytes of an original. Throws when they are gone or no longer match their hash: that is a broken disk, not a case. */
  async get(sha256: string): Promise<Uint8Array<ArrayBuffer>> {
    const bytes = new Uint8Array(await readFile(this.#pathOf(sha256)))
    const found = sha256Of(bytes)
    if (found !== sha256)
      throw new Error(`original ${sha256} on disk has the hash ${found}: the disk or a copy is damaged`)
    return bytes
  }

  /** Returns the folders whose names have changed, or may have without having been written to disk. */
  async #place({ sha256, bytes }: NamedBytes): Promise<string[]> {
    const path = this.#pathOf(sha256)
    const folder = dirname(path)
    if (await isFileOf(path, bytes.length)) return [folder]
    const isNew = (await mkdir(folder, { recursive: true, mode: 0o700 })) !== undefined
    const temporary = join(this.#partial, `${sha256}.${randomBytes(6).toString('hex')}`)
    await writeDurably(path, temporary, bytes)
    return isNew ? [folder, this.#folder, dirname(this.#folder)] : [folder]
  }

  #pathOf(sha256: string): string {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error(`not a SHA-256: ${sha256}`)
    return join(this.#folder, sha256.slice(0, 2), sha256.slice(2))
  }
}

async function isFileOf(path: string, bytes: number): Promise<boolean> {
  try {
    return (await stat(path)).size === bytes
  } catch {
    return false
  }
}

async function writeDurably(path: string, temporary: string, bytes: Uint8Array): Promise<void> {
  try {
    const handle = await open(temporary, 'wx', 0o600)
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(temporary, path)
  } catch (error) {
    await unlink(temporary).catch(() => undefined)
    throw error
  }
}
