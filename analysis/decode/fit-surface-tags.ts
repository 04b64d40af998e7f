import type { RawSamples } from '../model/decoded-file.ts'
import { BASE } from './fit-base-type.ts'
import { FIT_CAPS } from './fit-caps.ts'
import type { FitDeveloperDescription } from './fit-developer-description.ts'
import { developerGroups } from './fit-developer-groups.ts'
import type { RecordTable } from './fit-record-table.ts'
import { plainText } from './plain-text.ts'

type SurfaceColumns = Pick<RawSamples, 'surfaceTag' | 'surfaceTags'>

/** A text field with the word surface in its name. The FIT profile itself has no field for the ground. */
export function isSurfaceField(description: FitDeveloperDescription): boolean {
  return description.typeByte === BASE.string && /(^|[\s_])surface($|[\s_])/i.test(description.name)
}

/** The surface texts of all records, in small letters, each distinct one once; an empty text is no tag. */
export function fitSurfaceTags(table: RecordTable, description: FitDeveloperDescription): SurfaceColumns {
  const { positions, rows, source } = table
  const surfaceTag = new Int16Array(table.length).fill(-1)
  const numbers = new Map<string, number>()
  for (const { group, field } of developerGroups(table, description)) {
    for (let i = group.from; i < group.to; i++) {
      const text = readText(source.bytes, positions[i]! + field.offset, field.size)
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
