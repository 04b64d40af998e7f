import { api } from '../api.ts'
import type { Delivery } from '../contract.ts'
import { refresh } from '../state/resource-cache.ts'
import { focusElement } from '../ui/focus-element.ts'
import { Link } from '../ui/link.tsx'
import { type Element, useState } from '../ui/runtime.ts'
import { useOnce } from '../ui/use-once.ts'
import { useResource } from '../ui/use-resource.ts'
import { WhenReady } from '../ui/when-ready.tsx'
import { channelText } from '../view/channel-text.ts'
import { countText } from '../view/count-text.ts'
import { deliverySentence, inDeliveryOrder } from '../view/delivery-sentence.ts'
import { localToday } from '../view/local-today.ts'
import { problemAdvice } from '../view/problem-advice.ts'

const STEP = 10

/** Every message on its way out: what was given up and can be sent again, what waits and why, what was accepted. */
export function OutboxCard(): Element {
  const outbox = useResource('outbox', api.outbox)
  const [shown, setShown] = useState(STEP)
  const dead = outbox.data?.items.filter(({ state }) => state === 'dead').length ?? 0
  return (
    <section class="card" aria-labelledby="outbox-title">
      <h2 id="outbox-title" tabIndex={-1}>
        {dead === 0 ? 'What was sent' : `What was sent: ${countText(dead, 'message')} given up`}
      </h2>
      <WhenReady
        resource={outbox}
        what="What was sent"
        space="skeleton-list"
        draw={({ items }) => (
          <>
            {items.length === 0 && <p class="quiet">Nothing was sent yet.</p>}
            <ul class="outbox-rows">
              {inDeliveryOrder(items)
                .slice(0, shown)
                .map((delivery) => (
                  <OutboxRow key={delivery.id} delivery={delivery} />
                ))}
            </ul>
            {items.length > shown && (
              <button type="button" class="text-button" onClick={() => setShown(shown + STEP)}>
                Show more
              </button>
            )}
          </>
        )}
      />
    </section>
  )
}

function OutboxRow({ delivery }: { readonly delivery: Delivery }): Element {
  const { id, state, channel, title, path, problem } = delivery
  const once = useOnce()
  const retry = async () => {
    await api.retryDelivery(id)
    refresh('outbox')
    focusElement('outbox-title')
  }
  const advice = state === 'dead' && problem !== null ? problemAdvice(problem) : null
  return (
    <li>
      <p class="outbox-title">
        <Link to={path}>{title}</Link> <span class="quiet">by {channelText(channel)}</span>
      </p>
      <p class={state === 'dead' ? 'outbox-state test-bad' : 'outbox-state'}>
        {deliverySentence(delivery, localToday())}
      </p>
      {advice !== null && <p class="field-note">{advice}</p>}
      {state === 'dead' && (
        <button type="button" class="text-button" aria-label={`Send again: ${title}`} onClick={() => once(retry)}>
          Send again
        </button>
      )}
    </li>
  )
}
