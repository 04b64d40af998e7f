import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** What a corpus file must end as: a line of `expectations.csv`, every field as it stands there. */
export interface Expectation {
  /** Path inside the corpus folder. */
  readonly file: string
  readonly outcome: string
  /** Of a file that is not scored. */
  readonly reason: string
  /** The sports of the activities, or what the file holds instead. */
  readonly what: string
  readonly activities: string
  readonly records: string
  /** Ids of all notes, in order of the alphabet. */
  readonly issues: string
}

const TABLE = fileURLToPath(new URL('expectations.csv', import.meta.url))
const COLUMNS = ['file', 'outcome', 'reason', 'what', 'activities', 'records', 'issues'] as const

/** The committed table by file. Throws on a line that is none, or a second one for a file. */
export function readExpectations(): Map<string, Expectation> {
  const [head, ...lines] = readFileSync(TABLE, 'utf8').trimEnd().split('\n')
  if (head !== COLUMNS.join(',')) throw new Error(`expectations.csv begins with ${head}`)
  const table = new Map<string, Expectation>()
  for (const line of lines) {
    const fields = line.split(',')
    if (fields.length !== COLUMNS.length || table.has(fields[0]!)) throw new Error(`expectations.csv: ${line}`)
    table.set(
      fields[0]!,
      Object.fromEntries(COLUMNS.map((column, i) => [column, fields[i]!])) as unknown as Expectation,
    )
  }
  return table
}

export function writeExpectations(expectations: readonly Expectation[]): void {
  const lines = expectations.map((expectation) => COLUMNS.map((column) => plain(expectation[column])).join(','))
  writeFileSync(TABLE, `${[COLUMNS.join(','), ...lines].join('\n')}\n`)
}

/** Paths and ids hold no commas; a word that does would need quotes, which no reader of this table knows. */
function plain(field: string): string {
  if (/[",\n]/.test(field)) throw new Error(`a field of the table may hold no comma: ${field}`)
  return field
}
