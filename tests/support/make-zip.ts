import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipEntry {
  readonly name: string
  readonly bytes: Uint8Array
  /** Lies told about the entry, to see whether they are believed. */
  readonly declaredSize?: number
  readonly flags?: number
}

/** A zip with deflated entries, written by hand so that tests can also make dishonest ones. */
export function makeZip(entries: readonly ZipEntry[]): Uint8Array {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const name = Buffer.from(entry.name)
    const packed = deflateRawSync(entry.bytes)
    const fields = fieldsOf(entry, packed, name)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), u16(20), fields, name, packed])
    directory.push(
      Buffer.concat([
        Buffer.from('PK\x01\x02', 'latin1'),
        u16(20),
        u16(20),
        fields,
        u16(0),
        u16(0),
        u16(0),
        u32(0),
        u32(offset),
        name,
      ]),
    )
    parts.push(local)
    offset += local.length
  }
  const list = Buffer.concat(directory)
  const count = entries.length
  const end = [u16(0), u16(0), u16(count), u16(count), u32(list.length), u32(offset), u16(0)]
  return new Uint8Array(Buffer.concat([...parts, list, Buffer.from('PK\x05\x06', 'latin1'), ...end]))
}

/** What the local header and the directory share, from the flags to the length of the extra field. */
function fieldsOf(entry: ZipEntry, packed: Buffer, name: Buffer): Buffer {
  return Buffer.concat([
    u16(entry.flags ?? 0x800),
    u16(8),
    u32(0),
    u32(crc32(entry.bytes)),
    u32(packed.length),
    u32(entry.declaredSize ?? entry.bytes.length),
    u16(name.length),
    u16(0),
  ])
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
