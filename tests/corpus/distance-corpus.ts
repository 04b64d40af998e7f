import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { decodeFile } from '../../analysis/decode/decode-file.ts'
import type { Activity } from '../../analysis/model/activity.ts'
import { normalise } from '../../analysis/normalise/normalise.ts'
import { corpusSettings } from '../support/corpus-settings.ts'
import type { CorpusOutcome } from './corpus-outcome.ts'

/** A check of this name is told even when it holds: the figures to hold ours against contradict each other. */
export const LISTED = 'distance, golden figures disagree'

interface GoldenSession {
  readonly start_time?: string | null
  readonly total_distance?: number | null
}

interface GoldenDistance {
  readonly format: string
  readonly file_type?: string | number | null
  readonly sessions?: readonly GoldenSession[]
  readonly last_record_distance?: number | null
  readonly dist_haversine_m?: number
}

const FIT_ERROR = 0.005
const GPX_ERROR = 0.01

/**
 * Distance of every activity file: a FIT's against the sum of its sessions, a GPX's against the length of its track.
 * Where the sessions and the last record of a FIT disagree, or a track holds positions that cannot be, the file is
 * listed with what was chosen. Starts are held against the sessions to the second.
 */
export function checkDistanceCorpus(folder: string): CorpusOutcome[] {
  const golden = JSON.parse(readFileSync(join(folder, 'golden.json'), 'utf8')) as Record<string, GoldenDistance>
  return Object.entries(golden).flatMap(([file, expected]) => {
    if (expected.format === 'fit' ? expected.file_type !== 'activity' : expected.format !== 'gpx') return []
    const decoded = decodeFile(new Uint8Array(readFileSync(join(folder, file))), file)
    if (!decoded.ok) return []
    const activities = normalise(decoded.value, corpusSettings)
    const outcomes = expected.format === 'fit' ? fitOutcomes(activities, expected) : trackOutcomes(activities, expected)
    return outcomes.map((outcome) => ({ file, ...outcome }))
  })
}

type Outcome = Omit<CorpusOutcome, 'file'>

function fitOutcomes(activities: readonly Activity[], golden: GoldenDistance): Outcome[] {
  const found = metresOf(activities)
  const sessions = golden.sessions ?? []
  const total = sessions.reduce((sum, session) => sum + (session.total_distance ?? 0), 0)
  const last = golden.last_record_distance
  // With several sessions the counter may start again, so the last record is no sum to hold against.
  const disagree = sessions.length < 2 && typeof last === 'number' && !agrees(last, total, FIT_ERROR)
  return [
    {
      check: disagree ? LISTED : 'FIT distance',
      ok: disagree ? found >= 0 : agrees(found, total, FIT_ERROR),
      detail: `${found.toFixed(1)} m; sessions ${total} m, last record ${last ?? 'none'} m`,
    },
    ...startOutcomes(activities, sessions),
  ]
}

function startOutcomes(activities: readonly Activity[], sessions: readonly GoldenSession[]): Outcome[] {
  const starts = sessions.map((session) => Date.parse(session.start_time ?? '') / 1000).sort((a, b) => a - b)
  if (starts.length !== activities.length || starts.some((start) => Number.isNaN(start))) return []
  const found = activities.map((activity) => activity.startedAt).sort((a, b) => a - b)
  const ok = starts.every((start, i) => Math.floor(start) === Math.floor(found[i]!))
  return [{ check: 'FIT start', ok, detail: `${found.join(', ')}, expected ${starts.join(', ')}` }]
}

function trackOutcomes(activities: readonly Activity[], golden: GoldenDistance): Outcome[] {
  const expected = golden.dist_haversine_m
  if (expected === undefined) return []
  const found = metresOf(activities)
  const isMended = activities.some(({ issues }) => issues.some(({ id }) => MENDS.has(id)))
  const isKnown = activities.some((activity) => activity.distanceMetres > 0)
  const differs = !agrees(found, expected, GPX_ERROR)
  const listed = differs && (isMended || !isKnown)
  const detail = `${found.toFixed(1)} m, along all points ${expected} m`
  return [{ check: listed ? LISTED : 'GPX distance', ok: listed || !differs, detail }]
}

/** Issues that say that positions or times of the file were not believed. */
const MENDS: ReadonlySet<string> = new Set(['position-spikes', 'bad-position', 'time-order', 'stray-times'])

function metresOf(activities: readonly Activity[]): number {
  return activities.reduce((sum, { distanceMetres }) => sum + (Number.isNaN(distanceMetres) ? 0 : distanceMetres), 0)
}

function agrees(found: number, expected: number, share: number): boolean {
  return Math.abs(found - expected) <= Math.max(share * expected, 0.05)
}
