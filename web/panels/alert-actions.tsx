import { api } from '../api.ts'
import type { AlertDetail } from '../contract.ts'
import { refreshAll } from '../state/resource-cache.ts'
import { focusElement } from '../ui/focus-element.ts'
import type { Element } from '../ui/runtime.ts'
import { useOnce } from '../ui/use-once.ts'
import { isOpenAlert } from '../view/alert-state-text.ts'
import { OverloadForm } from './overload-form.tsx'
import { SnoozeChoice } from './snooze-choice.tsx'

interface AlertActionsProps {
  readonly alert: AlertDetail
  readonly today: string
}

/** Rules that a race or a camp explains. */
const PLANNABLE: readonly AlertDetail['rule'][] = ['S1', 'W1', 'T1']

/** Marks an alert as read, silences its rule for a while, or says that it was meant. */
export function AlertActions({ alert, today }: AlertActionsProps): Element {
  const once = useOnce()
  const acknowledge = async () => {
    await api.acknowledge(alert.id)
    refreshAll()
    focusElement('alert-title')
  }
  return (
    <section class="card alert-page-actions" aria-label="What you can do with it here">
      {isOpenAlert(alert) && (
        <button type="button" class="button button-main" onClick={() => once(acknowledge)}>
          Got it
        </button>
      )}
      {PLANNABLE.includes(alert.rule) && (
        <details class="overload-add">
          <summary>This was planned</summary>
          <p class="card-note">
            A race or a camp: its longest sessions, big weeks and fast months stay in the app. Sand and pain are told
            all the same.
          </p>
          <OverloadForm day={alert.date} onKept={() => isOpenAlert(alert) && acknowledge()} />
        </details>
      )}
      <SnoozeChoice rule={alert.rule} today={today} />
    </section>
  )
}
