import { BREAK_LIMITS } from '../../analysis/model/break-limits.ts'
import type { CivilDay } from '../../analysis/model/civil-day.ts'
import type { Gap } from '../../analysis/model/gap.ts'
import type { QuestionRow } from '../store/question-store.ts'

/** Whether a question was asked about a gap: its empty days may have grown since, or a late file have cut them. */
export function isAbout({ after_day }: Pick<QuestionRow, 'after_day'>, { from, to }: Gap): boolean {
  return after_day >= from - 1 && after_day <= to
}

/**
 * Whether a gap may be asked about: it is open, or its return may still bear on a rule. Of longer ago nobody remembers;
 * what it then raises are marks in the past.
 */
export function isAskable({ to }: Gap, today: CivilDay): boolean {
  return today - to <= BREAK_LIMITS.weekMemoryDays.value
}

/** The question about a gap that waits for its answer, if one does. */
export function waitingQuestion<T extends Pick<QuestionRow, 'after_day'>>(
  gap: Gap,
  questions: readonly T[],
  today: CivilDay,
): T | undefined {
  if (gap.answer !== null || !isAskable(gap, today)) return undefined
  return questions.find((row) => isAbout(row, gap))
}
