import { api } from '../api.ts'
import { FailureNote } from '../ui/failure-note.tsx'
import { Link } from '../ui/link.tsx'
import type { Element } from '../ui/runtime.ts'
import { useResource } from '../ui/use-resource.ts'
import { SessionList } from './session-list.tsx'

const SHOWN = '8'

/** The newest sessions, each a small bar of causes. */
export function RecentSessionsPanel(): Element {
  const { data, error, retry } = useResource('recent', () => api.activities({ limit: SHOWN }))
  return (
    <section class="card recent-card" aria-labelledby="recent-title">
      <header class="card-head">
        <h2 id="recent-title">Recent sessions</h2>
        <span class="card-unit">calf-km</span>
      </header>
      {data !== undefined ? (
        <SessionList items={data.items} />
      ) : error === undefined ? (
        <div class="skeleton skeleton-list" aria-busy="true" />
      ) : (
        <FailureNote what="The sessions" error={error} onRetry={retry} />
      )}
      <p class="card-foot">
        <Link to="/activities">All activities</Link>
      </p>
    </section>
  )
}
