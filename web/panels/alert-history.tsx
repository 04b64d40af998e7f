import { api } from '../api.ts'
import type { Alert } from '../contract.ts'
import { type Element, useState } from '../ui/runtime.ts'
import { useOnce } from '../ui/use-once.ts'
import { useResource } from '../ui/use-resource.ts'
import { WhenReady } from '../ui/when-ready.tsx'
import type { AlertFilter } from '../view/alert-filter.ts'
import { isOpenAlert } from '../view/alert-state-text.ts'
import { AlertRow } from './alert-row.tsx'

interface AlertHistoryProps {
  readonly filter: AlertFilter
  readonly today: string
}

const PAGE = 30

/** Alerts, newest first, a page at a time. Without a filter those to be read are left out: they stand above. */
export function AlertHistory({ filter, today }: AlertHistoryProps): Element {
  const { rule, state } = filter
  const query = {
    ...(rule === null ? {} : { rule }),
    ...(state === null ? {} : { state }),
    limit: String(PAGE),
  }
  const isFiltered = rule !== null || state !== null
  const newest = useResource(`alerts:${rule}:${state}`, () => api.someAlerts(query))
  const [older, setOlder] = useState<readonly Alert[]>([])
  const [isAll, setAll] = useState(false)
  const once = useOnce()
  const first = newest.data?.items ?? []
  // A new alert moves the last of the newest out of the first answer; it is then known from the older ones.
  const known = [...first, ...older.filter(({ id }) => first.every((alert) => alert.id !== id))]
  const shown = isFiltered ? known : known.filter((alert) => !isOpenAlert(alert))
  const showOlder = async () => {
    const before = known.at(-1)?.id
    const { items } = await api.someAlerts(before === undefined ? query : { ...query, before })
    setOlder([...older, ...items])
    if (items.length < PAGE) setAll(true)
  }
  const isLast = isAll || first.length < PAGE
  return (
    <section class="card" aria-labelledby="earlier-title">
      <h2 id="earlier-title">{isFiltered ? 'What fits' : 'Earlier'}</h2>
      <WhenReady
        resource={newest}
        what="The alerts"
        space="skeleton-list"
        draw={() =>
          shown.length === 0 ? (
            <p class="quiet">{isFiltered ? 'No alert fits.' : 'There are none yet.'}</p>
          ) : (
            <ul class="alert-rows" aria-labelledby="earlier-title">
              {shown.map((alert) => (
                <AlertRow key={alert.id} alert={alert} today={today} />
              ))}
            </ul>
          )
        }
      />
      {newest.data !== undefined && !isLast && (
        <p class="card-foot">
          <button type="button" class="button" onClick={() => once(showOlder)}>
            Older alerts
          </button>
        </p>
      )}
    </section>
  )
}
