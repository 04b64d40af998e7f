import { isSameSession, type RecordedSpan } from './is-same-session.ts'

/** What is known of a recording when it is asked whether it counts. */
export interface Recording extends RecordedSpan {
  readonly id: string
  /** Which of the activities of its original it is. */
  readonly part: number
  readonly format: 'fit' | 'gpx' | 'tcx' | null
  /** How many of cadence, heart rate and ground it holds. */
  readonly measured: number
  /** How many points were recorded. */
  readonly records: number
}

/** A richer recording of less than this part of a session does not stand for the whole of it. */
const LEAST_COVER = 0.5
/** No recording is longer than a week; what says so has a broken clock, and would swallow every run of that week. */
export const LONGEST_SECONDS = 7 * 86_400

const FORMAT_RANK = { gpx: 1, tcx: 2, fit: 3 } as const

/**
 * Which recordings count, and which of those each of the others is a second recording of: the id of the counting one, or
 * null for one that counts. Depends on the recordings alone, never on the order in which they are given or came in.
 *
 * The richest counts first, and whatever it shares a session
 * with is linked to it; but what it covers less than half of is not lost for a better recorded stretch: it counts instead.
 */
export function chooseRecordings(recordings: readonly Recording[]): Map<string, string | null> {
  const ranked = recordings.filter(canBeCompared).sort(compareRichness)
  let counting: Recording[] = []
  for (const candidate of ranked) {
    const same = counting.filter((other) => isSameSession(candidate, other))
    if (same.length > 0 && coverOf(candidate, same) >= LEAST_COVER) continue
    counting = [...counting.filter((other) => !same.includes(other)), candidate]
  }
  // What gave way to one that gave way itself may share its session with nobody that counts.
  for (const left of ranked) {
    if (!counting.some((other) => other === left || isSameSession(left, other))) counting.push(left)
  }
  const chosen = new Set(counting.map((recording) => recording.id))
  const byRichness = counting.sort(compareRichness)
  return new Map(
    recordings.map((recording) => {
      if (chosen.has(recording.id) || !canBeCompared(recording)) return [recording.id, null]
      return [recording.id, byRichness.find((other) => isSameSession(recording, other))?.id ?? null]
    }),
  )
}

/** What is measured first (cadence, pulse, ground), then the format that carries most, then how densely it was recorded. */
function compareRichness(a: Recording, b: Recording): number {
  return (
    b.measured - a.measured ||
    rankOf(b.format) - rankOf(a.format) ||
    b.records - a.records ||
    compareText(a.sha256, b.sha256) ||
    a.part - b.part
  )
}

function rankOf(format: Recording['format']): number {
  return format === null ? 0 : FORMAT_RANK[format]
}

function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

function canBeCompared({ start, end }: Recording): boolean {
  return end > start && end - start <= LONGEST_SECONDS
}

/** The part of a recording's time in which at least one of the others ran. */
function coverOf({ start, end }: Recording, others: readonly Recording[]): number {
  let covered = 0
  let reached = start
  for (const other of [...others].sort((a, b) => a.start - b.start)) {
    const from = Math.max(reached, other.start)
    const to = Math.min(end, other.end)
    if (to <= from) continue
    covered += to - from
    reached = to
  }
  return covered / (end - start)
}
