import type { AlertState } from '../../analysis/model/alert-state.ts'
import type { Result } from '../../analysis/model/result.ts'
import { findAlert, listAlerts, updateAlert } from '../store/alert-store.ts'
import { type AlertView, alertViews } from './alert-view.ts'
import type { Failure } from './failure.ts'
import type { Product } from './product.ts'

/** All alerts, or those in one state. Withdrawn ones are there too: what was said once can be looked up. */
export async function allAlerts(product: Product, athleteId: string, state: AlertState | undefined) {
  const rows = await listAlerts(product.store, athleteId, { state })
  return { items: await alertViews(product.store, athleteId, rows) }
}

/** Marks an alert as read. One that was withdrawn meanwhile stays withdrawn, and the caller is told. */
export async function acknowledgeAlert(
  product: Product,
  athleteId: string,
  id: string,
): Promise<Result<AlertView, Failure>> {
  const row = await findAlert(product.store, athleteId, id)
  if (row === undefined) return { ok: false, error: { kind: 'not-found', message: 'There is no such alert.' } }
  if (row.state === 'withdrawn') {
    const message = 'The alert was withdrawn: after a change in your history it no longer holds.'
    return { ok: false, error: { kind: 'conflict', message } }
  }
  const change = { state: 'acknowledged', acknowledged_at: product.clock() } as const
  await updateAlert(product.store, athleteId, id, change)
  const [view] = await alertViews(product.store, athleteId, [{ ...row, ...change }])
  return { ok: true, value: view! }
}
