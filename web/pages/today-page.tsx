import { api } from '../api.ts'
import { AlertsPanel } from '../panels/alerts-panel.tsx'
import { AnswerPanel } from '../panels/answer-panel.tsx'
import { CheckInLine } from '../panels/check-in-line.tsx'
import { EmptyToday } from '../panels/empty-today.tsx'
import { QuestionCard } from '../panels/question-card.tsx'
import { RecentSessionsPanel } from '../panels/recent-sessions-panel.tsx'
import { RoomPanel } from '../panels/room-panel.tsx'
import { TodayFigures } from '../panels/today-figures.tsx'
import { TodaySkeleton } from '../panels/today-skeleton.tsx'
import { WeeksPanel } from '../panels/weeks-panel.tsx'
import { followImport } from '../state/import-queue.ts'
import { address, currentQuery, navigate } from '../state/router.ts'
import { FailureNote } from '../ui/failure-note.tsx'
import { type Element, useLayoutEffect, useStore } from '../ui/runtime.ts'
import { usePageTitle } from '../ui/use-page-title.ts'
import { useResource } from '../ui/use-resource.ts'
import { useSettings } from '../ui/use-settings.ts'

/** The dashboard: the answer, the chart, the reasons, the recent sessions. */
export function TodayPage(): Element {
  usePageTitle('Soleus')
  const settings = useSettings()
  const { data: overview, error, retry } = useResource('overview', api.overview)
  useStore(address)
  const picked = currentQuery().get('week')
  const pick = (week: string | null) => navigate(week === null ? '/' : `/?week=${week}`, { replace: true })
  const last = overview?.lastImport
  useLayoutEffect(() => {
    // An import that was under way when the page was left or loaded again is taken up where it is.
    if (last?.state === 'queued' || last?.state === 'running') followImport(last.id, 'Import')
  }, [last?.id, last?.state])
  if (overview === undefined) {
    return error === undefined ? (
      <TodaySkeleton />
    ) : (
      <FailureNote what="Today" isPage={true} error={error} onRetry={retry} />
    )
  }
  if (overview.state === 'safety') {
    return <p>There is no room and there are no figures of training while a safety message stands.</p>
  }
  if (overview.state === 'empty') return <EmptyToday />
  return (
    <>
      <AnswerPanel overview={overview} profile={settings.profile} />
      <CheckInLine today={overview.today} />
      <QuestionCard today={overview.today} />
      <TodayFigures overview={overview} />
      <RoomPanel overview={overview} />
      <div class="today-grid">
        <WeeksPanel today={overview.today} picked={picked} onPick={pick} />
        <AlertsPanel today={overview.today} isNew={overview.state === 'cold-start'} onShowWeek={pick} />
        <RecentSessionsPanel />
      </div>
    </>
  )
}
