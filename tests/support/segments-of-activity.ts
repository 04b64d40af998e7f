import { ndjson, runCli } from './run-cli.ts'

/** A line of `segments.ndjson`, as far as tests look into it. */
export interface SegmentLine {
  readonly kind: string
  readonly speedMps: number
  readonly grade: number
  readonly surface: string
  readonly surfaceSource: string
  readonly fromMetres: number
  readonly toMetres: number
}

interface Score {
  readonly calfKm: number
  readonly muscle: number
  readonly tendon: number
}

/** Relative difference of two sums of the same some thousand numbers, taken in another order. */
export const SAME = 1e-12

/** Asks the server for a path: `soleus.request`, or a `fetch` beside the page. */
type Ask = (path: string) => Promise<Response>

/** The segments a session was scored as, in their order. */
export async function segmentsOfActivity(ask: Ask, id: string): Promise<SegmentLine[]> {
  const answer = await ask(`/api/activities/${id}/segments.ndjson`)
  if (!answer.ok) throw new Error(`segments of ${id}: ${answer.status}`)
  const text = await answer.text()
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
}

/** Scores so far: a test often comes back to where it began, and the program takes seconds to start. */
const known = new Map<string, Promise<Score>>()

/** What the command line makes of segments: each is scored by `soleus segments`, the scores are added up. */
export function scoreOfSegments(
  lines: readonly SegmentLine[],
  profile: 'weighted' | 'evidence' = 'weighted',
): Promise<Score> {
  const input = lines.map((line) => JSON.stringify(line)).join('\n')
  const score = known.get(profile + input) ?? runSegments(input, lines.length, profile)
  known.set(profile + input, score)
  return score
}

async function runSegments(input: string, count: number, profile: string): Promise<Score> {
  const run = await runCli(['segments', '-', '--profile', profile], input)
  if (run.code !== 0) throw new Error(`soleus segments: ${run.code} ${run.stderr} ${run.stdout.slice(0, 300)}`)
  const scores = ndjson(run) as Score[]
  if (scores.length !== count) throw new Error(`${scores.length} scores for ${count} segments`)
  const sum = (of: (score: Score) => number) => scores.reduce((total, score) => total + of(score), 0)
  return { calfKm: sum((s) => s.calfKm), muscle: sum((s) => s.muscle), tendon: sum((s) => s.tendon) }
}

/** The same segments with another ground where their middle lies in the stretch, ends included. */
export function repainted(
  lines: readonly SegmentLine[],
  stretch: { readonly fromMetres: number; readonly toMetres: number },
  surface: string,
): SegmentLine[] {
  return lines.map((line) => {
    const middle = (line.fromMetres + line.toMetres) / 2
    return middle >= stretch.fromMetres && middle <= stretch.toMetres ? { ...line, surface } : line
  })
}
