/**
 * Holds the decoder and the terrain against the corpus of real files. `npm run test:corpus [FOLDER]`; the folder is an
 * argument, the variable SOLEUS_CORPUS, or not there (then nothing is checked and that is said).
 * Prints one line per failed check and a count; exits 1 when any failed. REGEN=1 writes the table of expected outcomes anew:
 * read its diff before you commit it.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { checkAscentCorpus } from './ascent-corpus.ts'
import type { CorpusOutcome } from './corpus-outcome.ts'
import { checkDistanceCorpus, LISTED } from './distance-corpus.ts'
import { checkFitCorpus } from './fit-corpus.ts'
import { checkGpxCorpus } from './gpx-corpus.ts'
import { checkOutcomeCorpus } from './outcome-corpus.ts'

const folder = process.argv[2] ?? process.env['SOLEUS_CORPUS'] ?? ''
if (folder === '' || !existsSync(join(folder, 'golden.json'))) {
  console.error('No corpus: name its folder, the one that holds golden.json (npm run test:corpus -- FOLDER).')
  process.exit(2)
}

const outcomes: CorpusOutcome[] = [
  ...checkFitCorpus(folder),
  ...checkGpxCorpus(folder),
  ...checkOutcomeCorpus(folder, process.env['REGEN'] === '1'),
  ...checkDistanceCorpus(folder),
  ...checkAscentCorpus(folder),
]
for (const outcome of outcomes) {
  if (!outcome.ok) console.log(`FAIL ${outcome.check}  ${outcome.file}: ${outcome.detail}`)
  else if (outcome.check === LISTED) console.log(`NOTE ${outcome.check}  ${outcome.file}: ${outcome.detail}`)
}
const byCheck = new Map<string, { ok: number; bad: number }>()
for (const outcome of outcomes) {
  const row = byCheck.get(outcome.check) ?? { ok: 0, bad: 0 }
  if (outcome.ok) row.ok++
  else row.bad++
  byCheck.set(outcome.check, row)
}
for (const [check, row] of byCheck) console.log(`${check}: ${row.ok} held, ${row.bad} not`)
const failed = outcomes.filter((outcome) => !outcome.ok).length
console.log(`corpus: ${outcomes.length - failed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
