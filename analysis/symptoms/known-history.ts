import type { CheckIn, SafetySign } from '../model/check-in.ts'
import type { CivilDay } from '../model/civil-day.ts'
import { isCalfAche } from './calf-ache.ts'
import { placedCheckIn } from './placed-check-in.ts'
import { SAFETY_LIMITS } from './safety-limits.ts'
import { HISTORY_SIGNS } from './sign-groups.ts'

export interface KnownHistory {
  /** What was ticked of the history in this episode of calf pain. */
  readonly signs: readonly SafetySign[]
  /** Whether the history was answered in it, be it with "none of these". */
  readonly isAnswered: boolean
}

const HISTORY: ReadonlySet<SafetySign> = new Set([...HISTORY_SIGNS, 'none_of_these'])

/**
 * What the check-ins before an instant say about the runner's history. It is asked once in an episode of calf pain, which
 * lasts until no calf pain has been told for two weeks; what was answered then goes for the whole of it.
 *
 * @param at Unix seconds; check-ins said at or after it do not count
 */
export function knownHistory(checkIns: readonly CheckIn[], day: CivilDay, at: number): KnownHistory {
  const earlier = checkIns
    .filter((checkIn) => checkIn.at < at && checkIn.day <= day)
    .toSorted((a, b) => b.day - a.day || b.at - a.at)
  const answers = new Set<SafetySign>()
  let latest = day
  for (const checkIn of earlier) {
    if (latest - checkIn.day > SAFETY_LIMITS.episodeGap.value) break
    if (!isOfEpisode(checkIn, earlier)) continue
    latest = checkIn.day
    for (const sign of checkIn.signs) if (HISTORY.has(sign)) answers.add(sign)
  }
  return { signs: HISTORY_SIGNS.filter((sign) => answers.has(sign)), isAnswered: answers.size > 0 }
}

function isOfEpisode(checkIn: CheckIn, others: readonly CheckIn[]): boolean {
  return checkIn.signs.includes('calf_pain') || isCalfAche(placedCheckIn(checkIn, others))
}
