import { unsent } from '../state/unsent.ts'
import { type Element, useState, useStore } from '../ui/runtime.ts'
import { useCheckIns } from '../ui/use-check-ins.ts'
import { WhenReady } from '../ui/when-ready.tsx'
import { countText } from '../view/count-text.ts'
import { CheckInList } from './check-in-list.tsx'

const SHOWN_FIRST = 14

/** What was said in the last months, the latest first. */
export function CheckInHistory(): Element {
  const resource = useCheckIns()
  const waiting = useStore(unsent).filter(({ checkIn }) => checkIn !== null)
  const [all, setAll] = useState(false)
  return (
    <section class="card" aria-labelledby="check-in-history-title">
      <h2 id="check-in-history-title" tabIndex={-1}>
        What you said
      </h2>
      {waiting.length > 0 && (
        <p class="quiet" role="status">
          {countText(waiting.length, 'check-in')} not sent yet: kept on this device until your server can be reached.
        </p>
      )}
      <WhenReady
        resource={resource}
        what="The check-ins"
        space="skeleton-list"
        draw={({ items }) =>
          items.length === 0 ? (
            <p class="quiet">Nothing yet. A check-in takes ten seconds, and counts more than any load.</p>
          ) : (
            <>
              <CheckInList items={items.toReversed().slice(0, all ? items.length : SHOWN_FIRST)} back="/check-in" />
              {!all && items.length > SHOWN_FIRST && (
                <button type="button" class="text-button" onClick={() => setAll(true)}>
                  Show all {items.length} of the last months
                </button>
              )}
            </>
          )
        }
      />
    </section>
  )
}
