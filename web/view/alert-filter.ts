import { ANY_RULE_ORDER } from '../../analysis/model/any-rule-order.ts'
import type { AnyRule } from '../../analysis/model/risk.ts'
import { type AlertState, STATE_CHOICES } from './alert-state-text.ts'

/** What the inbox is narrowed to; null = everything. */
export interface AlertFilter {
  readonly rule: AnyRule | null
  readonly state: AlertState | null
}

/** The filter an address asks for; what it does not know counts as everything. */
export function alertFilter(query: URLSearchParams): AlertFilter {
  return {
    rule: ANY_RULE_ORDER.find((rule) => rule === query.get('rule')) ?? null,
    state: STATE_CHOICES.find(({ state }) => state === query.get('state'))?.state ?? null,
  }
}

/** The address of the inbox under a filter. */
export function alertFilterAddress({ rule, state }: AlertFilter): string {
  const query = new URLSearchParams()
  if (rule !== null) query.set('rule', rule)
  if (state !== null) query.set('state', state)
  return query.size === 0 ? '/alerts' : `/alerts?${query}`
}
