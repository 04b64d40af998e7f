import { type FitDefinition, type FitField, findDeveloperField, holdsValues } from './fit-definition.ts'
import type { FitDeveloperDescription } from './fit-developer-description.ts'
import type { FieldSpan } from './fit-read-column.ts'
import { type RecordRuns, runEnd } from './fit-record-runs.ts'

/** The spans of records that have a developer field. Descriptions may come after the records, so this is done at the end. */
export function developerSpans(runs: RecordRuns, description: FitDeveloperDescription): FieldSpan[] {
  const { log, source } = runs
  const known = new Map<FitDefinition, FitField | null>()
  const spans: FieldSpan[] = []
  for (const [run, definition] of log.runDefinitions.entries()) {
    let field = known.get(definition)
    if (field === undefined) {
      field = place(source.bytes, definition, description)
      known.set(definition, field)
    }
    if (field === null) continue
    const from = log.runStarts[run]!
    const { littleEndian } = definition
    spans.push({ source, positions: log.positions, from, to: runEnd(runs, run), field, littleEndian })
  }
  return spans
}

function place(bytes: Uint8Array, definition: FitDefinition, description: FitDeveloperDescription): FitField | null {
  const found = findDeveloperField(bytes, definition, description.developerIndex, description.number)
  if (found === null || !holdsValues(found.size, description.typeByte)) return null
  return { offset: found.offset, size: found.size, typeByte: description.typeByte }
}
