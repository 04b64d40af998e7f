import type { CivilDay } from './civil-day.ts'

/** What the room is multiplied with because of pain, and why. */
export interface PainFactor {
  /** 1, 0.8 or 0. */
  readonly value: number
  /** `safety`: a red flag. `pain`: pain of 3 and more without a rule of its own. `none`: nothing that counts. */
  readonly reason: 'none' | 'pain' | 'P2' | 'P2-twice' | 'P1' | 'safety'
  /** The day the reason arose, NaN without one. */
  readonly since: CivilDay
  /** Clean check-ins still wanted, 0 without a reason. */
  readonly cleanWanted: 0 | 1 | 2
}
