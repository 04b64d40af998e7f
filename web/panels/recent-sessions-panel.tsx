import { Link } from '../ui/link.tsx'
import type { Element } from '../ui/runtime.ts'
import { useRecentSessions } from '../ui/use-recent-sessions.ts'
import { WhenReady } from '../ui/when-ready.tsx'
import { SessionList } from './session-list.tsx'

/** The newest sessions, each a small bar of causes. */
export function RecentSessionsPanel(): Element {
  const recent = useRecentSessions()
  return (
    <section class="card recent-card" aria-labelledby="recent-title">
      <header class="card-head">
        <h2 id="recent-title">Recent sessions</h2>
        <span class="card-unit">calf-km</span>
      </header>
      <WhenReady
        resource={recent}
        what="The sessions"
        space="skeleton-list"
        draw={(data) => <SessionList items={data.items} />}
      />
      <p class="card-foot">
        <Link to="/activities">All activities</Link>
      </p>
    </section>
  )
}
