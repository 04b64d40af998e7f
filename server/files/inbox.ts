import { randomBytes } from 'node:crypto'
import { constants } from 'node:fs'
import { chmod, copyFile, type FileHandle, mkdir, open, readdir, rm, rmdir, stat, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { archiveKind } from './archive-kind.ts'
import { freeBytes } from './disk-room.ts'
import { LIMITS } from './limits.ts'
import { syncFolder } from './sync-folder.ts'

const ABANDONED_MS = 86_400_000
const HEAD_BYTES = 4
const UPLOADS = 'uploads'
const SCRATCH = 'scratch'
/** So often it is asked how much room is left while a file comes in. */
const ROOM_EVERY = 64 * 1024 * 1024

/** A file that waits in the inbox: its place inside it, or the limit in bytes it was too large for, and then it was not kept. */
export type WaitingFile = {
  readonly name: string
  /** What it is shown as where that is not its mere name: a path relative to the folder it was found in. */
  readonly shownAs?: string
  /** The resumable upload it came by; an upload becomes one file, however often its end is told. */
  readonly uploadId?: string
} & ({ readonly path: string; readonly bytes: number } | { readonly overLimit: number })

interface Incoming {
  readonly name: string
  /** The most bytes it may have; absent = by its kind. */
  readonly limit?: number | undefined
}

/**
 * Where uploads wait until they are read: a folder per import inside the data folder, and one of resumable uploads. A file
 * is on disk for good (see secure) before the upload is answered, and is removed once its outcome is stored.
 */
export class Inbox {
  readonly #folder: string
  /** Where resumable uploads are put together and then wait; a place in it is `uploads/…`. */
  readonly uploadsFolder: string
  /** For what is unpacked on the way: on the disk whose room is looked after, and not in the memory that `/tmp` often is. */
  readonly scratchFolder: string
  readonly #freeBytes: () => Promise<number>

  /** `room` is what is left on its disk, in bytes; given by tests. */
  constructor(folder: string, room?: () => Promise<number>) {
    this.#folder = folder
    this.#freeBytes = room ?? (() => freeBytes(folder))
    this.uploadsFolder = join(folder, UPLOADS)
    this.scratchFolder = join(folder, SCRATCH)
  }

  /**
   * Receives one file of an import. Over the limit of its kind, or the one given, it is read to the end but not kept. Throws as a full disk
   * does before the last of the room is taken.
   */
  async receive(
    importId: string,
    { name, chunks, limit }: Incoming & { readonly chunks: AsyncIterable<Uint8Array> },
  ): Promise<WaitingFile> {
    const path = newPlace(importId)
    const handle = await this.#create(importId, path)
    let bytes = 0
    let head = new Uint8Array()
    let isKept = false
    let roomUpTo = 0
    try {
      for await (const chunk of chunks) {
        // The first chunk of an upload may be a single byte.
        if (head.length < HEAD_BYTES) head = Uint8Array.of(...head, ...chunk.subarray(0, HEAD_BYTES - head.length))
        bytes += chunk.length
        if (bytes > (limit ?? mostBytes(head))) continue
        if (bytes > roomUpTo) roomUpTo = bytes + (await this.#roomAhead())
        await handle.appendFile(chunk)
      }
      await handle.sync()
      isKept = bytes <= (limit ?? mostBytes(head))
    } finally {
      await handle.close()
      if (!isKept) await this.remove(path)
    }
    return isKept ? { name, path, bytes } : { name, overLimit: limit ?? mostBytes(head) }
  }

  /** Copies a file of this machine, as one that was received; where the disk can, without taking room twice. */
  async copyIn(
    importId: string,
    { name, path: from, limit }: Incoming & { readonly path: string },
  ): Promise<WaitingFile> {
    const [{ size }, head] = [await stat(from), await headOf(from)]
    const most = limit ?? mostBytes(head)
    if (size > most) return { name, overLimit: most }
    const path = newPlace(importId)
    const to = join(this.#folder, path)
    await mkdir(join(this.#folder, importId), { recursive: true, mode: 0o700 })
    try {
      await copyFile(from, to, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE)
      await chmod(to, 0o600)
      return { name, path, bytes: await syncedSize(to) }
    } catch (error) {
      await this.remove(path)
      throw error
    }
  }

  /** Returns when the files of an import that came in will survive a power cut, names and all. To be called before a row speaks of them. */
  async secure(importId: string): Promise<void> {
    // Of files that were all too large there is no folder.
    await syncFolder(join(this.#folder, importId)).catch(ignoreMissing)
    await syncFolder(this.#folder).catch(ignoreMissing)
  }

  /** The place on disk of a waiting file. */
  pathOf(waiting: string): string {
    return join(this.#folder, waiting)
  }

  async remove(waiting: string): Promise<void> {
    await unlink(join(this.#folder, waiting)).catch(ignoreMissing)
  }

  /** Drops files of an upload that came to nothing; others of the same import stay. */
  async discard(importId: string, files: readonly WaitingFile[]): Promise<void> {
    for (const file of files) if ('path' in file) await this.remove(file.path)
    // Not empty, or never made: either way there is nothing to do.
    await rmdir(join(this.#folder, importId)).catch(() => undefined)
  }

  /** Drops an import's folder with whatever is left in it. */
  async clear(importId: string): Promise<void> {
    await rm(join(this.#folder, importId), { recursive: true, force: true })
  }

  /** Drops what a process left unpacked when it ended. To be called while nobody reads. */
  async clearScratch(): Promise<void> {
    await rm(this.scratchFolder, { recursive: true, force: true })
  }

  /** Drops what no open import knows and nobody has touched for a day: uploads that a crash cut off. */
  async clearAbandoned(openImportIds: readonly string[]): Promise<void> {
    const folders = await readdir(this.#folder).catch((): string[] => [])
    for (const folder of folders) {
      if (folder === UPLOADS || folder === SCRATCH || openImportIds.includes(folder)) continue
      const { mtimeMs } = await stat(join(this.#folder, folder))
      if (Date.now() - mtimeMs > ABANDONED_MS) await this.clear(folder)
    }
  }

  /** How many bytes may come before it is asked again. */
  async #roomAhead(): Promise<number> {
    if ((await this.#freeBytes()) >= LIMITS.spareBytes + ROOM_EVERY) return ROOM_EVERY
    throw Object.assign(new Error('the disk is nearly full'), { code: 'ENOSPC' })
  }

  async #create(importId: string, path: string): Promise<FileHandle> {
    const create = async () => {
      await mkdir(join(this.#folder, importId), { recursive: true, mode: 0o700 })
      return open(join(this.#folder, path), 'wx', 0o600)
    }
    // Another request of the same import may drop the folder between the two, but hardly twice.
    return create().catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error
      return create()
    })
  }
}

/** A file of its own for each that comes: an import is added to by several requests at a time. */
function newPlace(importId: string): string {
  return join(importId, randomBytes(8).toString('hex'))
}

/** How large a file that begins like this may be. */
export function mostBytes(head: Uint8Array): number {
  return archiveKind(head) === 'zip' ? LIMITS.archiveBytes : LIMITS.activityBytes
}

async function headOf(path: string): Promise<Uint8Array> {
  const handle = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

/** The size of a file that is on disk for good. */
async function syncedSize(path: string): Promise<number> {
  const handle = await open(path, 'r+')
  try {
    await handle.sync()
    return (await handle.stat()).size
  } finally {
    await handle.close()
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error
}
