import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { decodeFile } from '../../analysis/decode/decode-file.ts'
import type { DecodedFile, DecodedSession } from '../../analysis/model/decoded-file.ts'
import type { CorpusOutcome } from './corpus-outcome.ts'
import { type GoldenFit, type GoldenSession, goldenFits } from './golden-fit.ts'

/** The only reader of the golden values that gives a mean cadence; where it failed, null says nothing. */
const OFFICIAL_READER = 'garmin-fitsdk'

type Check = (name: string, ok: boolean, detail: string) => void

/** No real file needs a tenth of it; a decoder that hangs does not end at all. */
const MOST_MILLISECONDS = 5000

/**
 * Decodes every FIT file of a corpus and holds it against what independent readers say: counts, mean cadence, start, totals.
 * A file that is no activity must be skipped or refused with a reason.
 */
export function checkFitCorpus(corpusDir: string): CorpusOutcome[] {
  return goldenFits(corpusDir).flatMap(([file, golden]) => checkFile(file, readFileSync(join(corpusDir, file)), golden))
}

function checkFile(file: string, bytes: Uint8Array, golden: GoldenFit): CorpusOutcome[] {
  const outcomes: CorpusOutcome[] = []
  const check: Check = (name, ok, detail) => {
    outcomes.push({ file, check: name, ok, detail })
  }
  const began = performance.now()
  const decoded = decodeFile(bytes, file)
  const took = performance.now() - began
  check('ends in time', took < MOST_MILLISECONDS, `${took.toFixed(0)} ms`)
  const isEmptyActivity = golden.n_records === 0 && golden.sessions.length === 0
  if (golden.file_type !== 'activity' || isEmptyActivity) {
    const detail = decoded.ok
      ? `decoded ${decoded.value.records} records`
      : `${decoded.error.reason}: ${decoded.error.message}`
    check('ends with a reason', !decoded.ok, detail)
    return outcomes
  }
  if (!decoded.ok) {
    check('decodes', false, `${decoded.error.reason}: ${decoded.error.message}`)
    return outcomes
  }
  const { records, sessions } = decoded.value
  check('records', records === golden.n_records, `${records}, expected ${golden.n_records}`)
  check('sessions', sessions === golden.sessions.length, `${sessions}, expected ${golden.sessions.length}`)
  if (golden.rec_mean_cadence !== null || golden.oracle.startsWith(OFFICIAL_READER)) {
    const cadence = meanCadence(decoded.value)
    const expected = golden.rec_mean_cadence ?? Number.NaN
    const isSame = Number.isNaN(expected) ? Number.isNaN(cadence) : Math.abs(cadence - expected) <= 0.01
    check('mean cadence', isSame, `${cadence}, expected ${expected}`)
  }
  if (golden.oracle.startsWith(OFFICIAL_READER)) checkContents(decoded.value, golden, check)
  checkStart(decoded.value, golden, check)
  return outcomes
}

/** Laps, totals, and how many values each column holds: what the issue does not ask for but a slip would change. */
function checkContents(decoded: DecodedFile, golden: GoldenFit, check: Check): void {
  const laps = decoded.parts.flatMap((part) => part.laps).length
  check('laps', laps === golden.laps, `${laps}, expected ${golden.laps}`)
  const filled = (column: 'latitude' | 'altitude' | 'distance' | 'cadence'): number =>
    decoded.parts.reduce((sum, { samples }) => sum + samples[column].filter((value) => !Number.isNaN(value)).length, 0)
  const found = [filled('latitude'), filled('altitude'), filled('distance'), filled('cadence')].join(' ')
  const { pos, alt, dist, cad } = golden.record_counts
  check(
    'filled columns',
    found === [pos, alt, dist, cad].join(' '),
    `${found}, expected ${[pos, alt, dist, cad].join(' ')}`,
  )
  const sessions = decoded.parts.flatMap((part) => part.sessions)
  for (const [i, expected] of golden.sessions.entries()) {
    const session = sessions[i]
    check('session', session !== undefined && isSameSession(session, expected), `${JSON.stringify(session)}`)
  }
}

function isSameSession(session: DecodedSession, golden: GoldenSession): boolean {
  const sport = String(golden.sport ?? 'generic').replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`)
  const isSame = (found: number, expected: number | null | undefined): boolean =>
    Math.abs(found - (expected ?? Number.NaN)) < 1e-6 || (Number.isNaN(found) && (expected ?? null) === null)
  return (
    session.sport === sport &&
    isSame(session.distanceMetres, golden.total_distance) &&
    isSame(session.timerSeconds, golden.total_timer_time) &&
    isSame(session.ascentMetres, golden.total_ascent)
  )
}

function checkStart(decoded: DecodedFile, golden: GoldenFit, check: Check): void {
  const part = decoded.parts[0]!
  if (golden.first_record_time) {
    const first = part.samples.time.find((time) => !Number.isNaN(time)) ?? Number.NaN
    check(
      'first record',
      isSameSecond(first, golden.first_record_time),
      `${first}, expected ${golden.first_record_time}`,
    )
  }
  for (const [i, session] of golden.sessions.entries()) {
    const all = decoded.parts.flatMap((p) => p.sessions)
    if (!session.start_time) continue
    const start = all[i]?.startTime ?? Number.NaN
    check('session start', isSameSecond(start, session.start_time), `${start}, expected ${session.start_time}`)
  }
}

function isSameSecond(unixSeconds: number, iso: string): boolean {
  return Math.floor(unixSeconds) === Math.floor(Date.parse(iso) / 1000)
}

/** Over all records that have one: zeros and fractions in, per leg as in the file. */
function meanCadence(decoded: DecodedFile): number {
  let sum = 0
  let count = 0
  for (const { samples } of decoded.parts) {
    for (const value of samples.cadence) {
      if (Number.isNaN(value)) continue
      sum += value
      count += 1
    }
  }
  return sum / count
}
