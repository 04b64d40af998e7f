import { inflateSync } from 'node:zlib'
import Pbf from 'pbf'
import { MapFileError } from './map-file-error.ts'
import { bytesField } from './pbf-field.ts'

/** Limits of the format itself. */
const HEADER_BYTES = 64 * 1024
const BLOB_BYTES = 32 * 1024 * 1024
/** What this reader understands of what a file may demand. */
const FEATURES = new Set(['OsmSchema-V0.6', 'DenseNodes'])

/** A file to be read piece by piece, so that a large extract is never in memory as a whole. */
export interface MapBytes {
  readonly size: number
  /** The bytes from `offset`; fewer than `length` at the end. */
  readonly read: (offset: number, length: number) => Uint8Array
}

/** Where a data block lies in its file. */
export interface OsmBlob {
  readonly offset: number
  readonly bytes: number
}

/**
 * The data blocks of an OpenStreetMap extract (`.osm.pbf`), in their order, after its header was checked.
 * Throws MapFileError where the framing is broken or the file demands something unknown.
 */
export function osmBlobs(file: MapBytes): OsmBlob[] {
  const blobs: OsmBlob[] = []
  let offset = 0
  let hasHeader = false
  while (offset < file.size) {
    const head = piece(file, offset, 4)
    const headerBytes = new DataView(head.buffer, head.byteOffset, 4).getUint32(0)
    if (headerBytes === 0 || headerBytes > HEADER_BYTES) throw noExtract(offset)
    const { type, bytes } = parsed(() => readBlobHeader(piece(file, offset + 4, headerBytes)), offset)
    if (!(bytes >= 0) || bytes > BLOB_BYTES) throw broken(offset, 'a block says it is larger than blocks may be')
    const blob = { offset: offset + 4 + headerBytes, bytes }
    if (blob.offset + bytes > file.size) throw cutOff(file.size)
    if (type === 'OSMHeader') {
      checkHeader(readBlob(file, blob), offset)
      hasHeader = true
    } else if (type === 'OSMData') {
      if (!hasHeader) throw broken(offset, 'its header is missing')
      blobs.push(blob)
    }
    offset = blob.offset + bytes
  }
  if (!hasHeader) throw new MapFileError('It is no OpenStreetMap extract: it holds no header.')
  return blobs
}

interface RawBlob {
  raw: Uint8Array | null
  zlib: Uint8Array | null
  rawSize: number
  isOther: boolean
}

/** The unpacked bytes of a block. */
export function readBlob(file: MapBytes, { offset, bytes }: OsmBlob): Uint8Array {
  const blob: RawBlob = { raw: null, zlib: null, rawSize: -1, isOther: false }
  parsed(() => {
    new Pbf(piece(file, offset, bytes)).readFields((tag, result, pbf) => {
      if (tag === 1) result.raw = bytesField(pbf)
      else if (tag === 2) result.rawSize = pbf.readVarint()
      else if (tag === 3) result.zlib = bytesField(pbf)
      else if (tag <= 7) result.isOther = true
    }, blob)
  }, offset)
  if (blob.raw !== null) return blob.raw
  if (blob.zlib === null) {
    const what = blob.isOther ? 'is packed in a way that is not common; write it anew with osmium' : 'is empty'
    throw broken(offset, `a block ${what}`)
  }
  if (!(blob.rawSize >= 0) || blob.rawSize > BLOB_BYTES) {
    throw broken(offset, 'a block says it unpacks to more than blocks may')
  }
  try {
    const unpacked = inflateSync(blob.zlib, { maxOutputLength: Math.max(1, blob.rawSize) })
    if (unpacked.length === blob.rawSize) return unpacked
  } catch {
    // Told below, as is a block of another size than it says.
  }
  throw broken(offset, 'a block does not unpack to what it says')
}

/** Runs a reader of protocol buffers, whose own errors say nothing to the owner of a file. */
export function parsed<T>(read: () => T, offset: number): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof MapFileError) throw error
    throw broken(offset, 'a block cannot be read')
  }
}

function readBlobHeader(bytes: Uint8Array): { type: string; bytes: number } {
  const header = { type: '', bytes: -1 }
  new Pbf(bytes).readFields((tag, result, pbf) => {
    if (tag === 1) result.type = pbf.readString()
    else if (tag === 3) result.bytes = pbf.readVarint()
  }, header)
  return header
}

function checkHeader(bytes: Uint8Array, offset: number): void {
  const demanded: string[] = []
  parsed(() => {
    new Pbf(bytes).readFields((tag, result, pbf) => {
      if (tag === 4) result.push(pbf.readString())
    }, demanded)
  }, offset)
  const strange = demanded.find((feature) => !FEATURES.has(feature))
  if (strange === undefined) return
  const name = strange.replace(/[^\w.-]/g, '?').slice(0, 40)
  throw new MapFileError(`It needs “${name}”, which is not known here; take an ordinary extract without history.`)
}

function piece(file: MapBytes, offset: number, length: number): Uint8Array {
  const bytes = file.read(offset, length)
  if (bytes.length < length) throw cutOff(file.size)
  return bytes
}

function cutOff(size: number): MapFileError {
  return new MapFileError(`It breaks off after ${size} bytes; download it again.`)
}

function noExtract(offset: number): MapFileError {
  if (offset === 0) return new MapFileError('It is no OpenStreetMap extract (.osm.pbf).')
  return broken(offset, 'there is no block where one should begin')
}

function broken(offset: number, what: string): MapFileError {
  return new MapFileError(`It is damaged at byte ${offset}: ${what}. Download it again.`)
}
