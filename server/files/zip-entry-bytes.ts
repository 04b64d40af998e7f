import { promisify } from 'node:util'
import { inflateRaw, inflateRawSync } from 'node:zlib'
import type { Entry } from 'yauzl'
import type { ZipWindow } from './zip-window.ts'

const LOCAL_HEADER_BYTES = 30
const LOCAL_HEADER = 0x04034b50
const STORED = 0
const DEFLATED = 8
/** Below this unpacking takes a millisecond at most, and handing it to another thread takes longer. */
const AT_ONCE_BYTES = 512 * 1024

const inflateElsewhere = promisify(inflateRaw)

/**
 * The unpacked bytes of a zip entry, of exactly the size its directory declares: unpacking stops when there is more.
 * Throws when the entry is damaged, lies about its size or is packed in a way zips of activities are not.
 */
export async function zipEntryBytes(zip: ZipWindow, entry: Entry): Promise<Uint8Array> {
  const { relativeOffsetOfLocalHeader, compressedSize, uncompressedSize, compressionMethod } = entry
  const header = await zip.slice(relativeOffsetOfLocalHeader, LOCAL_HEADER_BYTES)
  if (header.readUInt32LE(0) !== LOCAL_HEADER) throw new Error('no local header where the directory says')
  const start = relativeOffsetOfLocalHeader + LOCAL_HEADER_BYTES + header.readUInt16LE(26) + header.readUInt16LE(28)
  const packed = await zip.slice(start, compressedSize)
  const bytes = await unpack(packed, compressionMethod, uncompressedSize)
  if (bytes.length !== uncompressedSize)
    throw new Error(`${bytes.length} bytes where ${uncompressedSize} were declared`)
  return bytes
}

async function unpack(packed: Buffer, method: number, size: number): Promise<Uint8Array> {
  // A copy: the window moves on, and a view of it would keep all of it in memory.
  if (method === STORED) return new Uint8Array(packed)
  if (method !== DEFLATED) throw new Error(`unknown compression ${method}`)
  const options = { maxOutputLength: Math.max(1, size) }
  return size <= AT_ONCE_BYTES ? inflateRawSync(packed, options) : inflateElsewhere(packed, options)
}
