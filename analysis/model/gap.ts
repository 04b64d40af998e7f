import type { CivilDay } from './civil-day.ts'
import type { DaySpan } from './day-span.ts'

/** What the athlete may say of ten and more days without an activity (rule D1). */
export type GapAnswer = 'rested' | 'injured' | 'ill' | 'trained'

/** An answer, and the last day with an activity before the empty ones it speaks of. */
export interface AnsweredGap {
  readonly afterDay: CivilDay
  readonly answer: GapAnswer
}

/** Ten and more days without an activity. `to` is the day before the next activity, or today while there is none. */
export interface Gap extends DaySpan {
  /** Nothing came after it yet. */
  readonly isOpen: boolean
  readonly answer: GapAnswer | null
}

/**
 * What gaps mean. The rules take days nobody told of for trained, so that they stay quiet; the room takes them for rest,
 * so that it stays careful. `none`: no gap that matters any more.
 */
export type GapState = 'none' | 'unknown' | GapAnswer
