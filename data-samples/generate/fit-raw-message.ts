/** A field as a definition message lists it. */
export type RawField = readonly [number: number, size: number, typeByte: number]

/** What a definition message says, for files the encoder would refuse to write. */
export interface RawDefinition {
  readonly local: number
  readonly message: number
  readonly fields: readonly RawField[]
  readonly isBigEndian?: boolean
  /** Number, size and developer index of each developer field. */
  readonly developerFields?: readonly RawField[]
}

/** The bytes of a definition message, exactly as asked, sensible or not. */
export function rawDefinition(definition: RawDefinition): Uint8Array {
  const { local, message, fields, isBigEndian = false, developerFields } = definition
  const number = isBigEndian ? [message >> 8, message & 0xff] : [message & 0xff, message >> 8]
  const head = 0x40 | local | (developerFields === undefined ? 0 : 0x20)
  const developer = developerFields === undefined ? [] : [developerFields.length, ...developerFields.flat()]
  return Uint8Array.from([head, 0, isBigEndian ? 1 : 0, ...number, fields.length, ...fields.flat(), ...developer])
}
