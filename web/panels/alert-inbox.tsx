import type { Element } from '../ui/runtime.ts'
import { useUnread } from '../ui/use-unread.ts'
import { WhenReady } from '../ui/when-ready.tsx'
import { alertGroups } from '../view/alert-groups.ts'
import { capitalText } from '../view/capital-text.ts'
import { nearDayText } from '../view/near-day-text.ts'
import { AlertRow } from './alert-row.tsx'

/** What asks to be read, by its day: a session, or a period that ended on it. */
export function AlertInbox({ today }: { readonly today: string }): Element {
  return (
    <section class="card" aria-labelledby="open-title">
      <h2 id="open-title">To read</h2>
      <WhenReady
        resource={useUnread()}
        what="The alerts"
        space="skeleton-list"
        draw={({ items, state }) =>
          items.length === 0 ? (
            <p class="quiet">
              {state === 'safety'
                ? 'Alerts are hidden while a safety message stands.'
                : 'Nothing is waiting to be read.'}
            </p>
          ) : (
            <div>
              {alertGroups(items).map(({ date, alerts }) => (
                <div key={date} class="alert-group">
                  <h3 class="alert-day">{capitalText(nearDayText(date, today))}</h3>
                  <ul class="alert-rows">
                    {alerts.map((alert) => (
                      <AlertRow key={alert.id} alert={alert} today={today} isUnderDay />
                    ))}
                  </ul>
                </div>
              ))}
            </div>
          )
        }
      />
    </section>
  )
}
