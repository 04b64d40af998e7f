import { RULE_TITLES } from '../../analysis/model/rule-titles.ts'
import { api } from '../api.ts'
import type { Snooze } from '../contract.ts'
import { refreshAll } from '../state/resource-cache.ts'
import { focusElement } from '../ui/focus-element.ts'
import type { Element } from '../ui/runtime.ts'
import { useOnce } from '../ui/use-once.ts'
import { useResource } from '../ui/use-resource.ts'
import { WhenReady } from '../ui/when-ready.tsx'
import { momentText } from '../view/moment-text.ts'

/** Rules that are snoozed, each with the way to end it. */
export function SnoozeList({ today }: { readonly today: string }): Element {
  const snoozes = useResource('snoozes', api.snoozes)
  const once = useOnce()
  const end = async ({ rule }: Snooze) => {
    await api.endSnooze(rule)
    refreshAll()
    focusElement('snooze-title')
  }
  return (
    <section class="card" aria-labelledby="snooze-title">
      <h2 id="snooze-title" tabIndex={-1}>
        Snoozed
      </h2>
      <WhenReady
        resource={snoozes}
        what="What is snoozed"
        space="skeleton-lines"
        draw={({ items }) =>
          items.length === 0 ? (
            <p class="quiet">No rule is snoozed. Open an alert to snooze its rule for a while.</p>
          ) : (
            <ul class="ending-rows">
              {items.map((snooze) => (
                <li key={snooze.rule}>
                  <span>
                    {RULE_TITLES[snooze.rule]}, until {momentText(snooze.until, today)}
                  </span>
                  <button
                    type="button"
                    class="text-button"
                    aria-label={`Tell of it again: ${RULE_TITLES[snooze.rule]}`}
                    onClick={() => once(() => end(snooze))}
                  >
                    Tell of it again
                  </button>
                </li>
              ))}
            </ul>
          )
        }
      />
    </section>
  )
}
