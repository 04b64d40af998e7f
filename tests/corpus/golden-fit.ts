import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One session message; names in camelCase, what is missing is null. */
export interface GoldenSession {
  readonly sport?: string | number | null
  readonly start_time?: string | null
  readonly total_distance?: number | null
  readonly total_timer_time?: number | null
  readonly total_ascent?: number | null
}

/** What independent readers say of a FIT file: the part of `golden.json` the FIT checks use. */
export interface GoldenFit {
  readonly format: string
  readonly file_type: string | number | null
  readonly n_records: number
  readonly sessions: readonly GoldenSession[]
  readonly laps: number
  /** How many records have a position, an altitude, a distance, a cadence. */
  readonly record_counts: Readonly<Record<'pos' | 'alt' | 'dist' | 'cad', number>>
  readonly rec_mean_cadence: number | null
  readonly first_record_time?: string | null
  /** Which reader the values are from. */
  readonly oracle: string
}

/** The FIT files of a corpus with their golden values, by their path in it. */
export function goldenFits(corpusDir: string): [file: string, golden: GoldenFit][] {
  const all = JSON.parse(readFileSync(join(corpusDir, 'golden.json'), 'utf8')) as Record<string, GoldenFit>
  return Object.entries(all).filter(([, golden]) => golden.format === 'fit')
}
