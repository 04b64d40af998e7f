import ical, { ICalCalendarMethod } from 'ical-generator'
import { type CivilDay, formatCivilDay } from '../../analysis/model/civil-day.ts'

/** Something of whole days. */
export interface PlannedEvent {
  readonly id: string
  readonly day: CivilDay
  /** The last day of it. */
  readonly lastDay: CivilDay
  readonly title: string
  readonly note: string
  /** How often it was changed, so that calendars take the newest. */
  readonly changes: number
  /** Unix seconds. */
  readonly changedAt: number
}

/** Events as an iCalendar, to be subscribed to. */
export function planCalendar(events: readonly PlannedEvent[]): string {
  const calendar = ical({ name: 'Soleus', method: ICalCalendarMethod.PUBLISH, ttl: 3600 })
  calendar.prodId({ company: 'Soleus', product: 'Soleus', language: 'EN' })
  for (const event of events) {
    calendar.createEvent({
      id: `${event.id}@soleus`,
      sequence: event.changes,
      stamp: new Date(event.changedAt * 1000),
      start: dateOf(event.day),
      // The end of a whole day is the day after.
      end: dateOf(event.lastDay + 1),
      allDay: true,
      timezone: 'UTC',
      summary: event.title,
      ...(event.note === '' ? {} : { description: event.note }),
    })
  }
  return calendar.toString()
}

function dateOf(day: CivilDay): Date {
  return new Date(`${formatCivilDay(day)}T00:00:00Z`)
}
