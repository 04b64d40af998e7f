import { parseSegment } from '../../analysis/load/parse-segment.ts'
import { scoreSegment } from '../../analysis/load/score-segment.ts'
import type { SegmentScore } from '../../analysis/load/segment.ts'
import type { Profile } from '../../analysis/model/profile.ts'
import type { Result } from '../../analysis/model/result.ts'
import { readText } from './read-text.ts'

/** `soleus segments`: a score a line for a segment a line; a bad line gives `{ error, line }` and the others go on. */
export async function segmentsCommand(file: string, options: { readonly profile: Profile }): Promise<number> {
  const text = await readText(file)
  let failed = false
  const output: string[] = []
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === '') continue
    const score = scoreLine(line, options.profile)
    failed ||= !score.ok
    output.push(JSON.stringify(score.ok ? score.value : { error: score.error, line: index + 1 }))
  }
  if (output.length > 0) process.stdout.write(`${output.join('\n')}\n`)
  return failed ? 1 : 0
}

function scoreLine(line: string, profile: Profile): Result<SegmentScore, string> {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return { ok: false, error: 'the line is no JSON object' }
  }
  const segment = parseSegment(value)
  return segment.ok ? { ok: true, value: scoreSegment(segment.value, profile) } : segment
}
