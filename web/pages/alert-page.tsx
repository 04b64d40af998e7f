import { api } from '../api.ts'
import { AlertActions } from '../panels/alert-actions.tsx'
import { AlertChart } from '../panels/alert-chart.tsx'
import { AlertNumbers } from '../panels/alert-numbers.tsx'
import { AlertOthers } from '../panels/alert-others.tsx'
import { AlertRead } from '../panels/alert-read.tsx'
import { AlertSent } from '../panels/alert-sent.tsx'
import { FailureNote } from '../ui/failure-note.tsx'
import { Link } from '../ui/link.tsx'
import type { Element } from '../ui/runtime.ts'
import { StrongNumbers } from '../ui/strong-numbers.tsx'
import { TierMark } from '../ui/tier-mark.tsx'
import { usePageTitle } from '../ui/use-page-title.ts'
import { useResource } from '../ui/use-resource.ts'
import { alertLifeSentence } from '../view/alert-life-sentence.ts'
import { dayText } from '../view/day-text.ts'
import { gradeText } from '../view/grade-text.ts'
import { localToday } from '../view/local-today.ts'

/** One alert with all that stands behind it: why, what to do, how good the evidence is, its numbers, what was sent. */
export function AlertPage({ id }: { readonly id: string }): Element {
  const { data: alert, error, retry } = useResource(`alert:${id}`, () => api.alert(id))
  usePageTitle(alert?.title ?? 'Alert')
  if (alert === undefined) {
    return error === undefined ? (
      <div aria-busy="true">
        <div class="skeleton skeleton-answer" />
        <div class="skeleton skeleton-figures" />
      </div>
    ) : (
      <FailureNote what="The alert" isPage={true} error={error} onRetry={retry} />
    )
  }
  const today = localToday()
  return (
    <>
      <p class="back-link">
        <Link to="/alerts">All alerts</Link>
      </p>
      <header class="alert-head">
        <p class="alert-day">{dayText(alert.date, 'long')}</p>
        <h1 id="alert-title" tabIndex={-1}>
          <TierMark tier={alert.tier} /> {alert.title}
        </h1>
        <p class="quiet">{alertLifeSentence(alert, today)}</p>
      </header>
      <div class="alert-text">
        <p>
          <StrongNumbers text={alert.why} />
        </p>
        <p class="alert-do">
          <StrongNumbers text={alert.whatToDo} />
        </p>
        <p class="alert-evidence">
          {alert.evidence} Evidence {alert.grade}: {gradeText(alert.grade)}.{' '}
          <Link to="/report">What followed such alerts</Link>
        </p>
        <AlertRead alert={alert} />
      </div>
      <AlertNumbers alert={alert} />
      <div class="alert-grid">
        <AlertChart alert={alert} />
        <AlertOthers alert={alert} />
        <AlertSent sent={alert.sent} today={today} />
        <AlertActions alert={alert} today={today} />
      </div>
    </>
  )
}
