import { FitBaseType, FitEncoder } from 'fit-file-parser/encoder'
import type { FitSection } from './fit-section.ts'

/** A developer field on every record: numbers as float32 (NaN = not written), texts as strings ('' = not written). */
export interface FitDeveloperFieldInput {
  readonly name: string
  readonly units?: string
  /** The native record field it stands for, as Stryd gives it; no more than a hint to readers. */
  readonly nativeField?: number
  /** One for each record. */
  readonly values: readonly number[] | readonly string[]
}

export function developerBaseType(field: FitDeveloperFieldInput): FitBaseType {
  return typeof field.values[0] === 'string' ? FitBaseType.String : FitBaseType.Float32
}

/**
 * Adds developer fields (index 0, numbered in order) to a section of records that share one definition: what the
 * encoder of fit-file-parser cannot write.
 */
export function addDeveloperFields(section: FitSection, fields: readonly FitDeveloperFieldInput[]): FitSection {
  if (fields.length === 0 || section.length === 0) return section
  const columns = fields.map(encodeColumn)
  const nativeFields = section[5]!
  const definitionEnd = 6 + nativeFields * 3
  let recordBytes = 1
  for (let i = 0; i < nativeFields; i++) recordBytes += section[7 + i * 3]!
  const out = [section[0]! | 0x20, ...section.subarray(1, definitionEnd), fields.length]
  for (const [number, column] of columns.entries()) out.push(number, column[0]!.length, 0)
  for (let at = definitionEnd, i = 0; at < section.length; at += recordBytes, i++) {
    out.push(...section.subarray(at, at + recordBytes))
    for (const column of columns) out.push(...column[i]!)
  }
  return Uint8Array.from(out)
}

/** The bytes of each value, all of one length. */
function encodeColumn(field: FitDeveloperFieldInput): Uint8Array[] {
  const texts = field.values.map((value) => (typeof value === 'string' ? FitEncoder.string(value) : null))
  const width = Math.max(4, ...texts.map((bytes) => bytes?.length ?? 0))
  return field.values.map((value, i) => {
    const bytes = new Uint8Array(width)
    if (typeof value === 'string') bytes.set(texts[i]!)
    else if (Number.isNaN(value)) bytes.fill(0xff)
    else new DataView(bytes.buffer).setFloat32(0, value, true)
    return bytes
  })
}
