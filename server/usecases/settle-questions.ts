import { formatCivilDay } from '../../analysis/model/civil-day.ts'
import type { Gap } from '../../analysis/model/gap.ts'
import { isNotifiable } from '../../analysis/risk/is-notifiable.ts'
import { zoneOffset } from '../place/zone-offset.ts'
import { activitiesOn } from '../store/activity-days-store.ts'
import type { Store } from '../store/open-store.ts'
import { dropQuestion, ensureQuestion, listQuestions } from '../store/question-store.ts'
import { isAbout, isAskable, waitingQuestion } from './gap-question.ts'
import type { History } from './read-history.ts'
import { tell, untell } from './tell.ts'

/** A question is told when it has stood for so long: files that come one after the other ask and answer many. Seconds. */
const TOLD_AFTER = 12 * 3600

/**
 * Rule D1: asks the one question when ten days have passed without an activity, and takes it back when a late file has
 * filled them. Only after the last gap, as long as it may bear on anything. The history with the questions as they are
 * since.
 */
export async function settleQuestions(store: Store, history: History, now: number): Promise<History> {
  const { athlete, today, diary } = history
  const athleteId = athlete.id
  const last = diary.gaps.at(-1)
  for (const { after_day, answer } of diary.questions) {
    if (answer !== null || diary.gaps.some((gap) => isAbout({ after_day }, gap))) continue
    await dropQuestion(store, athleteId, after_day)
    await untell(store, athleteId, { key: questionKey(after_day), now })
  }
  if (last === undefined) return history
  const asked = waitingQuestion(last, diary.questions, today)
  if (asked !== undefined && now - asked.asked_at >= TOLD_AFTER) {
    await tell(store, messageOf(athleteId, asked.after_day, now), now)
  }
  if (asked === undefined && last.answer === null && isAskable(last, today) && (await isLived(store, history, last))) {
    const row = { athlete_id: athleteId, after_day: last.from - 1, asked_at: now }
    await ensureQuestion(store, { ...row, answer: null, answered_at: null })
  }
  return { ...history, diary: { ...diary, questions: await listQuestions(store, athleteId) } }
}

/**
 * Whether the athlete lives through a gap, or has just come back from one. One that lies in a history that came in at once
 * is none to ask about: it counts as rest, and what it raises are marks in the past.
 */
async function isLived(store: Store, { athlete }: History, { to, isOpen }: Gap): Promise<boolean> {
  if (isOpen) return true
  const end = (to + 2) * 86_400
  const endOfDay = end - zoneOffset(athlete.zone, end)
  const back = await activitiesOn(store, athlete.id, to + 1)
  return back.some(({ ended_at, created_at }) => isNotifiable(ended_at ?? endOfDay, created_at))
}

/** The key of the message that asks after a day. */
export function questionKey(afterDay: number): string {
  return `question:${formatCivilDay(afterDay)}`
}

function messageOf(athleteId: string, afterDay: number, now: number) {
  return {
    ...({ athleteId, key: questionKey(afterDay), kind: 'question', tier: null, via: 'digest', when: now } as const),
    title: 'Ten days without a session',
    body: 'Did you rest, were you injured or ill, or did you train without recording? The alerts stay quiet and the room careful until you say.',
    path: '/',
    isHealth: false,
  }
}
