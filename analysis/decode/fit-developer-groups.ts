import { findDeveloperField, holdsValues } from './fit-definition.ts'
import type { FitDeveloperDescription } from './fit-developer-description.ts'
import type { GroupField, RecordTable } from './fit-record-table.ts'

/** Where the records that have a developer field have it. A description may come after its records: look when all are read. */
export function developerGroups(table: RecordTable, description: FitDeveloperDescription): GroupField[] {
  const { developerIndex, number, typeByte } = description
  return table.groups.flatMap((group) => {
    const found = findDeveloperField(table.source.bytes, group.definition, developerIndex, number)
    if (found === null || !holdsValues(found.size, typeByte)) return []
    return [{ group, field: { offset: found.offset, size: found.size, typeByte } }]
  })
}
