import type { Alert } from '../contract.ts'
import { type Element, useState } from '../ui/runtime.ts'
import { TierMark } from '../ui/tier-mark.tsx'
import { isStillAdvised } from '../view/is-still-advised.ts'
import { pastDayText } from '../view/past-day-text.ts'
import { AlertNote } from './alert-note.tsx'

interface EarlierAlertsProps {
  readonly alerts: readonly Alert[]
  readonly today: string
  /** Whether the newest opens by itself: where nothing newer asks to be read first. */
  readonly isOpen: boolean
  readonly onShowWeek: (alert: Alert) => void
}

const STEP = 8

/** Alerts that were read, or found in sessions imported long after they were run; each opens to its reasons. */
export function EarlierAlerts({ alerts, today, isOpen, onShowWeek }: EarlierAlertsProps): Element {
  const [shown, setShown] = useState(STEP)
  return (
    <div class="earlier-alerts">
      <h3>Earlier</h3>
      <ul>
        {alerts.slice(0, shown).map((alert, i) => (
          <li key={alert.id}>
            <details open={isOpen && i === 0 && isStillAdvised(alert, today)}>
              <summary>
                <TierMark tier={alert.tier} />
                <span class="earlier-title">{alert.title}</span>
                <span class="earlier-day">{pastDayText(alert.date, today)}</span>
              </summary>
              <AlertNote alert={alert} onShowWeek={onShowWeek} />
            </details>
          </li>
        ))}
      </ul>
      {alerts.length > shown && (
        <button type="button" class="text-button" onClick={() => setShown(shown + STEP)}>
          Show more
        </button>
      )}
    </div>
  )
}
