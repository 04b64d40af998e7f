import { api } from '../api.ts'
import type { AlertDetail } from '../contract.ts'
import { refreshAll } from '../state/resource-cache.ts'
import { focusElement } from '../ui/focus-element.ts'
import type { Element } from '../ui/runtime.ts'
import { useOnce } from '../ui/use-once.ts'
import { isOpenAlert } from '../view/alert-state-text.ts'

/** Marks an alert as read. */
export function AlertRead({ alert }: { readonly alert: AlertDetail }): Element | null {
  const once = useOnce()
  if (!isOpenAlert(alert)) return null
  const acknowledge = async () => {
    await api.acknowledge(alert.id)
    refreshAll()
    focusElement('alert-title')
  }
  return (
    <button type="button" class="button button-main" onClick={() => once(acknowledge)}>
      Got it
    </button>
  )
}
