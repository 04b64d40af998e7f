import { api } from '../api.ts'
import type { ActivityItem } from '../contract.ts'
import { SessionFilters } from '../panels/session-filters.tsx'
import { SessionList } from '../panels/session-list.tsx'
import { address, currentQuery, navigate } from '../state/router.ts'
import { AddFilesButton } from '../ui/add-files-button.tsx'
import { Link } from '../ui/link.tsx'
import { ProfileNote } from '../ui/profile-note.tsx'
import { type Element, useState, useStore } from '../ui/runtime.ts'
import { usePageTitle } from '../ui/use-page-title.ts'
import { useResource } from '../ui/use-resource.ts'
import { useSettings } from '../ui/use-settings.ts'
import { WhenReady } from '../ui/when-ready.tsx'
import { calfKmText } from '../view/calf-km-text.ts'
import { countText } from '../view/count-text.ts'
import { localToday } from '../view/local-today.ts'
import { monthsOf } from '../view/months-of.ts'
import { GROUNDS, KINDS, passesFilter, type SessionFilter } from '../view/session-filter.ts'

const PAGE_SIZE = 100
const EVERYTHING = '10000'
/** Values that need not stand in the address. */
const DEFAULTS: Readonly<Record<string, string>> = { months: '12', kind: 'all', ground: 'any', name: '' }

/** All sessions, newest first, by month, with filters that live in the address. */
export function ActivitiesPage(): Element {
  usePageTitle('Activities')
  useStore(address)
  const settings = useSettings()
  const query = currentQuery()
  const months = query.get('months') ?? '12'
  const from = months === 'all' ? undefined : localToday(Number(months) * 30.5)
  const activities = useResource(`activities:${months}`, () =>
    api.activities(from === undefined ? { limit: EVERYTHING } : { from, limit: EVERYTHING }),
  )
  const [shown, setShown] = useState(PAGE_SIZE)
  const filter = filterOf(query)
  const items = activities.data?.items.filter((item) => passesFilter(item, filter)) ?? []
  const change = (name: string, value: string) => {
    writeFilter(name, value)
    setShown(PAGE_SIZE)
  }
  return (
    <>
      <header class="page-head">
        <h1>Activities</h1>
        <p class="page-actions">
          <Link to="/imports" class="button">
            Imports
          </Link>
          <Link to="/add-run" class="button">
            Add a run
          </Link>
        </p>
      </header>
      <SessionFilters filter={filter} months={months} onChange={change} />
      <WhenReady
        resource={activities}
        what="The activities"
        space="card skeleton-list"
        draw={({ items: all }) => (
          <>
            <p class="quiet" role="status">
              {items.length === all.length
                ? countText(all.length, 'session')
                : `${items.length} of ${countText(all.length, 'session')}`}
            </p>
            {all.length === 0 && (
              <p>
                Nothing here in this time. <AddFilesButton class="text-button" text="Add files" /> or look further back.
              </p>
            )}
            <MonthCards items={items.slice(0, shown)} />
          </>
        )}
      />
      {items.length > shown && (
        <button type="button" class="button" onClick={() => setShown(shown + PAGE_SIZE)}>
          Show more
        </button>
      )}
      <ProfileNote profile={settings.profile} />
    </>
  )
}

/** Sessions by month; the bars of all months share one scale. */
function MonthCards({ items }: { readonly items: readonly ActivityItem[] }): Element {
  const scale = Math.max(1, ...items.map((item) => item.load.calfKm))
  return (
    <>
      {monthsOf(items).map((month) => (
        <section key={month.key} class="card month-card">
          <header class="card-head">
            <h2>{month.title}</h2>
            <span class="card-unit">{calfKmText(month.calfKm)} calf-km</span>
          </header>
          <SessionList items={month.items} scale={scale} />
        </section>
      ))}
    </>
  )
}

/** Keeps a filter in the address, so that a list can be returned to and shared. */
function writeFilter(name: string, value: string): void {
  const next = currentQuery()
  if (value === DEFAULTS[name]) next.delete(name)
  else next.set(name, value)
  const text = next.toString()
  navigate(text === '' ? '/activities' : `/activities?${text}`, { replace: true })
}

function filterOf(query: URLSearchParams): SessionFilter {
  return {
    kind: KINDS.find((kind) => kind === query.get('kind')) ?? 'all',
    ground: GROUNDS.find((ground) => ground === query.get('ground')) ?? 'any',
    text: query.get('name') ?? '',
  }
}
