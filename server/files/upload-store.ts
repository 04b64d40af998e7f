import { createWriteStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { FileStore } from '@tus/file-store'
import { Upload } from '@tus/server'
import { isDiskFull, NO_ROOM } from './disk-room.ts'
import { syncFolder } from './sync-folder.ts'

/** So often an upload is written through to the disk, so that its end is not answered minutes late. */
const SYNC_EVERY = 32 * 1024 * 1024

/** What the tus server makes an answer of. */
const FULL = { status_code: 507, body: `${NO_ROOM.message} ${NO_ROOM.hint}\n` }
const CUT_OFF = { status_code: 500, body: 'Something went wrong receiving the file\n' }

/**
 * Where the tus server keeps uploads: of each a file with what has come, named by its id, and a record beside it. Once the
 * bytes have been read and removed, the record goes on saying that the upload was whole.
 */
export class UploadStore extends FileStore {
  constructor(directory: string) {
    super({ directory })
    // Expiry is said and done by ResumableUploads, which has our clock.
    this.extensions = ['creation', 'creation-with-upload', 'termination', 'expiration']
  }

  override async getUpload(id: string): Promise<Upload> {
    const record = await this.configstore.get(id)
    if (record?.size === undefined || (await this.received(id)) !== null) return super.getUpload(id)
    const upload = new Upload({ id, size: record.size, offset: record.size })
    upload.metadata = record.metadata
    return upload
  }

  override async write(chunks: Readable, id: string, offset: number): Promise<number> {
    // Whole, and read and removed since: there is nothing to add.
    if ((await this.received(id)) === null) return offset
    const path = join(this.directory, id)
    const file = createWriteStream(path, { flags: 'r+', start: offset })
    await pipeline(chunks, file).catch((error: unknown) => {
      throw isDiskFull(error) ? FULL : CUT_OFF
    })
    const end = offset + file.bytesWritten
    if (Math.floor(end / SYNC_EVERY) > Math.floor(offset / SYNC_EVERY)) await sync(path)
    return end
  }

  /** How many bytes have come; null when there are none any more. */
  async received(id: string): Promise<number | null> {
    const found = await stat(join(this.directory, id)).catch(() => null)
    return found === null ? null : found.size
  }

  /** Returns when an upload and its record will survive a power cut. */
  async secure(id: string): Promise<void> {
    await sync(join(this.directory, id))
    await sync(join(this.directory, `${id}.json`))
    await syncFolder(this.directory)
  }
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
