import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type AnalysedFile, analyse } from '../../analysis/analyse.ts'
import type { DecodeFailure } from '../../analysis/model/decode-failure.ts'
import type { Result } from '../../analysis/model/result.ts'
import { corpusSettings } from '../support/corpus-settings.ts'
import { impossibleValues } from '../support/impossible-values.ts'
import type { CorpusOutcome } from './corpus-outcome.ts'
import { type Expectation, readExpectations, writeExpectations } from './expectations.ts'

/** The longest a file of the corpus may take. Generous: it guards against hanging, not against being slow. */
const LIMIT_MS = 20_000

/**
 * Every file of the corpus ends as the committed table `expectations.csv` says: scored (with how many activities, records
 * and which notes), skipped with its kind, or failed with a reason; none throws or hangs, and no activity holds an
 * impossible value. A file the table does not know fails, and so does a line without a file. `rewrite` makes the table
 * anew.
 */
export function checkOutcomeCorpus(folder: string, rewrite: boolean): CorpusOutcome[] {
  const files = filesOf(folder)
  const outcomes: CorpusOutcome[] = []
  const found = new Map<string, Expectation>()
  for (const file of files) {
    const { result, outcome } = analysed(folder, file)
    outcomes.push(outcome)
    if (result === null) continue
    found.set(file, expectationOf(file, result))
    if (result.ok) outcomes.push(soundness(file, result.value))
  }
  if (rewrite) writeExpectations([...found.values()])
  return [...outcomes, ...tableOutcomes(found, readExpectations())]
}

/** Files of the corpus by their paths in it, in order. */
function filesOf(folder: string): string[] {
  const entries = readdirSync(join(folder, 'files'), { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length))
    .sort()
}

interface Analysed {
  /** Null when it threw. */
  readonly result: Result<AnalysedFile, DecodeFailure> | null
  readonly outcome: CorpusOutcome
}

function analysed(folder: string, file: string): Analysed {
  const check = 'ends in time, with a reason'
  const bytes = new Uint8Array(readFileSync(join(folder, file)))
  const started = performance.now()
  try {
    const result = analyse(bytes, file, corpusSettings)
    const milliseconds = performance.now() - started
    const ok = milliseconds <= LIMIT_MS && (result.ok || result.error.message !== '')
    return { result, outcome: { file, check, ok, detail: `${Math.round(milliseconds)} ms` } }
  } catch (error) {
    return { result: null, outcome: { file, check, ok: false, detail: `threw ${String(error)}` } }
  }
}

function soundness(file: string, { activities }: AnalysedFile): CorpusOutcome {
  const wrong = activities.flatMap(impossibleValues)
  return { file, check: 'holds no impossible value', ok: wrong.length === 0, detail: wrong.join('; ') }
}

function expectationOf(file: string, result: Result<AnalysedFile, DecodeFailure>): Expectation {
  if (!result.ok) {
    const { status, reason, message } = result.error
    return { file, outcome: status, reason, what: kindOf(message), activities: '', records: '', issues: '' }
  }
  const { activities, records, issues } = result.value
  const ids = [...issues, ...activities.flatMap(({ summary }) => summary.issues)].map(({ id }) => id)
  return {
    file,
    outcome: 'scored',
    reason: '',
    what: activities.map(({ activity }) => activity.sport).join(' '),
    activities: String(activities.length),
    records: String(records),
    issues: [...new Set(ids)].sort().join(' '),
  }
}

/** What a file holds instead of an activity, as its message says; '' when it does not. */
function kindOf(message: string): string {
  return /holds (.+?), not an activity|\(it has (.+?)\)/.exec(message)?.slice(1).find(Boolean) ?? ''
}

function tableOutcomes(
  found: ReadonlyMap<string, Expectation>,
  expected: ReadonlyMap<string, Expectation>,
): CorpusOutcome[] {
  const check = 'is as the table says'
  const files = [...found].map(([file, line]): CorpusOutcome => {
    const wanted = expected.get(file)
    if (wanted === undefined) return { file, check, ok: false, detail: 'the table has no line for it' }
    const columns = Object.keys(line) as (keyof Expectation)[]
    const different = columns.filter((column) => line[column] !== wanted[column])
    const detail = different.map((column) => `${column}: ${line[column]}, expected ${wanted[column]}`).join('; ')
    return { file, check, ok: different.length === 0, detail }
  })
  const orphans = [...expected.keys()].filter((file) => !found.has(file))
  return [
    ...files,
    ...orphans.map((file) => ({ file, check, ok: false, detail: 'the table has a line for it, the corpus no file' })),
  ]
}
