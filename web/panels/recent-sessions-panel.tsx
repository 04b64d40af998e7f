import { FailureNote } from '../ui/failure-note.tsx'
import { Link } from '../ui/link.tsx'
import type { Element } from '../ui/runtime.ts'
import { useRecentSessions } from '../ui/use-recent-sessions.ts'
import { SessionList } from './session-list.tsx'

/** The newest sessions, each a small bar of causes. */
export function RecentSessionsPanel(): Element {
  const { data, error, retry } = useRecentSessions()
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
