import type { CheckIn, SafetySign } from '../model/check-in.ts'
import { isCalfAche } from './calf-ache.ts'

/**
 * The signs a check-in is judged with: what is ticked, calf pain when its numbers tell of one, and the history known from
 * before (of the episode, and of the profile when the runner agreed to keep it). Knowing more only ever adds.
 */
export function signsInForce(checkIn: CheckIn, history: readonly SafetySign[]): Set<SafetySign> {
  const ache: readonly SafetySign[] = isCalfAche(checkIn) ? ['calf_pain'] : []
  return new Set([...checkIn.signs, ...ache, ...history])
}
