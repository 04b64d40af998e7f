export interface FitHeader {
  /** First byte of the messages. */
  readonly dataStart: number
  /** Where the messages should end and the two bytes of the checksum begin; may lie beyond the file, infinity = unknown. */
  readonly dataEnd: number
}

/** The FIT header at `at` (12 or 14 bytes, `.FIT` from the ninth), or null when there is none. */
export function readFitHeader(bytes: Uint8Array, at: number): FitHeader | null {
  const size = bytes[at]
  if (size !== 12 && size !== 14) return null
  if (at + size > bytes.length) return null
  const isMarked =
    bytes[at + 8] === 0x2e && bytes[at + 9] === 0x46 && bytes[at + 10] === 0x49 && bytes[at + 11] === 0x54
  if (!isMarked) return null
  const dataBytes = bytes[at + 4]! + bytes[at + 5]! * 0x100 + bytes[at + 6]! * 0x10000 + bytes[at + 7]! * 0x1000000
  return { dataStart: at + size, dataEnd: at + size + dataBytes }
}
