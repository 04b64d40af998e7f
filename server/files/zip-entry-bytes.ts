import { promisify } from 'node:util'
import { crc32, inflateRaw, inflateRawSync } from 'node:zlib'
import type { Entry } from 'yauzl'
import { DamagedEntryError, zipEntryStart } from './zip-entry-start.ts'
import type { ZipWindow } from './zip-window.ts'

const STORED = 0
const DEFLATED = 8
/** Below this unpacking takes a millisecond at most, and handing it to another thread takes longer. */
const AT_ONCE_BYTES = 512 * 1024
/** More than that is not set aside on the word of a directory alone. */
const PIECE_BYTES = 1024 * 1024
/** What deflate adds at worst to bytes that cannot be packed, and some room for odd packers. */
const MOST_GROWTH = 1.1
const MOST_OVERHEAD = 64 * 1024

const inflateElsewhere = promisify(inflateRaw)

/**
 * The unpacked bytes of a zip entry, of exactly the size and checksum its directory declares: unpacking stops when there
 * is more. Throws a DamagedEntryError when it is anything else or packed in a way zips of activities are not.
 */
export async function zipEntryBytes(zip: ZipWindow, entry: Entry): Promise<Uint8Array> {
  const packed = await packedBytes(zip, entry)
  const bytes = await unpack(packed, entry.compressionMethod, entry.uncompressedSize)
  if (bytes.length !== entry.uncompressedSize) throw new DamagedEntryError('is not of the size it should be')
  if (crc32(bytes) !== entry.crc32) throw new DamagedEntryError('has a wrong checksum')
  return bytes
}

async function packedBytes(zip: ZipWindow, entry: Entry): Promise<Buffer> {
  const { compressedSize, uncompressedSize } = entry
  // Before room is made for them: the directory may claim as many as the whole file has.
  if (compressedSize > uncompressedSize * MOST_GROWTH + MOST_OVERHEAD) {
    throw new DamagedEntryError('is not of the size it should be')
  }
  return zip.slice(await zipEntryStart(zip, entry), compressedSize)
}

async function unpack(packed: Buffer, method: number, size: number): Promise<Uint8Array> {
  // A copy: the window moves on, and a view of it would keep all of it in memory.
  if (method === STORED) return new Uint8Array(packed)
  if (method !== DEFLATED) throw new DamagedEntryError(`is packed in a way not known here (method ${method})`)
  // Room for all of it at once, and a little more, by which the end is seen without asking for another piece.
  const options = { maxOutputLength: Math.max(1, size), chunkSize: Math.min(size, PIECE_BYTES) + 64 }
  try {
    return size <= AT_ONCE_BYTES ? inflateRawSync(packed, options) : await inflateElsewhere(packed, options)
  } catch {
    throw new DamagedEntryError('cannot be unpacked')
  }
}
