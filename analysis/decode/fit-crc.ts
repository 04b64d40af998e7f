/** Reflected polynomial of the FIT checksum (CRC-16/ARC), FIT protocol specification, "CRC". */
const POLYNOMIAL = 0xa001

/** Eight tables of 256: table k holds the effect of a byte that k more bytes follow. */
const TABLES = makeTables()

function makeTables(): Uint16Array {
  const tables = new Uint16Array(8 * 256)
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ POLYNOMIAL : crc >>> 1
    tables[byte] = crc
  }
  for (let i = 256; i < tables.length; i++) {
    const crc = tables[i - 256]!
    tables[i] = (crc >>> 8) ^ tables[crc & 0xff]!
  }
  return tables
}

/**
 * FIT checksum of `bytes[start..end)`. Eight bytes a step (slice-by-8, Kounavis and Berry 2005): a byte-wise loop takes
 * longer than all the rest of a scan.
 */
export function fitCrc(bytes: Uint8Array, start: number, end: number): number {
  const t = TABLES
  let crc = 0
  let i = start
  for (const last = end - 7; i < last; i += 8) {
    crc =
      t[1792 + (bytes[i]! ^ (crc & 0xff))]! ^
      t[1536 + (bytes[i + 1]! ^ (crc >>> 8))]! ^
      t[1280 + bytes[i + 2]!]! ^
      t[1024 + bytes[i + 3]!]! ^
      t[768 + bytes[i + 4]!]! ^
      t[512 + bytes[i + 5]!]! ^
      t[256 + bytes[i + 6]!]! ^
      t[bytes[i + 7]!]!
  }
  for (; i < end; i++) crc = (crc >>> 8) ^ t[(crc ^ bytes[i]!) & 0xff]!
  return crc
}
