import { baseTypeSize } from './fit-base-type.ts'
import { TIMESTAMP } from './fit-profile.ts'
import { treatmentOf } from './fit-treatment.ts'

/** The layout of the data messages of one local type, as a definition message gives it. */
export interface FitDefinition {
  /** The definition message's own first byte and length in the file. */
  readonly at: number
  readonly bytes: number
  readonly globalNumber: number
  readonly littleEndian: boolean
  readonly fieldCount: number
  readonly developerFieldCount: number
  /** Bytes of a data message after its header, without and with developer fields. */
  readonly nativeSize: number
  readonly size: number
  /** Offset of a four-byte `timestamp` in the message, or -1. */
  readonly timeOffset: number
  /** One of TREATMENT. */
  readonly treatment: number
  /** What `findField` found so far, by field number: a definition may have 255 fields and millions of messages. */
  found: Map<number, FitField | null> | null
}

/** Where a field lies in a message. */
export interface FitField {
  readonly offset: number
  readonly size: number
  readonly typeByte: number
}

/** Of a definition message at `at` that must end before `end`; null when it does not. */
export function readDefinition(bytes: Uint8Array, at: number, end: number): FitDefinition | null {
  if (at + 6 > end) return null
  const littleEndian = bytes[at + 2] === 0
  const globalNumber = littleEndian ? bytes[at + 3]! | (bytes[at + 4]! << 8) : (bytes[at + 3]! << 8) | bytes[at + 4]!
  const fieldCount = bytes[at + 5]!
  let p = at + 6
  const nativeEnd = p + fieldCount * 3
  if (nativeEnd > end) return null
  let size = 0
  let timeOffset = -1
  for (; p < nativeEnd; p += 3) {
    if (bytes[p] === TIMESTAMP && bytes[p + 1] === 4) timeOffset = size
    size += bytes[p + 1]!
  }
  const nativeSize = size
  let developerFieldCount = 0
  if ((bytes[at]! & 0x20) !== 0) {
    if (p >= end) return null
    developerFieldCount = bytes[p]!
    p += 1
    const developerEnd = p + developerFieldCount * 3
    if (developerEnd > end) return null
    for (; p < developerEnd; p += 3) size += bytes[p + 1]!
  }
  const treatment = treatmentOf(globalNumber)
  const length = p - at
  return {
    at,
    bytes: length,
    globalNumber,
    littleEndian,
    fieldCount,
    developerFieldCount,
    nativeSize,
    size,
    timeOffset,
    treatment,
    found: null,
  }
}

/** True when the definition message at `at` ends before `end` and is byte for byte the one `earlier` was read from. */
export function repeatsDefinition(bytes: Uint8Array, at: number, end: number, earlier: FitDefinition): boolean {
  if (at + earlier.bytes > end) return false
  for (let i = 0; i < earlier.bytes; i++) if (bytes[at + i] !== bytes[earlier.at + i]) return false
  return true
}

/** The first field of a number that holds at least one whole value of its type; null when there is none. */
export function findField(bytes: Uint8Array, definition: FitDefinition, number: number): FitField | null {
  definition.found ??= new Map()
  let field = definition.found.get(number)
  if (field === undefined) {
    field = searchField(bytes, definition, number)
    definition.found.set(number, field)
  }
  return field
}

function searchField(bytes: Uint8Array, definition: FitDefinition, number: number): FitField | null {
  let p = definition.at + 6
  let offset = 0
  for (let i = 0; i < definition.fieldCount; i++, p += 3) {
    const size = bytes[p + 1]!
    if (bytes[p] === number && holdsValues(size, bytes[p + 2]!)) return { offset, size, typeByte: bytes[p + 2]! }
    offset += size
  }
  return null
}

/** Whether a field of `size` bytes is one or more whole values of its type. */
export function holdsValues(size: number, typeByte: number): boolean {
  const valueSize = baseTypeSize(typeByte)
  return valueSize > 0 && size >= valueSize && size % valueSize === 0
}

/** A developer field of a definition: found by the index of its developer and its number there. */
export interface FitDeveloperField {
  readonly offset: number
  readonly size: number
}

export function findDeveloperField(
  bytes: Uint8Array,
  definition: FitDefinition,
  developerIndex: number,
  number: number,
): FitDeveloperField | null {
  let p = definition.at + 6 + definition.fieldCount * 3 + 1
  let offset = definition.nativeSize
  for (let i = 0; i < definition.developerFieldCount; i++, p += 3) {
    const size = bytes[p + 1]!
    if (bytes[p] === number && bytes[p + 2] === developerIndex) return { offset, size }
    offset += size
  }
  return null
}
