import type { CivilDay } from './civil-day.ts'

/** What the room is multiplied with because of pain, and why. */
export interface PainFactor {
  readonly value: 1 | 0.8 | 0
  /** `safety`: a red flag. `pain`: pain of 3 to 5. `none`: nothing that counts. */
  readonly reason: 'none' | 'pain' | 'P2' | 'P2-twice' | 'P1' | 'safety'
  /** The day the reason arose, NaN without one. */
  readonly since: CivilDay
  /** Clean check-ins still wanted, 0 without a reason. */
  readonly cleanWanted: 0 | 1 | 2
}
