import type { SafetyEvent, SafetyState } from '../model/safety-episode.ts'
import { foldSafety, type OpenEpisode } from './fold-safety.ts'
import { SAFETY_LIMITS } from './safety-limits.ts'

/**
 * Where the matter of red flags stands at `now` (Unix seconds), null when nothing is open. Pure in the events, so the page
 * and the server agree; events after `now` do not count. No setting is asked: nothing snoozes, mutes or hides it.
 */
export function safetyCourse(events: readonly SafetyEvent[], now: number): SafetyState | null {
  const { open } = foldSafety(events, now)
  if (open === null) return null
  const levels = [...open.levels.keys()]
  const level = levels[0]!
  const levelSince = open.levels.get(level)!
  return {
    level,
    levels,
    signs: [...open.signs],
    since: open.since,
    levelSince,
    nextQuestionAt: nextQuestion(open, now),
    escalatesAt: open.lookSince + SAFETY_LIMITS.betterBy.value * 3600,
    remindAt: level === 'E2' ? [] : SAFETY_LIMITS.remind.map(({ value }) => levelSince + value * 3600),
  }
}

/** An answer settles the questions that were due by then; of several that are due only the last is asked. */
function nextQuestion({ lookSince, answeredAt }: OpenEpisode, now: number): number {
  const instants = SAFETY_LIMITS.askAgain.map(({ value }) => lookSince + value * 3600)
  const unanswered = instants.filter((instant) => !(answeredAt >= instant))
  return unanswered.findLast((instant) => instant <= now) ?? unanswered[0] ?? Number.NaN
}
