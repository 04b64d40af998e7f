import { SAFETY_LEVELS, type SafetyLevel, type SafetySign } from '../model/check-in.ts'
import type { SafetyEpisode, SafetyEvent } from '../model/safety-episode.ts'
import { redFlags } from './red-flags.ts'
import { SAFETY_LIMITS } from './safety-limits.ts'
import { HISTORY_SIGNS, REST_SIGNS } from './sign-groups.ts'

/** An episode that lasts, as far as its events go. */
export interface OpenEpisode {
  since: number
  /** Everything ticked so far. */
  signs: ReadonlySet<SafetySign>
  /** The levels that hold, with the instant each was reached. */
  levels: ReadonlyMap<SafetyLevel, number>
  highest: SafetyLevel
  /** E2: when looking began, NaN without E2; when it was last answered; and what was said. */
  lookSince: number
  answeredAt: number
  isBetter: boolean
  /** What E2 looked at got better while another level keeps the episode: only a new tick begins it again. */
  isLookDone: boolean
  /** Why E2 has become E1: it was not better in time, or a question was answered with yes. */
  raisedBy: 'time' | 'answer' | null
}

export interface FoldedSafety {
  readonly past: readonly SafetyEpisode[]
  readonly open: OpenEpisode | null
}

const BETTER_BY = SAFETY_LIMITS.betterBy.value * 3600
const LAST_QUESTION = SAFETY_LIMITS.askAgain[1].value * 3600
/** What an E2 already consists of; anything else that is ticked when asked again is a yes. */
const KNOWN_BY_E2: ReadonlySet<SafetySign> = new Set(['calf_pain', ...REST_SIGNS, ...HISTORY_SIGNS])

/**
 * Follows red flags through what happened up to `now` (Unix seconds): later events do not count, time alone raises an E2
 * that is not reported better. Ticking adds to what was ticked and never takes away; only "seen by a professional", "by
 * mistake" with nothing left, or an E2 that got better end an episode.
 */
export function foldSafety(events: readonly SafetyEvent[], now: number): FoldedSafety {
  const past: SafetyEpisode[] = []
  let open = null as OpenEpisode | null
  const settle = (at: number, end: SafetyEpisode['end']) => {
    if (open !== null) past.push({ since: open.since, highest: open.highest, until: at, end })
    open = null
  }
  const ordered = events.filter(({ at }) => at <= now).toSorted((a, b) => a.at - b.at)
  for (const event of [...ordered, null]) {
    const at = event?.at ?? now
    const deadline = open === null ? Number.NaN : open.lookSince + BETTER_BY
    if (open !== null && at >= deadline && passTime(open, deadline)) settle(deadline, 'better')
    if (event === null) break
    if (event.kind === 'seen') settle(at, 'seen')
    else if (event.kind === 'mistake') {
      if (open !== null && takeBack(open, event.signs, at)) settle(at, 'mistake')
    } else {
      open = open === null ? begin(event.signs, at) : open
      if (open !== null && hear(open, event)) settle(at, 'better')
    }
  }
  return { past, open }
}

function begin(signs: readonly SafetySign[], at: number): OpenEpisode | null {
  const highest = redFlags(new Set(signs))[0]
  if (highest === undefined) return null
  return {
    since: at,
    signs: new Set(signs),
    levels: new Map(),
    highest,
    lookSince: Number.NaN,
    answeredAt: Number.NaN,
    isBetter: false,
    isLookDone: false,
    raisedBy: null,
  }
}

/** What becomes of E2 when its time is up. True when it got better and nothing else keeps the episode. */
function passTime(open: OpenEpisode, deadline: number): boolean {
  if (open.isBetter) return dropLook(open)
  open.raisedBy = 'time'
  reach(open, deadline)
  return false
}

/** Takes in a form or an answer. True when the episode has ended well. */
function hear(open: OpenEpisode, event: Extract<SafetyEvent, { kind: 'ticked' | 'answered' }>): boolean {
  const isLooking = !Number.isNaN(open.lookSince)
  open.signs = new Set([...open.signs, ...event.signs])
  if (event.kind === 'ticked') {
    if (event.signs.includes('calf_pain')) {
      open.isBetter = false
      open.isLookDone = false
    }
  } else if (isLooking) {
    open.answeredAt = event.at
    open.isBetter = event.isBetter ?? open.isBetter
    if (event.signs.some((sign) => !KNOWN_BY_E2.has(sign))) open.raisedBy = 'answer'
  }
  reach(open, event.at)
  const isDone = event.kind === 'answered' && open.isBetter && event.at >= open.lookSince + LAST_QUESTION
  return isDone && dropLook(open)
}

/** Takes back what was ticked by mistake; what is ticked instead holds. True when nothing is left. */
function takeBack(open: OpenEpisode, signs: readonly SafetySign[], at: number): boolean {
  const held = open.raisedBy
  const isStillYes = signs.some((sign) => !KNOWN_BY_E2.has(sign))
  open.signs = new Set(signs)
  open.isBetter = false
  open.isLookDone = false
  const flags = redFlags(open.signs)
  open.raisedBy = flags.includes('E2') && (held === 'time' || (held === 'answer' && isStillYes)) ? held : null
  reach(open, at)
  return flags.length === 0
}

/** Works out the levels anew; those that held already keep their instant. */
function reach(open: OpenEpisode, at: number): void {
  const flags = new Set(redFlags(open.signs))
  if (flags.has('E2') && open.raisedBy !== null) {
    flags.delete('E2')
    flags.add('E1')
  }
  if (open.isLookDone) flags.delete('E2')
  const before = open.levels
  open.levels = new Map(
    SAFETY_LEVELS.filter((level) => flags.has(level)).map((level) => [level, before.get(level) ?? at]),
  )
  open.lookSince = open.levels.get('E2') ?? Number.NaN
  for (const level of open.levels.keys()) {
    if (SAFETY_LEVELS.indexOf(level) < SAFETY_LEVELS.indexOf(open.highest)) open.highest = level
  }
}

/** Ends the looking of E2 that got better. True when no other level holds. */
function dropLook(open: OpenEpisode): boolean {
  open.isLookDone = true
  open.levels = new Map([...open.levels].filter(([level]) => level !== 'E2'))
  open.lookSince = Number.NaN
  return open.levels.size === 0
}
