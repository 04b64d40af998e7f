import { BREAK_LIMITS } from '../../analysis/model/break-limits.ts'
import { formatCivilDay } from '../../analysis/model/civil-day.ts'
import type { Gap } from '../../analysis/model/gap.ts'
import type { Store } from '../store/open-store.ts'
import { ensureQuestion, listQuestions, type QuestionRow, updateQuestion } from '../store/question-store.ts'
import type { History } from './read-history.ts'
import { tell, untell } from './tell.ts'

/**
 * Rule D1: asks the one question when ten days have passed without an activity, and settles it when a late file has filled
 * them. Only after the last gap, as long as it may bear on anything. The history with the questions as they are since.
 */
export async function settleQuestions(store: Store, history: History, now: number): Promise<History> {
  const { athlete, today, diary } = history
  const athleteId = athlete.id
  const last = diary.gaps.at(-1)
  const isOpenYet = last !== undefined && today - last.to <= BREAK_LIMITS.weekMemoryDays.value
  if (isOpenYet && last.answer === null && !diary.questions.some((row) => isAbout(row, last))) {
    const after_day = last.from - 1
    const unanswered = { answer: null, answered_at: null, filled_at: null }
    await ensureQuestion(store, { athlete_id: athleteId, after_day, asked_at: now, ...unanswered })
    await tell(store, messageOf(athleteId, last, now), now)
  }
  for (const row of diary.questions) {
    const { after_day: afterDay, answer, filled_at } = row
    const isFilled = !diary.gaps.some((gap) => isAbout(row, gap))
    if (answer !== null || isFilled === (filled_at !== null)) continue
    await updateQuestion(store, { athleteId, afterDay }, { filled_at: isFilled ? now : null })
    if (isFilled) await untell(store, athleteId, { key: questionKey(afterDay), now })
  }
  return { ...history, diary: { ...diary, questions: await listQuestions(store, athleteId) } }
}

/** Whether a question was asked about a gap. */
export function isAbout({ after_day }: QuestionRow, { from, to }: Gap): boolean {
  return after_day >= from - 1 && after_day <= to
}

function messageOf(athleteId: string, { from }: Gap, now: number) {
  const about = {
    athleteId,
    key: questionKey(from - 1),
    kind: 'question',
    tier: null,
    via: 'digest',
    when: now,
  } as const
  return {
    ...about,
    title: 'Ten days without a session',
    body: 'Did you rest, were you injured or ill, or did you train without recording? The alerts stay quiet and the room careful until you say.',
    path: '/',
    isHealth: false,
  }
}

/** The key of the message that asks after a day. */
export function questionKey(afterDay: number): string {
  return `question:${formatCivilDay(afterDay)}`
}
