import { api } from '../api.ts'
import type { Alert } from '../contract.ts'
import { ActivityFigureRow } from '../panels/activity-figure-row.tsx'
import { ActivityHead } from '../panels/activity-head.tsx'
import { AlertNote } from '../panels/alert-note.tsx'
import { CheckInCard } from '../panels/check-in-card.tsx'
import { EditPanel } from '../panels/edit-panel.tsx'
import { FileNotesPanel } from '../panels/file-notes-panel.tsx'
import { GroundPanel } from '../panels/ground-panel.tsx'
import { GroundSuggestion } from '../panels/ground-suggestion.tsx'
import { InclinePanel } from '../panels/incline-panel.tsx'
import { ProfilePanel } from '../panels/profile-panel.tsx'
import { RecordingsPanel } from '../panels/recordings-panel.tsx'
import { ShoeChoicePanel } from '../panels/shoe-choice-panel.tsx'
import { SplitsPanel } from '../panels/splits-panel.tsx'
import { TrackPanel } from '../panels/track-panel.tsx'
import { WaterfallPanel } from '../panels/waterfall-panel.tsx'
import { alongTheWay } from '../state/along-the-way.ts'
import { navigate } from '../state/router.ts'
import { FailureNote } from '../ui/failure-note.tsx'
import { Link } from '../ui/link.tsx'
import { ProfileNote } from '../ui/profile-note.tsx'
import { type Element, useMemo } from '../ui/runtime.ts'
import { usePageTitle } from '../ui/use-page-title.ts'
import { useResource } from '../ui/use-resource.ts'
import { useSettings } from '../ui/use-settings.ts'
import { isScored } from '../view/is-scored.ts'
import { sessionName } from '../view/session-name.ts'
import { weekOf } from '../view/week-of.ts'

/** One session: what it cost, why, and what its file says about itself. */
export function ActivityPage({ id }: { readonly id: string }): Element {
  const { data, error, retry } = useResource(`activity:${id}`, () => api.activity(id))
  const { weekStart } = useSettings()
  const along = useMemo(alongTheWay, [id])
  usePageTitle(data === undefined ? 'Session' : sessionName(data))
  if (data === undefined) {
    return error === undefined ? (
      <div aria-busy="true">
        <h1 class="hidden-text">Session, loading</h1>
        <div class="skeleton skeleton-answer" />
        <div class="skeleton skeleton-figures" />
        <div class="card skeleton skeleton-chart" />
      </div>
    ) : (
      <FailureNote what="The session" isPage={true} error={error} onRetry={retry} />
    )
  }
  const showWeek = (alert: Alert) => navigate(`/?week=${weekOf(alert.date, weekStart)}`)
  const standing = data.alerts.filter((alert) => alert.state !== 'withdrawn')
  const scored = isScored(data)
  return (
    <>
      <ActivityHead activity={data} />
      <ActivityFigureRow activity={data} />
      <ProfileNote profile={data.load.profile} />
      <div class="activity-grid">
        <div class="activity-top">
          <GroundSuggestion activity={data} />
          {data.file !== null && scored && <ProfilePanel activity={data} along={along} />}
          {data.file !== null && scored && <TrackPanel activity={data} along={along} />}
          {scored && <GroundPanel activity={data} />}
        </div>
        <div class="activity-side">
          {scored && <WaterfallPanel activity={data} />}
          {standing.length > 0 && (
            <section class="card" aria-label="Alerts of this session">
              {standing.map((alert) => (
                <AlertNote key={alert.id} alert={alert} onShowWeek={showWeek} here={data.id} />
              ))}
            </section>
          )}
          <CheckInCard activity={data} />
          <RecordingsPanel activity={data} />
          {scored && <ShoeChoicePanel activity={data} />}
          <InclinePanel activity={data} />
          <FileNotesPanel activity={data} />
          <EditPanel activity={data} />
        </div>
        <div class="activity-main">
          {data.splits.length > 0 && (data.activity.distanceMetres ?? 0) >= 50 && <SplitsPanel activity={data} />}
        </div>
      </div>
      <nav class="neighbours" aria-label="Sessions before and after">
        {data.previousId !== null && <Link to={`/activities/${data.previousId}`}>← Session before</Link>}
        {data.nextId !== null && (
          <Link to={`/activities/${data.nextId}`} class="neighbour-next">
            Session after →
          </Link>
        )}
      </nav>
    </>
  )
}
