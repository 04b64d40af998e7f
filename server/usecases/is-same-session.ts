import type { SportFamily } from '../../analysis/model/sport.ts'

/** What was done when, by which original. Times are Unix seconds. */
export interface RecordedSpan {
  readonly sha256: string
  readonly start: number
  readonly end: number
  readonly family: SportFamily
  readonly sport: string
}

/** From this part of the shorter one's time on. */
const OVERLAP = 0.8

/**
 * Whether two recordings are of one session: they share 80 % of the shorter one's time in the same sport family. So a half
 * beside the whole is found too, and two halves of one session never are.
 */
export function isSameSession(a: RecordedSpan, b: RecordedSpan): boolean {
  if (a.family !== b.family) return false
  // Sports that are not scored have nothing in common but that; and the parts of one file are told apart by the watch.
  if (a.family === 'other' && a.sport !== b.sport) return false
  if (a.sha256 === b.sha256) return false
  const shorter = Math.min(a.end - a.start, b.end - b.start)
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return shorter > 0 && shared >= OVERLAP * shorter
}
