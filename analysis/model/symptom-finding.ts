import type { Side, Site } from './check-in.ts'
import type { CivilDay } from './civil-day.ts'
import type { AnyRule, SymptomRule, Tier } from './risk.ts'

/** One firing of one symptom rule, with the values its words need. A rise of the tier is a firing of its own. */
export interface SymptomFinding {
  readonly day: CivilDay
  readonly rule: SymptomRule
  readonly tier: Tier
  /**
   * What was judged. P1: the worst pain. P2: the pain of the morning. P3: the median of the seven days. P4: activities with
   * the pattern. P5: the largest cut, 0..3. P6: weeks. PL: the ratio of the load finding.
   */
  readonly value: number
  /**
   * What it is compared with. P1: the line. P2: the pain before the session, NaN when it was above the line without one.
   * P3: the median of the seven days before. P4: the painful activities looked at. P5: the cut it takes. P6: the weeks it
   * takes. PL: the reference of the load finding, calf-km.
   */
  readonly reference: number
  /** P2: mornings like this within seven days. P5: 3 when no part was taken at all. Elsewhere 1. */
  readonly count: number
  /** The side and the places that were marked, null and empty when none was. */
  readonly side: Side | null
  readonly sites: readonly Site[]
  /** PL: the pain rules and the load rules that came together, the load finding's last. */
  readonly joins: readonly AnyRule[]
  /** The day of the second clean check-in after it; NaN while it lasts. */
  readonly until: CivilDay
}
