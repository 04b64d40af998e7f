import type { CheckIn } from '../../analysis/model/check-in.ts'
import { formatCivilDay } from '../../analysis/model/civil-day.ts'
import type { ActivityItem } from '../contract.ts'
import { nearDayText } from './near-day-text.ts'
import { sessionName } from './session-name.ts'

/** What a form is about: "How did “Beach loop” feel, yesterday?". */
export function checkInTitle(
  { kind, day, activityId }: Pick<CheckIn, 'kind' | 'day' | 'activityId'>,
  sessions: readonly ActivityItem[],
  today: string,
): string {
  const date = formatCivilDay(day)
  const when = nearDayText(date, today)
  if (kind === 'morning') return date === today ? 'How is it this morning?' : `The morning of ${when}`
  if (kind === 'weekly') return `The week up to ${when}`
  if (kind === 'safety') return 'Warning signs'
  const session = sessions.find(({ id }) => id === activityId)
  const name = session === undefined ? 'the session' : `“${sessionName(session)}”`
  return `How did ${name} feel, ${when}?`
}
