import { adviceNumbers } from '../../analysis/symptoms/advice-numbers.ts'
import { safetyNotice } from '../../analysis/symptoms/safety-notice.ts'
import { safetyPages } from '../../analysis/symptoms/safety-page.ts'
import type { Store } from '../store/open-store.ts'
import { toldSince } from '../store/told-store.ts'
import { askFor } from './ask-for.ts'
import { type OpenSafety, openSafety } from './open-safety.ts'
import type { History } from './read-history.ts'
import { tell, untell } from './tell.ts'

/** Messages of an episode older than this are none that could still be taken back. */
const LOOK_BACK_SECONDS = 7 * 86_400

/**
 * Tells of an episode of warning signs: at once when a level is reached, again while nobody answers, and the question of
 * E2 when its time comes. What waits and no longer holds is taken back. Nothing quiets it: no quiet hours, no cap.
 */
export async function tellSafety(store: Store, { athlete }: History, now: number): Promise<void> {
  const open = await openSafety(store, athlete.id, now)
  const due = open === null ? [] : messagesOf(open)
  const wanted = new Set(due.map(({ key }) => key))
  for (const { key, kind, due_at } of await toldSince(store, athlete.id, now - LOOK_BACK_SECONDS)) {
    if (isOfSafety(kind, key) && due_at > now && !wanted.has(key)) await untell(store, athlete.id, { key, now })
  }
  if (open === null) return
  const own = { emergency: athlete.own_emergency, advice: athlete.own_advice }
  const numbers = adviceNumbers(athlete.country, own)
  const { level, levels, signs, escalatesAt } = open.state
  const pages = safetyPages(levels, { signs, numbers, hoursToQuestion: 0 })
  const page = pages.find((one) => one.level === level)!
  const { title, body } = safetyNotice(page, 'athlete')
  for (const { key, when } of due) {
    const kind = level === 'E2' ? 'question' : 'safety'
    const about = {
      athleteId: athlete.id,
      key,
      kind,
      tier: null,
      via: 'push',
      when,
      title,
      body,
      path: '/safety',
    } as const
    await tell(store, { ...about, isHealth: true }, now)
  }
  // Time alone raises an E2: then all is judged anew.
  if (escalatesAt > now) await askFor(store, { athleteId: athlete.id, now, runAt: escalatesAt }, 'derive', {})
}

function messagesOf({ id, state }: OpenSafety): { readonly key: string; readonly when: number }[] {
  const { level, levelSince, nextQuestionAt, remindAt } = state
  if (level === 'E2') {
    return Number.isNaN(nextQuestionAt) ? [] : [{ key: `safety:${id}:E2:${nextQuestionAt}`, when: nextQuestionAt }]
  }
  return [levelSince, ...remindAt].map((when) => ({ key: `safety:${id}:${level}:${when}`, when }))
}

function isOfSafety(kind: string, key: string): boolean {
  return (kind === 'safety' || kind === 'question') && key.startsWith('safety:')
}
