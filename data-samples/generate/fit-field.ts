import { FitBaseType, FitEncoder, type FitEncoderField } from 'fit-file-parser/encoder'

/** Seconds between the Unix epoch and the FIT epoch, 1989-12-31T00:00:00Z. */
export const FIT_EPOCH = 631_065_600

/** Value of a whole-number field: scaled and rounded; undefined and NaN become the type's invalid value. */
function whole(value: number | undefined, scale: number, invalid: number): number {
  return value === undefined || Number.isNaN(value) ? invalid : Math.round(value * scale)
}

export function byte(number: number, value: number): FitEncoderField {
  return { number, size: 1, baseType: FitBaseType.Enum, value }
}

export function uint8(number: number, value: number | undefined, scale = 1): FitEncoderField {
  return { number, size: 1, baseType: FitBaseType.Uint8, value: whole(value, scale, 0xff) }
}

export function uint16(number: number, value: number | undefined, scale = 1): FitEncoderField {
  return { number, size: 2, baseType: FitBaseType.Uint16, value: whole(value, scale, 0xffff) }
}

export function uint32(number: number, value: number | undefined, scale = 1): FitEncoderField {
  return { number, size: 4, baseType: FitBaseType.Uint32, value: whole(value, scale, 0xffff_ffff) }
}

export function sint16(number: number, value: number | undefined, scale = 1): FitEncoderField {
  return { number, size: 2, baseType: FitBaseType.Sint16, value: whole(value, scale, 0x7fff) }
}

export function sint32(number: number, value: number | undefined, scale = 1): FitEncoderField {
  return { number, size: 4, baseType: FitBaseType.Sint32, value: whole(value, scale, 0x7fff_ffff) }
}

export function text(number: number, value: string): FitEncoderField {
  const bytes = FitEncoder.string(value)
  return { number, size: bytes.length, baseType: FitBaseType.String, value: bytes }
}
