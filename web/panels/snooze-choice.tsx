import type { AnyRule } from '../../analysis/model/risk.ts'
import { RULE_TITLES } from '../../analysis/model/rule-titles.ts'
import { api } from '../api.ts'
import { refreshAll } from '../state/resource-cache.ts'
import { focusElement } from '../ui/focus-element.ts'
import type { Element } from '../ui/runtime.ts'
import { useOnce } from '../ui/use-once.ts'
import { useResource } from '../ui/use-resource.ts'
import { momentText } from '../view/moment-text.ts'

interface SnoozeChoiceProps {
  readonly rule: AnyRule
  readonly today: string
}

const SPANS = [7, 14, 28] as const

/** Silences one rule for a while; pain and load are silenced apart, and warning signs never. */
export function SnoozeChoice({ rule, today }: SnoozeChoiceProps): Element {
  const { data } = useResource('snoozes', api.snoozes)
  const once = useOnce()
  const snoozed = data?.items.find((snooze) => snooze.rule === rule)
  const change = (begin: () => Promise<unknown>) =>
    once(async () => {
      await begin()
      refreshAll()
      focusElement('snooze-choice-title')
    })
  return (
    <section class="snooze-choice" aria-labelledby="snooze-choice-title">
      <h3 id="snooze-choice-title" tabIndex={-1}>
        {snoozed === undefined ? 'Snooze this rule' : `Snoozed until ${momentText(snoozed.until, today)}`}
      </h3>
      <p class="card-note">
        “{RULE_TITLES[rule]}” goes on being recorded here and is not sent. Other rules go on, and warning signs are
        never silenced.
      </p>
      <p class="import-buttons">
        {SPANS.map((days) => (
          <button
            key={days}
            type="button"
            class="button"
            aria-label={`Snooze for ${days} days`}
            onClick={() => change(() => api.snooze({ rule, days }))}
          >
            {days} days
          </button>
        ))}
        {snoozed !== undefined && (
          <button type="button" class="button" onClick={() => change(() => api.endSnooze(rule))}>
            Tell of it again
          </button>
        )}
      </p>
    </section>
  )
}
