import { promisify } from 'node:util'
import { crc32, inflateRaw, type ZlibOptions } from 'node:zlib'

const HEAD_BYTES = 10
const TAIL_BYTES = 8
const EXTRA = 4
const NAME = 8
const COMMENT = 16
const HEADER_CHECK = 2

type Inflated = { readonly buffer: Buffer; readonly engine: { readonly bytesWritten: number } }
const inflate = promisify(inflateRaw) as unknown as (
  bytes: Uint8Array,
  options: ZlibOptions & { readonly info: true },
) => Promise<Inflated>

/**
 * The members of a gzip file one by one (RFC 1952), each with its checksum and size as they should be, and whatever
 * follows the last of them left aside: zlib takes any byte behind a member for the beginning of the next and then refuses
 * the whole. Null when not even the first is whole. Throws a RangeError beyond `maxBytes`.
 */
export async function gunzipMembers(bytes: Uint8Array, maxBytes: number): Promise<Uint8Array | null> {
  const members: Buffer[] = []
  let unpacked = 0
  for (let at = 0; isHead(bytes, at); ) {
    const start = dataStart(bytes, at)
    // One more than is left, as zlib takes 0 for no limit.
    const options = { info: true as const, maxOutputLength: maxBytes - unpacked + 1 }
    const { buffer, engine } = await inflate(bytes.subarray(start), options)
    const end = start + engine.bytesWritten
    if (!isTailOf(buffer, bytes.subarray(end, end + TAIL_BYTES))) return null
    members.push(buffer)
    unpacked += buffer.length
    at = end + TAIL_BYTES
  }
  return members.length === 0 ? null : Buffer.concat(members)
}

function isHead(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0x1f && bytes[at + 1] === 0x8b && bytes[at + 2] === 8
}

/** Checksum and size, both as four bytes with the lowest first. */
function isTailOf(unpacked: Buffer, tail: Uint8Array): boolean {
  if (tail.length < TAIL_BYTES) return false
  const view = new DataView(tail.buffer, tail.byteOffset, TAIL_BYTES)
  return view.getUint32(0, true) === crc32(unpacked) && view.getUint32(4, true) === unpacked.length
}

/** Where the packed data of a member begin: behind its heading and what of name, comment and extra field it has. */
function dataStart(bytes: Uint8Array, at: number): number {
  const flags = bytes[at + 3] ?? 0
  let start = at + HEAD_BYTES
  if (flags & EXTRA) start += 2 + (bytes[start] ?? 0) + 256 * (bytes[start + 1] ?? 0)
  for (const flag of [NAME, COMMENT]) {
    if ((flags & flag) === 0) continue
    const end = bytes.indexOf(0, start)
    start = end < 0 ? bytes.length : end + 1
  }
  return flags & HEADER_CHECK ? start + 2 : start
}
