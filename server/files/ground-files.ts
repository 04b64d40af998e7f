import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * The packed surface maps of a data folder, one file each (`ground/<id>.map`), and those of them that are in memory, where
 * all workers share them. A map appears under its name only when it is wholly on disk.
 */
export class GroundFiles {
  readonly #folder: string
  readonly #loaded = new Map<string, Promise<SharedArrayBuffer | null>>()

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Where a map is to be written before it is kept; its folder is made. */
  async partialPath(id: string): Promise<string> {
    await mkdir(join(this.#folder, 'partial'), { recursive: true, mode: 0o700 })
    return join(this.#folder, 'partial', nameOf(id))
  }

  /** Gives a map that lies whole at its partial path its name, so that it outlives a power cut. */
  async keep(id: string): Promise<void> {
    const path = await this.partialPath(id)
    await sync(path, 'r+')
    await rename(path, this.#pathOf(id))
    this.#loaded.delete(id)
    // Windows opens no folders, and writes their names at once.
    if (process.platform !== 'win32') await sync(this.#folder, 'r')
  }

  /** A map in memory, shared by all who ask; null when its file is gone or cannot be read. Read once. */
  load(id: string): Promise<SharedArrayBuffer | null> {
    const loading = this.#loaded.get(id) ?? readShared(this.#pathOf(id)).catch(() => null)
    this.#loaded.set(id, loading)
    return loading
  }

  async remove(id: string): Promise<void> {
    this.#loaded.delete(id)
    await rm(this.#pathOf(id), { force: true })
  }

  /** Drops what a process left half-written, and maps nobody knows. To be called while nobody writes. */
  async tidy(knownIds: readonly string[]): Promise<void> {
    await rm(join(this.#folder, 'partial'), { recursive: true, force: true })
    const known = new Set(knownIds.map(nameOf))
    for (const name of await readdir(this.#folder).catch((): string[] => [])) {
      if (name.endsWith('.map') && !known.has(name)) await rm(join(this.#folder, name), { force: true })
    }
  }

  #pathOf(id: string): string {
    return join(this.#folder, nameOf(id))
  }
}

function nameOf(id: string): string {
  if (!/^[\w-]{1,64}$/.test(id)) throw new Error(`no id of a map: ${id}`)
  return `${id}.map`
}

async function readShared(path: string): Promise<SharedArrayBuffer> {
  const handle = await open(path, 'r')
  try {
    const { size } = await handle.stat()
    const shared = new SharedArrayBuffer(size)
    const bytes = new Uint8Array(shared)
    let filled = 0
    while (filled < size) {
      const { bytesRead } = await handle.read(bytes, filled, size - filled, filled)
      if (bytesRead === 0) throw new Error('the file was cut while it was read')
      filled += bytesRead
    }
    return shared
  } finally {
    await handle.close()
  }
}

async function sync(path: string, flags: string): Promise<void> {
  const handle = await open(path, flags)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
