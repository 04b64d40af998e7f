import type { FitDefinition, FitField } from './fit-definition.ts'
import { type RecordFields, recordFields } from './fit-record-fields.ts'
import type { RecordLog } from './fit-record-log.ts'
import type { FitSource } from './fit-source.ts'

/** Records `from` to `to` (exclusive) of a table: they share one definition, so a field lies in one place in all of them. */
export interface RecordGroup {
  readonly definition: FitDefinition
  readonly fields: RecordFields
  readonly from: number
  readonly to: number
}

/** The records of a part in groups of one definition. */
export interface RecordTable {
  readonly source: FitSource
  readonly length: number
  readonly groups: readonly RecordGroup[]
  /** Position of the first field byte of each record. */
  readonly positions: Int32Array
  /** Number of each record in the file's order; null when the table has that order. */
  readonly rows: Int32Array | null
}

/** One place of a field in a group of records. */
export interface GroupField {
  readonly group: RecordGroup
  readonly field: FitField
}

/** Runs shorter than this on average are gathered: a loop of its own for a few records costs more than sorting them. */
const SHORT_RUN = 32

/** Groups the records of a part: by runs where those are long, else sorted by definition. */
export function recordTable(source: FitSource, log: RecordLog): RecordTable {
  const { length, positions } = log
  const fields = log.definitions.map((definition) => recordFields(source.bytes, definition))
  const group = (d: number, from: number, to: number): RecordGroup => {
    return { definition: log.definitions[d]!, fields: fields[d]!, from, to }
  }
  if (log.definitionOf === null) {
    const groups = log.definitions.map((_, d) => group(d, 0, length))
    return { source, length, groups, positions, rows: null }
  }
  const starts = runStarts(log.definitionOf, length)
  if (starts.length * SHORT_RUN > length) return sortedTable(source, log, group)
  const { definitionOf } = log
  const groups = starts.map((start, i) => group(definitionOf[start]!, start, starts[i + 1] ?? length))
  return { source, length, groups, positions, rows: null }
}

function runStarts(definitionOf: Int32Array, length: number): number[] {
  const starts: number[] = []
  for (let i = 0; i < length; i++) if (i === 0 || definitionOf[i] !== definitionOf[i - 1]) starts.push(i)
  return starts
}

/** A counting sort: how many records each definition has, where they begin, then every record to its place. */
function sortedTable(
  source: FitSource,
  log: RecordLog,
  group: (d: number, from: number, to: number) => RecordGroup,
): RecordTable {
  const { length, definitionOf } = log
  const starts = new Int32Array(log.definitions.length + 1)
  for (let i = 0; i < length; i++) starts[(definitionOf?.[i] ?? 0) + 1]! += 1
  for (let d = 1; d < starts.length; d++) starts[d]! += starts[d - 1]!
  const groups = log.definitions.map((_, d) => group(d, starts[d]!, starts[d + 1]!))
  const positions = new Int32Array(length)
  const rows = new Int32Array(length)
  for (let i = 0; i < length; i++) {
    const d = definitionOf?.[i] ?? 0
    const place = starts[d]!
    starts[d] = place + 1
    positions[place] = log.positions[i]!
    rows[place] = i
  }
  return { source, length, groups, positions, rows }
}

/** The wanted native field of a number in a group; null when its records do not have it. */
export function groupField(group: RecordGroup, number: number): GroupField | null {
  const field = group.fields.get(number)
  return field === undefined ? null : { group, field }
}

/** Puts a column of a table back into the order of the file. */
export function inFileOrder(table: RecordTable, column: Float64Array): Float64Array {
  const { rows } = table
  if (rows === null) return column
  const sorted = new Float64Array(column.length)
  for (let i = 0; i < rows.length; i++) sorted[rows[i]!] = column[i]!
  return sorted
}
