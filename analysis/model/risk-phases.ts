import type { CarefulPhase } from './careful-phase.ts'
import type { CivilDay } from './civil-day.ts'
import type { DaySpan } from './day-span.ts'

/** What the rules must know besides the days: what the athlete said, and what is doubtful about the files. */
export interface RiskPhases {
  readonly careful: readonly CarefulPhase[]
  /** Gaps nobody told of, or that were trained through without a watch (rule D1): the rules stay quiet over them. */
  readonly unrecorded: readonly DaySpan[]
  /** Days with a file that cannot be right and that nobody confirmed (rule D2). */
  readonly doubtful: readonly CivilDay[]
}
