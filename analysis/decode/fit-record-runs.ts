import type { FitDefinition } from './fit-definition.ts'
import type { FieldSpan } from './fit-read-column.ts'
import { type RecordFields, recordFields } from './fit-record-fields.ts'
import type { RecordLog } from './fit-record-log.ts'
import type { FitSource } from './fit-source.ts'

/** The records of a part in runs of one definition, with the places of each run's wanted fields. */
export interface RecordRuns {
  readonly source: FitSource
  readonly log: RecordLog
  readonly fields: readonly RecordFields[]
}

export function recordRuns(source: FitSource, log: RecordLog): RecordRuns {
  const known = new Map<FitDefinition, RecordFields>()
  const fields = log.runDefinitions.map((definition) => {
    const found = known.get(definition) ?? recordFields(source.bytes, definition)
    known.set(definition, found)
    return found
  })
  return { source, log, fields }
}

/** First record after a run. */
export function runEnd(runs: RecordRuns, run: number): number {
  return runs.log.runStarts[run + 1] ?? runs.log.length
}

/** The records of a run and the place of a field in them; null when they do not have it. */
export function runSpan(runs: RecordRuns, run: number, number: number): FieldSpan | null {
  const field = runs.fields[run]?.get(number)
  const from = runs.log.runStarts[run]
  const littleEndian = runs.log.runDefinitions[run]?.littleEndian
  if (field === undefined || from === undefined || littleEndian === undefined) return null
  return { source: runs.source, positions: runs.log.positions, from, to: runEnd(runs, run), field, littleEndian }
}
