import { type CivilDay, formatCivilDay, parseCivilDay, weekdayOf } from '../../analysis/model/civil-day.ts'
import type { ActivityItem, CheckInItem } from '../contract.ts'
import { dayText } from './day-text.ts'

/** A check-in the page offers: the one that is due, else any. */
export interface DueCheckIn {
  readonly kind: 'activity' | 'morning' | 'weekly' | null
  readonly question: string
  readonly label: string
  readonly to: string
}

interface Known {
  readonly sessions: readonly ActivityItem[]
  readonly checkIns: readonly CheckInItem[]
  /** Hour of the local day. */
  readonly hour: number
}

/** How many days back a run is asked about, and the week of a Sunday. */
const RUN_DAYS = 1
const WEEK_OPEN_DAYS = 2
const NOON = 12
const SUNDAY = 6

/**
 * The check-in that is due on a day: the last run of today or yesterday, in the morning how the night left the calf, from
 * Sunday on the week. One at a time, as a form that nags is not answered.
 */
export function dueCheckIn(today: CivilDay, { sessions, checkIns, hour }: Known): DueCheckIn {
  const run = sessions.find((session) => isOpen(session, checkIns, today))
  if (run !== undefined) {
    const date = run.activity.localDate!
    const when = date === formatCivilDay(today) ? 'today’s' : 'yesterday’s'
    const to = `/check-in?kind=activity&activity=${encodeURIComponent(run.id)}&date=${date}`
    return { kind: 'activity', question: `How did ${when} session feel?`, label: 'Ten seconds', to }
  }
  if (hour < NOON && isMorningDue(today, sessions, checkIns)) {
    const to = '/check-in?kind=morning'
    return { kind: 'morning', question: 'How are your calves this morning?', label: 'Five seconds', to }
  }
  const sunday = lastSunday(today)
  if (today - sunday <= WEEK_OPEN_DAYS && isWeekDue(sunday, sessions, checkIns)) {
    const date = formatCivilDay(sunday)
    const question = today === sunday ? 'How was this week?' : `How was the week to ${dayText(date, 'weekday')}?`
    return { kind: 'weekly', question, label: 'One minute', to: `/check-in?kind=weekly&date=${date}` }
  }
  return { kind: null, question: 'Anything to say about your calves?', label: 'Check in', to: '/check-in' }
}

/** The Sunday a week form is about: today's, or the last one. */
export function lastSunday(today: CivilDay): CivilDay {
  return today - ((weekdayOf(today) - SUNDAY + 7) % 7)
}

function isOpen({ id, activity, excluded }: ActivityItem, checkIns: readonly CheckInItem[], today: CivilDay): boolean {
  const day = activity.localDate === null ? Number.NaN : parseCivilDay(activity.localDate)
  if (!(day <= today && day >= today - RUN_DAYS) || excluded) return false
  return !checkIns.some(
    ({ kind, activityId, date }) => kind === 'activity' && (activityId === id || date === activity.localDate),
  )
}

/** The morning after a session, or after a day that hurt. */
function isMorningDue(today: CivilDay, sessions: readonly ActivityItem[], checkIns: readonly CheckInItem[]): boolean {
  const [now, before] = [formatCivilDay(today), formatCivilDay(today - 1)]
  if (checkIns.some(({ kind, date }) => kind === 'morning' && date === now)) return false
  return sessions.some(({ activity }) => activity.localDate === before) || checkIns.some(({ date }) => date === before)
}

function isWeekDue(sunday: CivilDay, sessions: readonly ActivityItem[], checkIns: readonly CheckInItem[]): boolean {
  const within = (date: string | null, from: CivilDay) => date !== null && parseCivilDay(date) > from
  if (checkIns.some(({ kind, date }) => kind === 'weekly' && parseCivilDay(date) >= sunday)) return false
  return sessions.some(({ activity }) => within(activity.localDate, sunday - 7))
}
