import { api } from '../api.ts'
import type { Alert } from '../contract.ts'
import { refreshAll } from '../state/resource-cache.ts'
import { showToast } from '../state/toasts.ts'
import { focusElement } from '../ui/focus-element.ts'
import { Link } from '../ui/link.tsx'
import type { Element } from '../ui/runtime.ts'
import { StrongNumbers } from '../ui/strong-numbers.tsx'
import { TierMark } from '../ui/tier-mark.tsx'
import { isOpenAlert } from '../view/alert-state-text.ts'

interface AlertNoteProps {
  readonly alert: Alert
  readonly onShowWeek: (alert: Alert) => void
  /** The session in view, which needs no link to itself. */
  readonly here?: string
}

/** One alert as a coach's note: what, the numbers, what to do, how good the evidence is, then the actions. */
export function AlertNote({ alert, onShowWeek, here }: AlertNoteProps): Element {
  const [session] = alert.activityIds
  const leave = () => {
    refreshAll()
    focusElement('alerts-title')
  }
  const acknowledge = () => {
    api.acknowledge(alert.id).then(leave, (reason: unknown) => {
      showToast(`The alert could not be marked as read. ${reason instanceof Error ? reason.message : ''}`)
    })
  }
  return (
    <article class="alert-note">
      <h3>
        <TierMark tier={alert.tier} />
        <Link to={`/alerts/${encodeURIComponent(alert.id)}`}>{alert.title}</Link>
      </h3>
      <p>
        <StrongNumbers text={alert.why} />
      </p>
      <p class="alert-do">
        <StrongNumbers text={alert.whatToDo} />
      </p>
      <p class="alert-evidence">{alert.evidence}</p>
      <p class="alert-actions">
        <button type="button" class="text-button" onClick={() => onShowWeek(alert)}>
          Show week
        </button>
        {session !== undefined && here === undefined && <Link to={`/activities/${session}`}>Open session</Link>}
        {isOpenAlert(alert) && (
          <button type="button" class="text-button" onClick={acknowledge}>
            Got it
          </button>
        )}
      </p>
    </article>
  )
}
