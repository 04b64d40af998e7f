import { BREAK_LIMITS } from './break-limits.ts'

/** Share of the old level that is right after `gapDays` days between two sessions: 1 when that is no break. */
export function gapFactor(gapDays: number): number {
  let factor = 1
  for (const step of BREAK_LIMITS.returnShares) {
    if (gapDays >= step.fromDays) factor = step.share.value
  }
  return factor
}
