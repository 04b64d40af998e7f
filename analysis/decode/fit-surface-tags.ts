import type { RawSamples } from '../model/decoded-file.ts'
import { BASE } from './fit-base-type.ts'
import { FIT_CAPS } from './fit-caps.ts'
import type { FitDeveloperDescription } from './fit-developer-description.ts'
import { developerGroups } from './fit-developer-groups.ts'
import { readColumn } from './fit-read-column.ts'
import type { RecordTable } from './fit-record-table.ts'
import { plainText } from './plain-text.ts'

type SurfaceColumns = Pick<RawSamples, 'surfaceTag' | 'surfaceTags'>

/** A text field may be named loosely, for its values have to be names of surfaces anyway. */
const TEXT_NAME = /(^|[\s_])surface($|[\s_])/i
/** A field of numbers may not: a surface also has a temperature, a pressure and a time spent at it. */
const CODE_NAME = /^((ground|road|trail|track|way|running|current|osm)[\s_])?surface([\s_](type|kind|class|code|id))?$/i

/** A developer field for the ground, in words or as numbers. The FIT profile itself has none. */
export function isSurfaceField({ name, typeByte }: FitDeveloperDescription): boolean {
  const words = name.trim().replace(/([a-z])([A-Z])/g, '$1 $2')
  return typeByte === BASE.string ? TEXT_NAME.test(words) : CODE_NAME.test(words)
}

/**
 * The surfaces of all records, each distinct one once: texts in small letters, an empty one being no tag; numbers as
 * `code 3`, because only the add-on's maker knows what they mean.
 */
export function fitSurfaceTags(table: RecordTable, description: FitDeveloperDescription): SurfaceColumns {
  const { positions, rows, source } = table
  const codes = description.typeByte === BASE.string ? null : new Float64Array(table.length).fill(Number.NaN)
  const surfaceTag = new Int16Array(table.length).fill(-1)
  const numbers = new Map<string, number>()
  for (const place of developerGroups(table, description)) {
    const { group, field } = place
    if (codes !== null) readColumn(table, place, { scale: 1, shift: 0 }, codes)
    for (let i = group.from; i < group.to; i++) {
      const text =
        codes === null ? readText(source.bytes, positions[i]! + field.offset, field.size) : codeText(codes[i]!)
      if (text === '') continue
      if (!numbers.has(text) && numbers.size < FIT_CAPS.surfaceTags) numbers.set(text, numbers.size)
      surfaceTag[rows === null ? i : rows[i]!] = numbers.get(text) ?? -1
    }
  }
  return { surfaceTag, surfaceTags: [...numbers.keys()] }
}

/** Up to the first zero byte. Surface values are ASCII words; any other byte would make a tag nothing knows. */
function readText(bytes: Uint8Array, at: number, size: number): string {
  let text = ''
  for (let i = at; i < at + size && bytes[i] !== 0; i++) text += String.fromCharCode(bytes[i]!)
  return plainText(text, text.length).toLowerCase()
}

function codeText(code: number): string {
  return Number.isNaN(code) ? '' : `code ${code}`
}
