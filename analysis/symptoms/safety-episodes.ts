import type { SafetyEpisode, SafetyEvent } from '../model/safety-episode.ts'
import { foldSafety } from './fold-safety.ts'

/** All episodes of red flags up to `now` (Unix seconds), oldest first; the last one lasts when its `until` is NaN. */
export function safetyEpisodes(events: readonly SafetyEvent[], now: number): SafetyEpisode[] {
  const { past, open } = foldSafety(events, now)
  if (open === null) return [...past]
  return [...past, { since: open.since, highest: open.highest, until: Number.NaN, end: null }]
}
