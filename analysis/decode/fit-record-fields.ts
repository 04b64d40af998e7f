import { type FitDefinition, type FitField, holdsValues } from './fit-definition.ts'

/** Numbers of the `record` fields that fill columns. */
export const RECORD_FIELD = {
  latitude: 0,
  longitude: 1,
  altitude: 2,
  heartRate: 3,
  cadence: 4,
  distance: 5,
  speed: 6,
  power: 7,
  compressedSpeedDistance: 8,
  grade: 9,
  stanceTime: 41,
  cadence256: 52,
  fractionalCadence: 53,
  enhancedSpeed: 73,
  enhancedAltitude: 78,
  timestamp: 253,
} as const

const WANTED: ReadonlySet<number> = new Set(Object.values(RECORD_FIELD))

/** The wanted fields of one record definition by their number; of a number given twice the first. */
export type RecordFields = ReadonlyMap<number, FitField>

export function recordFields(bytes: Uint8Array, definition: FitDefinition): RecordFields {
  const fields = new Map<number, FitField>()
  let p = definition.at + 6
  let offset = 0
  for (let i = 0; i < definition.fieldCount; i++, p += 3) {
    const number = bytes[p]!
    const size = bytes[p + 1]!
    const typeByte = bytes[p + 2]!
    if (WANTED.has(number) && holdsValues(size, typeByte) && !fields.has(number)) {
      fields.set(number, { offset, size, typeByte })
    }
    offset += size
  }
  return fields
}
