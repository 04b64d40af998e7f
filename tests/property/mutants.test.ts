import { describe, expect, it } from 'vitest'
import { decodeFit } from '../../analysis/decode/decode-fit.ts'
import { AnalysisPool } from '../../server/jobs/analysis-pool.ts'
import type { ScoredFile } from '../../server/usecases/analysis-port.ts'
import { fuzzSeeds } from '../fuzz/fuzz-seeds.ts'
import { FUZZ_SETTINGS, fuzzSession } from '../fuzz/fuzz-session.ts'
import { makeMutant } from '../fuzz/make-mutant.ts'
import { countMessages, mendFit } from '../fuzz/mutate-fit.ts'
import { samplesUnsoundness } from '../fuzz/samples-unsoundness.ts'
import { unsoundness } from '../fuzz/unsoundness.ts'
import { fitRun } from '../support/fit-run.ts'

/** A share of what `npm run fuzz` reads, the same on every run. */
const MUTANTS = 1500

describe('damaged files of every kind', () => {
  it('are read or refused, each soon, within its memory and never with a figure that cannot be', async () => {
    const report = await fuzzSession({ seeds: fuzzSeeds(), seedNumber: 20_261_122, mutants: MUTANTS })
    const found = report.findings.map(({ mutant, faults }) => [
      mutant.number,
      mutant.seed.name,
      mutant.recipe,
      ...faults,
    ])
    expect(found).toEqual([])
    expect(report.files).toBeGreaterThan(MUTANTS)
    // Damage that is refused at the door tells nothing of what lies behind it.
    expect(report.outcomes.get('scored') ?? 0).toBeGreaterThan(MUTANTS / 3)
    expect(report.outcomes.size).toBeGreaterThan(8)
  }, 240_000)

  it('are the same for the same numbers, and others for others', () => {
    const seeds = fuzzSeeds()
    expect(makeMutant(seeds, 3, 14)).toEqual(makeMutant(seeds, 3, 14))
    const recipes = new Set(Array.from({ length: 200 }, (_, i) => makeMutant(seeds, 3, i).recipe))
    expect(recipes.size).toBeGreaterThan(195)
  })

  it('of FIT have whole checksums when they were mended, and their messages are told apart', () => {
    const run = fitRun({ start: '2025-09-06T07:00:00Z', minutes: 1 })
    // A definition and a message of file_id, device, session and activity; of the records one definition and 61 messages.
    expect(countMessages(run)).toBe(70)
    const changed = run.map((byte, i) => (i === 300 ? byte ^ 1 : byte))
    const notes = (bytes: Uint8Array) => {
      const decoded = decodeFit(bytes)
      return decoded.ok ? decoded.value.parts.flatMap(({ issues }) => issues.map(({ id }) => id)) : []
    }
    expect(notes(changed)).toEqual(['bad-crc'])
    expect(notes(mendFit({ recipe: '', bytes: changed }).bytes)).toEqual([])
  })
})

describe('what is looked for', () => {
  const sound = async (): Promise<ScoredFile> => {
    const pool = new AnalysisPool((error) => {
      throw error
    })
    const file = { fileName: 'a.fit', bytes: fitRun({ start: '2025-09-06T07:00:00Z', minutes: 5 }) }
    const [result] = await pool.score([file], FUZZ_SETTINGS)
    await pool.close()
    if (!result?.ok) throw new Error('expected a scored run')
    return result.value
  }

  it('is found when it is there, and only then', async () => {
    const file = await sound()
    expect(unsoundness({ ok: true, value: file })).toEqual([])
    const [activity] = file.activities
    const spoilt = (change: (copy: Mutable) => void): string[] => {
      const copy = structuredClone(activity) as unknown as Mutable
      change(copy)
      return unsoundness({ ok: true, value: { ...file, activities: [copy as never] } })
    }
    for (const change of SPOILERS) expect(spoilt(change), String(change)).not.toEqual([])
    const error = { status: 'failed', reason: 'internal', message: 'A fault.' } as const
    expect(unsoundness({ ok: false, error })).toEqual(['failed: internal'])
  })

  it('is found in columns too', () => {
    const columns = { time: [0, 1, 2], distance: [0, 3, 6], grade: [0, 0.1, null], speed: [0, 3, 3] }
    const faults = (changed: object) => {
      const all = { length: 3, columns: { ...columns, ...changed }, causes: { flat: [0, 0, 0] }, surfaces: ['road'] }
      return samplesUnsoundness(new TextEncoder().encode(JSON.stringify(all)))
    }
    expect(faults({})).toEqual([])
    for (const spoilt of [{ time: [0, 2, 1] }, { grade: [0, 0.6, 0] }, { speed: [0, -1, 0] }, { distance: [0, 3] }]) {
      expect(faults(spoilt)).toHaveLength(1)
    }
  })
})

// biome-ignore lint/suspicious/noExplicitAny: what is spoilt has the wrong types on purpose
type Mutable = any

const SPOILERS: readonly ((copy: Mutable) => void)[] = [
  (copy) => {
    copy.summary.activity.distanceMetres = 42_949_672
  },
  (copy) => {
    copy.summary.activity.elapsedSeconds = Number.NaN
  },
  (copy) => {
    copy.startedAt = -1
  },
  (copy) => {
    copy.summary.load.calfKm += 1
  },
  (copy) => {
    copy.summary.load.causes.climb = -1
  },
  (copy) => {
    copy.name = 'half of an emoji \ud83c'
  },
  (copy) => {
    copy.summary.activity.timerSeconds = 1e6
  },
  (copy) => {
    copy.summary.activity.meanCadenceSpm = 700
  },
  (copy) => {
    copy.summary.activity.ascentMetres = 9000
  },
  (copy) => {
    copy.splits.kilometres[0].calfKm += 1
  },
]
