import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipEntry {
  /** Bytes are written as they are; a text as UTF-8, and said to be. */
  readonly name: string | Uint8Array
  readonly bytes: Uint8Array
  readonly method?: 'stored' | 'deflated'
  /** As a writer does that does not know sizes beforehand: zeros in front of the data, the sizes behind it. */
  readonly streamed?: boolean
  /** Sizes and place in the fields of 64 bits, whether they need them or not. */
  readonly zip64?: boolean
  readonly comment?: string
  /** Lies told about the entry, to see whether they are believed. */
  readonly declaredSize?: number
  readonly declaredPackedSize?: number
  readonly declaredCrc?: number
  readonly flags?: number
  /** No data of its own: it points at those of the entry with this number. */
  readonly sameAs?: number
}

export interface ZipOptions {
  /** Bytes before the archive, as in a program that unpacks itself; places are counted from the first of them. */
  readonly before?: Uint8Array
  readonly comment?: string
}

interface Written {
  readonly offset: number
  readonly fields: Fields
}

interface Fields {
  readonly flags: number
  readonly method: number
  readonly crc: number
  readonly packedSize: number
  readonly size: number
}

const UTF8 = 0x800
const STREAMED = 0x8
const MANY = 0xffff_ffff

/** A zip written by hand, so that tests can also make dishonest ones. */
export function makeZip(entries: readonly ZipEntry[], options: ZipOptions = {}): Uint8Array {
  const before = Buffer.from(options.before ?? new Uint8Array())
  const parts: Buffer[] = [before]
  const directory: Buffer[] = []
  const written: Written[] = []
  let offset = before.length
  for (const entry of entries) {
    const name = Buffer.from(entry.name)
    const own = entry.sameAs === undefined ? undefined : written[entry.sameAs]
    if (own === undefined) {
      const packed = entry.method === 'stored' ? Buffer.from(entry.bytes) : deflateRawSync(entry.bytes)
      const local = localEntry(entry, name, packed)
      written.push({ offset, fields: fieldsOf(entry, packed.length) })
      parts.push(local)
      offset += local.length
    } else {
      written.push(own)
    }
    directory.push(directoryEntry(entry, name, written.at(-1)!))
  }
  const list = Buffer.concat(directory)
  const end = endOfDirectory({ count: entries.length, bytes: list.length, offset }, options.comment ?? '')
  return new Uint8Array(Buffer.concat([...parts, list, end]))
}

function fieldsOf(entry: ZipEntry, packedSize: number): Fields {
  return {
    flags: (entry.flags ?? (typeof entry.name === 'string' ? UTF8 : 0)) | (entry.streamed === true ? STREAMED : 0),
    method: entry.method === 'stored' ? 0 : 8,
    crc: entry.declaredCrc ?? crc32(entry.bytes),
    packedSize: entry.declaredPackedSize ?? packedSize,
    size: entry.declaredSize ?? entry.bytes.length,
  }
}

function localEntry(entry: ZipEntry, name: Buffer, packed: Buffer): Buffer {
  const fields = fieldsOf(entry, packed.length)
  const told = entry.streamed === true ? { ...fields, crc: 0, packedSize: 0, size: 0 } : fields
  const head = [Buffer.from('PK\x03\x04', 'latin1'), u16(20), shared(told), u16(name.length), u16(0), name]
  const sizes = [u32(fields.crc), u32(fields.packedSize), u32(fields.size)]
  const after = entry.streamed === true ? [Buffer.from('PK\x07\x08', 'latin1'), ...sizes] : []
  return Buffer.concat([...head, packed, ...after])
}

function directoryEntry(entry: ZipEntry, name: Buffer, { offset, fields }: Written): Buffer {
  const isLarge = entry.zip64 === true
  const wide = Buffer.concat([u16(1), u16(24), u64(fields.size), u64(fields.packedSize), u64(offset)])
  const extra = isLarge ? wide : Buffer.alloc(0)
  const comment = Buffer.from(entry.comment ?? '')
  return Buffer.concat([
    Buffer.from('PK\x01\x02', 'latin1'),
    u16(isLarge ? 45 : 20),
    u16(isLarge ? 45 : 20),
    shared(isLarge ? { ...fields, packedSize: MANY, size: MANY } : fields),
    u16(name.length),
    u16(extra.length),
    u16(comment.length),
    u16(0),
    u16(0),
    u32(0),
    u32(isLarge ? MANY : offset),
    name,
    extra,
    comment,
  ])
}

/** What the local header and the directory share, from the flags to the size. */
function shared({ flags, method, crc, packedSize, size }: Fields): Buffer {
  return Buffer.concat([u16(flags), u16(method), u32(0), u32(crc), u32(packedSize), u32(size)])
}

/** With the record of 64 bits in front when there are more entries than 16 bits count. */
function endOfDirectory(
  { count, bytes, offset }: { readonly count: number; readonly bytes: number; readonly offset: number },
  comment: string,
): Buffer {
  const isLarge = count > 0xffff
  const wide = Buffer.concat([
    Buffer.concat([Buffer.from('PK\x06\x06', 'latin1'), u64(44), u16(45), u16(45), u32(0), u32(0)]),
    Buffer.concat([u64(count), u64(count), u64(bytes), u64(offset)]),
    Buffer.concat([Buffer.from('PK\x06\x07', 'latin1'), u32(0), u64(offset + bytes), u32(1)]),
  ])
  const counted = isLarge ? 0xffff : count
  const text = Buffer.from(comment)
  const end = [u16(0), u16(0), u16(counted), u16(counted), u32(bytes), u32(offset), u16(text.length), text]
  return Buffer.concat([...(isLarge ? [wide] : []), Buffer.from('PK\x05\x06', 'latin1'), ...end])
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

function u64(value: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64LE(BigInt(value))
  return bytes
}
