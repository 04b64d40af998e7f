import { BREAK_LIMITS } from './break-limits.ts'
import type { CivilDay } from './civil-day.ts'
import type { Gap, GapState } from './gap.ts'

/**
 * What the room of a day should say of gaps: of the last one, while it is open and for the 42 days after it in which a
 * return may be judged by it.
 */
export function gapState(gaps: readonly Gap[], day: CivilDay): GapState {
  const last = gaps.findLast(({ from }) => from <= day)
  if (last === undefined || day - last.to > BREAK_LIMITS.weekMemoryDays.value) return 'none'
  return last.answer ?? 'unknown'
}
