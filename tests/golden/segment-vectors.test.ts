import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseSegment } from '../../analysis/load/parse-segment.ts'
import { scoreSegment } from '../../analysis/load/score-segment.ts'
import type { SegmentScore } from '../../analysis/load/segment.ts'
import type { Profile } from '../../analysis/model/profile.ts'

// Segments scored by an independent program of the same equations: 66 runs, 34 walks, 10 rides and 10 stairs that cover
// every surface, both clips, measured contact on the level and on slopes, shoes, strike and pack. Never regenerated
// from our own code.
type Vector = { readonly segment: unknown } & Readonly<Record<Profile, SegmentScore>>

const VECTORS = readFileSync(new URL('./segment-vectors.ndjson', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Vector)

describe.each(['weighted', 'evidence'] as const)('segment vectors, %s profile', (profile) => {
  test.each(VECTORS.map((vector, i) => [i + 1, vector] as const))('line %i', (_, vector) => {
    const parsed = parseSegment(vector.segment)
    if (!parsed.ok) throw new Error(parsed.error)
    const scored = figures(scoreSegment(parsed.value, profile))
    const wanted = figures(vector[profile])
    for (const [name, value] of Object.entries(wanted)) {
      expect(Math.abs(scored[name]! - value), name).toBeLessThanOrEqual(Math.max(1e-12, 1e-9 * Math.abs(value)))
    }
  })
})

test('the vectors are all there', () => {
  expect(VECTORS).toHaveLength(120)
})

function figures({ causes, muscle, tendon, calfKm, steps }: SegmentScore): Record<string, number> {
  return { muscle, tendon, calfKm, steps, ...causes }
}
