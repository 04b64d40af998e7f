import { api } from '../api.ts'
import type { AlertDetail } from '../contract.ts'
import type { Element } from '../ui/runtime.ts'
import { isOpenAlert } from '../view/alert-state-text.ts'
import { OverloadForm } from './overload-form.tsx'
import { SnoozeChoice } from './snooze-choice.tsx'

interface AlertActionsProps {
  readonly alert: AlertDetail
  readonly today: string
}

/** Rules that a race or a camp explains. */
const PLANNABLE: readonly AlertDetail['rule'][] = ['S1', 'W1', 'T1']

/** Says that an alert was meant, or silences its rule for a while. */
export function AlertActions({ alert, today }: AlertActionsProps): Element {
  return (
    <section class="card alert-page-actions" aria-label="What you can do with it here">
      {PLANNABLE.includes(alert.rule) && (
        <details class="overload-add">
          <summary>This was planned</summary>
          <p class="card-note">
            A race or a camp: its longest sessions, big weeks and fast months stay in the app. Sand and pain are told
            all the same.
          </p>
          <OverloadForm day={alert.date} onKept={() => isOpenAlert(alert) && api.acknowledge(alert.id)} />
        </details>
      )}
      <SnoozeChoice rule={alert.rule} today={today} />
    </section>
  )
}
