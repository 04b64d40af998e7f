import type { SafetyLevel, SafetySign } from './check-in.ts'
import type { CivilDay } from './civil-day.ts'

/** What happened in the matter of red flags, in the order it happened; `at` in Unix seconds. Kept as it was said. */
export type SafetyEvent =
  /** A form was ticked: everything that holds by it, with the history that is known. */
  | { readonly kind: 'ticked'; readonly at: number; readonly signs: readonly SafetySign[] }
  /** The question of E2 was answered: what is ticked now, and whether it is better (null = not said). */
  | {
      readonly kind: 'answered'
      readonly at: number
      readonly signs: readonly SafetySign[]
      readonly isBetter: boolean | null
    }
  /** "I have been seen by a professional." */
  | { readonly kind: 'seen'; readonly at: number; readonly day: CivilDay; readonly outcome: 'cleared' | 'treated' }
  /** "I ticked this by mistake", with what is ticked when asked again. */
  | { readonly kind: 'mistake'; readonly at: number; readonly signs: readonly SafetySign[] }

/** An episode from the first tick to its end. */
export interface SafetyEpisode {
  readonly since: number
  /** The highest level it reached. */
  readonly highest: SafetyLevel
  /** NaN while it lasts. */
  readonly until: number
  readonly end: 'seen' | 'mistake' | 'better' | null
}

/** Where an episode that lasts stands at an instant. */
export interface SafetyState {
  readonly level: SafetyLevel
  /** All that hold, the highest first. */
  readonly levels: readonly SafetyLevel[]
  /** Everything ticked in this episode. */
  readonly signs: readonly SafetySign[]
  /** When the episode began, and when its present level was reached. */
  readonly since: number
  readonly levelSince: number
  /** The instants of the E2 question so far unanswered: the last that is due, else the next to come; NaN when none is. */
  readonly nextQuestionAt: number
  /** When E2 becomes E1 unless it is reported better; NaN without E2. */
  readonly escalatesAt: number
  /** All instants at which this level is told again while it is not ended, past ones too. Empty for E2. */
  readonly remindAt: readonly number[]
}
