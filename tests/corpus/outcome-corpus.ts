import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type AnalysedFile, analyse } from '../../analysis/analyse.ts'
import { corpusSettings } from '../support/corpus-settings.ts'
import type { CorpusOutcome } from './corpus-outcome.ts'

/** The longest a file of the corpus may take. Generous: it guards against hanging, not against being slow. */
const LIMIT_MS = 20_000

/**
 * Every file of the corpus ends as scored, skipped or failed, with a reason in words; none throws or hangs, and no
 * scored activity holds an impossible value.
 */
export function checkOutcomeCorpus(folder: string): CorpusOutcome[] {
  const golden = JSON.parse(readFileSync(join(folder, 'golden.json'), 'utf8')) as Record<string, unknown>
  return Object.keys(golden).map((file) => outcomeOf(folder, file))
}

function outcomeOf(folder: string, file: string): CorpusOutcome {
  const check = 'ends with an outcome'
  const started = performance.now()
  try {
    const result = analyse(new Uint8Array(readFileSync(join(folder, file))), file, corpusSettings)
    const milliseconds = performance.now() - started
    if (milliseconds > LIMIT_MS) return { file, check, ok: false, detail: `took ${Math.round(milliseconds)} ms` }
    if (!result.ok) return { file, check, ok: result.error.message !== '', detail: result.error.reason }
    const wrong = impossibleValues(result.value)
    return { file, check, ok: wrong.length === 0, detail: wrong.join('; ') }
  } catch (error) {
    return { file, check, ok: false, detail: `threw ${String(error)}` }
  }
}

function impossibleValues(file: AnalysedFile): string[] {
  const wrong: string[] = []
  for (const { activity, terrain, load, summary } of file.activities) {
    const sum = Object.values(load.causes).reduce((total, part) => total + part, 0)
    if (!(load.calfKm >= 0) || load.calfKm > 400) wrong.push(`calf load ${load.calfKm}`)
    if (Math.abs(sum - load.calfKm) > 1e-9 * Math.max(1, load.calfKm)) wrong.push(`causes add up to ${sum}`)
    if (terrain.grade.some((grade) => !(Math.abs(grade) <= 0.45))) wrong.push('grade beyond 0.45')
    if (activity.samples.speed.some((speed) => !(speed >= 0 && speed < 100))) wrong.push('impossible speed')
    if (activity.samples.seconds.some((seconds) => !(seconds >= 0))) wrong.push('negative time')
    if (summary.activity.distanceMetres !== null && !(summary.activity.distanceMetres >= 0)) wrong.push('distance')
  }
  return wrong
}
