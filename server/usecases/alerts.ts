import type { AlertState } from '../../analysis/model/alert-state.ts'
import type { Result } from '../../analysis/model/result.ts'
import type { AnyRule } from '../../analysis/model/risk.ts'
import { type AlertRow, findAlert, listAlerts, updateAlert } from '../store/alert-store.ts'
import { type AlertView, alertViews, inOrder } from './alert-view.ts'
import { type DateRange, openSpanOf } from './date-span.ts'
import type { Failure } from './failure.ts'
import { isSafetyActive } from './open-safety.ts'
import type { Product } from './product.ts'

export interface InboxQuery extends DateRange {
  readonly rule?: AnyRule | undefined
  readonly state?: AlertState | undefined
  /** The id of the last one that is known; what comes after it is asked for. */
  readonly before?: string | undefined
  readonly limit?: number | undefined
}

/**
 * All alerts, or some of them. Withdrawn ones are there too: what was said once can be looked up. While warning signs stand
 * there are none.
 */
export async function allAlerts(product: Product, athleteId: string, query: InboxQuery) {
  if (await isSafetyActive(product.store, athleteId, product.clock())) {
    return { ok: true, value: { items: [], state: 'safety' } } as const
  }
  const span = openSpanOf(query)
  if (!span.ok) return span satisfies Result<never, Failure>
  const found = await listAlerts(product.store, athleteId, { state: query.state, ...span.value })
  const rows = inOrder(query.rule === undefined ? found : found.filter(({ rule }) => rule === query.rule))
  const from = query.before === undefined ? 0 : rows.findIndex(({ id }) => id === query.before) + 1
  const known = query.before === undefined || from > 0
  const some = known ? rows.slice(from, from + (query.limit ?? rows.length)) : []
  return { ok: true, value: { items: await alertViews(product.store, athleteId, some) } } as const
}

/** Marks an alert as read. One that was withdrawn meanwhile stays withdrawn, and the caller is told. */
export async function acknowledgeAlert(
  product: Product,
  athleteId: string,
  id: string,
): Promise<Result<AlertView, Failure>> {
  const row = await findAlert(product.store, athleteId, id)
  if (row === undefined) return NO_ALERT
  if (row.state === 'withdrawn') {
    const message = 'The alert was withdrawn: after a change in your history it no longer holds.'
    return { ok: false, error: { kind: 'conflict', message } }
  }
  const change = { state: readState(row), acknowledged_at: row.acknowledged_at ?? product.clock() }
  await updateAlert(product.store, athleteId, id, change)
  const [view] = await alertViews(product.store, athleteId, [{ ...row, ...change }])
  return { ok: true, value: view! }
}

/** What is over stays over when it is read. */
function readState({ state }: AlertRow): AlertState {
  return state === 'resolved' || state === 'expired' ? state : 'acknowledged'
}

export const NO_ALERT = { ok: false, error: { kind: 'not-found', message: 'There is no such alert.' } } as const
