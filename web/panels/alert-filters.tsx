import { ANY_RULE_ORDER } from '../../analysis/model/any-rule-order.ts'
import { RULE_TITLES } from '../../analysis/model/rule-titles.ts'
import { navigate } from '../state/router.ts'
import type { Element } from '../ui/runtime.ts'
import { type AlertFilter, alertFilter, alertFilterAddress } from '../view/alert-filter.ts'
import { STATE_CHOICES } from '../view/alert-state-text.ts'

/** Narrows the inbox to a rule or a state. The choice stands in the address, so it can be gone back to. */
export function AlertFilters({ filter }: { readonly filter: AlertFilter }): Element {
  const choose = (name: 'rule' | 'state') => (event: Event) => {
    const { value } = event.target as HTMLSelectElement
    const query = new URLSearchParams({ rule: filter.rule ?? '', state: filter.state ?? '', [name]: value })
    navigate(alertFilterAddress(alertFilter(query)), { replace: true })
  }
  return (
    <div class="filters filter">
      <label class="alert-filter">
        <span class="hidden-text">State</span>
        <select name="state" onChange={choose('state')}>
          <option value="">In every state</option>
          {STATE_CHOICES.map(({ state, text }) => (
            <option key={state} value={state} selected={state === filter.state}>
              {text}
            </option>
          ))}
        </select>
      </label>
      <label class="alert-filter">
        <span class="hidden-text">Rule</span>
        <select name="rule" onChange={choose('rule')}>
          <option value="">Of every rule</option>
          {ANY_RULE_ORDER.map((rule) => (
            <option key={rule} value={rule} selected={rule === filter.rule}>
              {`${rule} · ${RULE_TITLES[rule]}`}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
