import type { DecodeFailure } from '../../analysis/model/decode-failure.ts'
import { sha256Of } from '../files/raw-files.ts'
import type { AnalyseSettings, AnalysisPort } from '../usecases/analysis-port.ts'
import type { ScoreLine } from './score-line.ts'
import type { ScoreSource } from './score-sources.ts'

/** The lines of one file: one for each of its activities, or one that says why it has none. */
export async function scoreContent(
  analysis: AnalysisPort,
  { path, content }: Extract<ScoreSource, { content: unknown }>,
  settings: AnalyseSettings,
): Promise<ScoreLine[]> {
  if ('problem' in content) {
    const { reason, message } = content.problem
    const status = reason === 'unsupported-format' ? 'skipped' : 'failed'
    return [without(path, null, { status, reason, message })]
  }
  const sha256 = sha256Of(content.bytes)
  const [scored] = await analysis.score([{ bytes: content.bytes, fileName: path }], settings)
  if (scored === undefined) throw new Error(`no result for ${path}`)
  if (!scored.ok) return [without(path, sha256, scored.error)]
  const { format, records, sessions, activities } = scored.value
  const file = { path, sha256, format, records, sessions }
  if (activities.length === 0) {
    const message = 'The file is whole but holds no activity.'
    return [{ ...without(path, sha256, { status: 'failed', reason: 'no-records', message }), file }]
  }
  return activities.map(({ summary }) => {
    const { activity, load, issues } = summary
    return { file, status: 'scored', reason: null, message: null, activity, load, issues }
  })
}

function without(
  path: string,
  sha256: string | null,
  { status, reason, message }: Pick<DecodeFailure, 'status' | 'message'> & { readonly reason: string },
): ScoreLine {
  const file = { path, sha256, format: null, records: null, sessions: null }
  return { file, status, reason, message, activity: null, load: null, issues: [] }
}
