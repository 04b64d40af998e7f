import type { CheckIn, SafetySign } from '../model/check-in.ts'
import { isCalfAche } from './calf-ache.ts'
import { placedCheckIn } from './placed-check-in.ts'

/**
 * The signs a check-in is judged with: what is ticked, calf pain when its numbers tell of one, and the history known from
 * before (of the episode, and of the profile when the runner agreed to keep it). Knowing more of the history only adds.
 *
 * @param others check-ins of the day before: a morning that marks no place has that of what hurt then
 */
export function signsInForce(
  checkIn: CheckIn,
  history: readonly SafetySign[],
  others: readonly CheckIn[] = [],
): Set<SafetySign> {
  const ache: readonly SafetySign[] = isCalfAche(placedCheckIn(checkIn, others)) ? ['calf_pain'] : []
  return new Set([...checkIn.signs, ...ache, ...history])
}
