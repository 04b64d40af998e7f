/** FIT base types by the low five bits of the type byte, which some makers write without the endian flag. */
export const BASE = {
  enum: 0,
  sint8: 1,
  uint8: 2,
  sint16: 3,
  uint16: 4,
  sint32: 5,
  uint32: 6,
  string: 7,
  float32: 8,
  float64: 9,
  uint8z: 10,
  uint16z: 11,
  uint32z: 12,
  byte: 13,
  sint64: 14,
  uint64: 15,
  uint64z: 16,
} as const

/** Bytes of one value, by base type. */
const SIZES: readonly number[] = [1, 1, 1, 2, 2, 4, 4, 1, 4, 8, 1, 2, 4, 1, 8, 8, 8]

/** The type byte as the profile writes it, by base type: many-byte types carry the endian flag. */
const TYPE_BYTES: readonly number[] = [
  0, 1, 2, 0x83, 0x84, 0x85, 0x86, 7, 0x88, 0x89, 10, 0x8b, 0x8c, 13, 0x8e, 0x8f, 0x90,
]

/** The value that means "not recorded", by base type; floats use NaN, 64-bit types and strings are not read as numbers. */
const INVALIDS: readonly number[] = [
  0xff, 0x7f, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0xffffffff, -1, -1, -1, 0, 0, 0, 0xff, -1, -1, -1,
]

/** Bytes of one value of a type byte; 0 when the profile has no such type. */
export function baseTypeSize(typeByte: number): number {
  return SIZES[typeByte & 0x1f] ?? 0
}

export function canonicalTypeByte(typeByte: number): number {
  return TYPE_BYTES[typeByte & 0x1f] ?? typeByte
}

function invalidValue(typeByte: number): number {
  return INVALIDS[typeByte & 0x1f] ?? -1
}

/**
 * The number at `at` in a field of any base type, unscaled; NaN when it is invalid, infinite or no number. An array gives its
 * first value. For single values: the loops over records have their own readers.
 */
export function readNumber(view: DataView, at: number, typeByte: number, littleEndian: boolean): number {
  const value = readRaw(view, at, typeByte & 0x1f, littleEndian)
  return value === invalidValue(typeByte) || !Number.isFinite(value) ? Number.NaN : value
}

function readRaw(view: DataView, at: number, base: number, littleEndian: boolean): number {
  switch (base) {
    case BASE.enum:
    case BASE.uint8:
    case BASE.uint8z:
    case BASE.byte:
      return view.getUint8(at)
    case BASE.sint8:
      return view.getInt8(at)
    case BASE.sint16:
      return view.getInt16(at, littleEndian)
    case BASE.uint16:
    case BASE.uint16z:
      return view.getUint16(at, littleEndian)
    case BASE.sint32:
      return view.getInt32(at, littleEndian)
    case BASE.uint32:
    case BASE.uint32z:
      return view.getUint32(at, littleEndian)
    case BASE.float32:
      return view.getFloat32(at, littleEndian)
    case BASE.float64:
      return view.getFloat64(at, littleEndian)
    default:
      return Number.NaN
  }
}
