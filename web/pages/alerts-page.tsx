import { AlertFilters } from '../panels/alert-filters.tsx'
import { AlertHistory } from '../panels/alert-history.tsx'
import { AlertInbox } from '../panels/alert-inbox.tsx'
import { OverloadList } from '../panels/overload-list.tsx'
import { SnoozeList } from '../panels/snooze-list.tsx'
import { address, currentQuery } from '../state/router.ts'
import { Link } from '../ui/link.tsx'
import { type Element, useStore } from '../ui/runtime.ts'
import { usePageTitle } from '../ui/use-page-title.ts'
import { alertFilter, alertFilterAddress } from '../view/alert-filter.ts'
import { localToday } from '../view/local-today.ts'

/** The inbox: what is to be read, what was told before, and what keeps alerts from being sent. */
export function AlertsPage(): Element {
  usePageTitle('Alerts')
  useStore(address)
  const filter = alertFilter(currentQuery())
  const isFiltered = filter.rule !== null || filter.state !== null
  const today = localToday()
  return (
    <>
      <header class="page-head">
        <h1>Alerts</h1>
        <p>
          <Link to="/settings/messages">Where they are sent</Link>
        </p>
      </header>
      <p class="lead">
        What was unusual for you, and what became of it. An alert foretells no injury, and silence is no all-clear.
      </p>
      <div class="alerts-grid">
        <div class="alerts-main">
          <AlertFilters filter={filter} />
          {!isFiltered && <AlertInbox today={today} />}
          <AlertHistory key={alertFilterAddress(filter)} filter={filter} today={today} />
        </div>
        <div class="alerts-side">
          <SnoozeList today={today} />
          <OverloadList today={today} />
        </div>
      </div>
    </>
  )
}
