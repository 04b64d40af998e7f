import type { AlertState } from '../model/alert-state.ts'
import type { CivilDay } from '../model/civil-day.ts'
import type { AnyRule } from '../model/risk.ts'
import { tierRank } from '../model/tier-rank.ts'
import type { LifeFinding, StoredLife } from './alert-life.ts'

/**
 * The state of a finding on `today`, before anything is told of it. A new one is `new` while it is news, else a mark of
 * the past; a higher tier makes one that was read new again; one that is over ends, whether it was read or not.
 */
export function nextState(finding: LifeFinding, before: StoredLife | undefined, today: CivilDay): AlertState {
  const { isNews, endedOn, rule } = finding
  const isFresh = before === undefined || before.state === 'withdrawn' || before.state === 'past'
  if (isFresh && !isNews) return 'past'
  if (endedOn <= today) return endingOf(rule)
  if (isFresh || tierRank(finding.tier) > tierRank(before.tier)) return 'new'
  // What it spoke of goes on after all: history changed, and what was over is not.
  if (before.state === 'expired' || before.state === 'resolved') return before.settledTier === null ? 'new' : 'sent'
  return before.state
}

/** Weeks and pain come to an end of themselves, everything else runs out. */
function endingOf(rule: AnyRule): AlertState {
  return rule === 'W1' || rule.startsWith('P') ? 'resolved' : 'expired'
}
