import type { Alert } from '../contract.ts'
import { Link } from '../ui/link.tsx'
import type { Element } from '../ui/runtime.ts'
import { TierMark } from '../ui/tier-mark.tsx'
import { alertStateText, isOpenAlert } from '../view/alert-state-text.ts'
import { pastDayText } from '../view/past-day-text.ts'

interface AlertRowProps {
  readonly alert: Alert
  readonly today: string
  /** Whether its day is already said above it. */
  readonly isUnderDay?: boolean
}

/** An alert as a line of the inbox: what, when, and where it is in its life. The whole line opens it. */
export function AlertRow({ alert, today, isUnderDay }: AlertRowProps): Element {
  const { id, tier, title, date, state } = alert
  return (
    <li class={isOpenAlert(alert) ? 'alert-row alert-row-open' : 'alert-row'}>
      <TierMark tier={tier} />
      <Link to={`/alerts/${encodeURIComponent(id)}`} class="alert-row-link">
        {title}
      </Link>
      {isUnderDay !== true && <span class="alert-row-day">{pastDayText(date, today)}</span>}
      <span class={`alert-state alert-state-${state}`}>{alertStateText(state)}</span>
    </li>
  )
}
