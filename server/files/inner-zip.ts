import { createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createInflateRaw } from 'node:zlib'
import type { Entry, ZipFile } from 'yauzl'
import { limitLength } from './limit-length.ts'
import { DamagedEntryError, zipEntryStart } from './zip-entry-start.ts'
import { ZipWindow } from './zip-window.ts'

const STORED = 0
const DEFLATED = 8
/** Far fewer steps than by what streams take by themselves. */
const PIECE_BYTES = 256 * 1024

/** A zip out of another one; `end` does away with it. */
export interface InnerZip {
  readonly window: ZipWindow
  readonly end: () => Promise<void>
}

/** An entry of an open zip. */
export interface OpenEntry {
  readonly zip: ZipFile
  readonly window: ZipWindow
  readonly entry: Entry
}

/** Opens a zip inside a zip: where it lies if it was put there as it is, else as a temporary copy in the folder `scratch`. */
export async function openInnerZip(opened: OpenEntry, scratch: string): Promise<InnerZip> {
  const { window, entry } = opened
  if (entry.compressionMethod !== STORED) return openCopy(scratch, (path) => unpackTo(opened, path))
  const start = await zipEntryStart(window, entry)
  return { window: window.within(start, entry.compressedSize), end: async () => undefined }
}

/** Opens a zip that is in memory already, as a temporary copy. */
export function openZipBytes(bytes: Uint8Array, scratch: string): Promise<InnerZip> {
  return openCopy(scratch, (path) => writeFile(path, bytes))
}

async function openCopy(scratch: string, save: (path: string) => Promise<void>): Promise<InnerZip> {
  await mkdir(scratch, { recursive: true, mode: 0o700 })
  const folder = await mkdtemp(join(scratch, 'soleus-zip-'))
  const remove = () => rm(folder, { recursive: true, force: true })
  try {
    const path = join(folder, 'inner.zip')
    await save(path)
    const window = await ZipWindow.open(path)
    return { window, end: () => window.end().finally(remove) }
  } catch (error) {
    await remove()
    throw error
  }
}

/** To disk in pieces, as an inner zip may be larger than memory should hold; no more of it than is declared. */
async function unpackTo({ zip, entry }: OpenEntry, path: string): Promise<void> {
  if (entry.compressionMethod !== DEFLATED) {
    throw new DamagedEntryError(`is packed in a way not known here (method ${entry.compressionMethod})`)
  }
  await pipeline(
    await zip.openReadStreamPromise(entry, { decompress: false }),
    createInflateRaw({ chunkSize: PIECE_BYTES }),
    limitLength(entry.uncompressedSize),
    createWriteStream(path, { mode: 0o600, highWaterMark: PIECE_BYTES }),
  )
}
