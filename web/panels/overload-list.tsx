import { api } from '../api.ts'
import type { Overload } from '../contract.ts'
import { refreshAll } from '../state/resource-cache.ts'
import { focusElement } from '../ui/focus-element.ts'
import type { Element } from '../ui/runtime.ts'
import { useOnce } from '../ui/use-once.ts'
import { useResource } from '../ui/use-resource.ts'
import { WhenReady } from '../ui/when-ready.tsx'
import { overloadText } from '../view/overload-text.ts'
import { OverloadForm } from './overload-form.tsx'

/** Races and camps, each with the way to take it back, and the form for another. */
export function OverloadList({ today }: { readonly today: string }): Element {
  const overloads = useResource('overloads', api.overloads)
  const once = useOnce()
  const remove = async ({ id }: Overload) => {
    await api.removeOverload(id)
    refreshAll()
    focusElement('overload-title')
  }
  return (
    <section class="card" aria-labelledby="overload-title">
      <h2 id="overload-title" tabIndex={-1}>
        Races and camps
      </h2>
      <p class="card-note">
        In their days the longest session, the big week and the fast month stay in the app: you meant them. Sand and
        pain are told all the same.
      </p>
      <WhenReady
        resource={overloads}
        what="Races and camps"
        space="skeleton-lines"
        draw={({ items }) => (
          <ul class="ending-rows">
            {items.toReversed().map((overload) => (
              <li key={overload.id}>
                <span>{overloadText(overload)}</span>
                <button
                  type="button"
                  class="text-button"
                  aria-label={`Take away: ${overloadText(overload)}`}
                  onClick={() => once(() => remove(overload))}
                >
                  Take away
                </button>
              </li>
            ))}
          </ul>
        )}
      />
      <details class="overload-add">
        <summary>Plan a race or a camp</summary>
        <OverloadForm day={today} />
      </details>
    </section>
  )
}
