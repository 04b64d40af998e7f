import { api } from '../api.ts'
import type { Alert } from '../contract.ts'
import { Link } from '../ui/link.tsx'
import type { Element } from '../ui/runtime.ts'
import { useResource } from '../ui/use-resource.ts'
import { useSettings } from '../ui/use-settings.ts'
import { WhenReady } from '../ui/when-ready.tsx'
import { alertGroups } from '../view/alert-groups.ts'
import { isOpenAlert } from '../view/alert-state-text.ts'
import { capitalText } from '../view/capital-text.ts'
import { isStillAdvised } from '../view/is-still-advised.ts'
import { nearDayText } from '../view/near-day-text.ts'
import { weekOf } from '../view/week-of.ts'
import { AlertNote } from './alert-note.tsx'
import { EarlierAlerts } from './earlier-alerts.tsx'

interface AlertsPanelProps {
  readonly today: string
  /** Whether there is too little history to compare with. */
  readonly isNew: boolean
  readonly onShowWeek: (firstDay: string) => void
}

const NUMBERS = ['Nothing', 'One thing', 'Two things', 'Three things', 'Four things', 'Five things', 'Six things']

/** What is unusual, why, and what to do about it; what was read or lies in the past is folded away below. */
export function AlertsPanel({ today, isNew, onShowWeek }: AlertsPanelProps): Element {
  const { weekStart } = useSettings()
  const alerts = useResource('alerts', api.alerts)
  const showWeek = (alert: Alert) => onShowWeek(weekOf(alert.date, weekStart))
  return (
    <section class="card alerts-card" aria-labelledby="alerts-title">
      <WhenReady
        resource={alerts}
        what="The alerts"
        space="skeleton-list"
        draw={({ items }) => <AlertGroups items={items} today={today} isNew={isNew} onShowWeek={showWeek} />}
      />
    </section>
  )
}

interface AlertGroupsProps {
  readonly items: readonly Alert[]
  readonly today: string
  readonly isNew: boolean
  readonly onShowWeek: (alert: Alert) => void
}

function AlertGroups({ items, today, isNew, onShowWeek }: AlertGroupsProps): Element {
  const current = items.filter(isOpenAlert)
  const earlier = items.filter((alert) => !isOpenAlert(alert) && alert.state !== 'withdrawn')
  const isFresh = earlier.some((alert) => isStillAdvised(alert, today))
  return (
    <>
      <h2 id="alerts-title" tabIndex={-1}>
        {title(current.length, isFresh, isNew)}
      </h2>
      {current.length === 0 && <p class="quiet">{nothingNew(isFresh, isNew)}</p>}
      {alertGroups(current).map((group) => (
        <div key={group.date} class="alert-group">
          <p class="alert-day">{capitalText(nearDayText(group.date, today))}</p>
          {group.alerts.map((alert) => (
            <AlertNote key={alert.id} alert={alert} onShowWeek={onShowWeek} />
          ))}
        </div>
      ))}
      {earlier.length > 0 && (
        <EarlierAlerts alerts={earlier} today={today} isOpen={current.length === 0} onShowWeek={onShowWeek} />
      )}
      {items.length > 0 && (
        <p class="card-foot">
          <Link to="/alerts">All alerts</Link>
        </p>
      )}
    </>
  )
}

function nothingNew(isFresh: boolean, isNew: boolean): string {
  if (isFresh)
    return 'You have read what there was, or brought it in with older sessions. What was advised still stands:'
  return isNew
    ? 'There is too little recent history to tell what is unusual for you: silence is no all-clear.'
    : 'No run and no week stands out from what your calves know.'
}

function title(count: number, isFresh: boolean, isNew: boolean): string {
  if (count === 0 && isFresh) return 'Nothing new to know'
  if (count === 0) return isNew ? 'No alerts' : 'Nothing to warn of'
  return `${NUMBERS[count] ?? `${count} things`} to know`
}
