import { SAFETY_LEVELS, type SafetyLevel, type SafetySign } from '../../analysis/model/check-in.ts'
import type { SafetyEvent } from '../../analysis/model/safety-episode.ts'
import { redFlags } from '../../analysis/symptoms/red-flags.ts'
import { safetyCourse } from '../../analysis/symptoms/safety-course.ts'
import { SAFETY_LIMITS } from '../../analysis/symptoms/safety-limits.ts'
import type { Safety } from '../contract.ts'

/** Where the matter of warning signs stands for this device. Instants are Unix seconds. */
export interface SafetyNow {
  readonly level: SafetyLevel
  /** All that hold, the highest first. */
  readonly levels: readonly SafetyLevel[]
  readonly signs: readonly SafetySign[]
  readonly since: number
  /** E2: when it is asked again; NaN without E2. */
  readonly nextQuestionAt: number
}

type Episode = NonNullable<Safety['episode']>

/** History that was ticked and may not be kept is known from the level only; any sign of it stands for it here. */
const STAND_IN: SafetySign = 'family'

/**
 * Follows what the server knows of an episode through what was said here since and has not reached it. Only what ends an
 * episode lowers it; where the server knows of a higher level than its signs tell, that level holds.
 */
export function safetyNow(episode: Episode | null, unsent: readonly SafetyEvent[], now: number): SafetyNow | null {
  const course = safetyCourse([...eventsOf(episode, Math.min(now, ...unsent.map(({ at }) => at))), ...unsent], now)
  const isAnswered = unsent.some(({ kind }) => kind !== 'ticked')
  if (episode === null || (isAnswered && course === null)) return course
  const isOver = unsent.some(({ kind }) => kind === 'seen' || kind === 'mistake')
  const levels = highestFirst([...(course?.levels ?? []), ...(isOver ? [] : levelsOf(episode, isAnswered, now))])
  const [level] = levels
  if (level === undefined) return null
  return {
    level,
    levels,
    signs: isOver ? course!.signs : [...new Set([...episode.signs, ...unsent.flatMap(signsOf)])],
    since: isOver ? course!.since : secondsOf(episode.since),
    nextQuestionAt: levels.includes('E2') ? nextQuestion(episode, course?.nextQuestionAt, isAnswered) : Number.NaN,
  }
}

/** While one of these holds there is no training on any page. */
export function isAlarm(safety: SafetyNow | null): safety is SafetyNow {
  return safety !== null && safety.level !== 'E2'
}

/** What must have happened, at the latest at `latest`, for the server to say what it says: its clock may be ahead. */
function eventsOf(episode: Episode | null, latest: number): SafetyEvent[] {
  if (episode === null) return []
  const { signs, levels, since, escalatesAt } = episode
  const flags = redFlags(new Set(signs))
  const all = levels.every((level) => flags.includes(level)) ? signs : [...signs, STAND_IN]
  const at = escalatesAt === null ? secondsOf(since) : secondsOf(escalatesAt) - SAFETY_LIMITS.betterBy.value * 3600
  return [{ kind: 'ticked', at: Math.min(at, latest), signs: all }]
}

/** The levels the server knows, with an E2 whose time has passed since. An answer given here may have ended the E2. */
function levelsOf({ levels, escalatesAt }: Episode, isAnswered: boolean, now: number): SafetyLevel[] {
  if (isAnswered) return levels.filter((level) => level !== 'E2')
  const isRaised = escalatesAt !== null && secondsOf(escalatesAt) <= now
  return levels.map((level) => (level === 'E2' && isRaised ? 'E1' : level))
}

function nextQuestion(episode: Episode, byCourse: number | undefined, isAnswered: boolean): number {
  if (isAnswered || episode.nextQuestionAt === null) return byCourse ?? Number.NaN
  return secondsOf(episode.nextQuestionAt)
}

/** Each once; looking again at home has no place beside "help today". */
function highestFirst(levels: readonly SafetyLevel[]): SafetyLevel[] {
  return SAFETY_LEVELS.filter((level) => levels.includes(level) && !(level === 'E2' && levels.includes('E1')))
}

function signsOf(event: SafetyEvent): readonly SafetySign[] {
  return event.kind === 'seen' ? [] : event.signs
}

function secondsOf(iso: string): number {
  return Date.parse(iso) / 1000
}
