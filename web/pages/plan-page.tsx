import '../styles/plan.css'
import { api } from '../api.ts'
import { PlanDesk } from '../panels/plan-desk.tsx'
import { FailureNote } from '../ui/failure-note.tsx'
import type { Element } from '../ui/runtime.ts'
import { usePageTitle } from '../ui/use-page-title.ts'
import { useResource } from '../ui/use-resource.ts'

/** Checking a session before it is run, and keeping it. */
export function PlanPage(): Element {
  usePageTitle('Check a plan')
  const { data, error, retry } = useResource('plan-context', api.planContext)
  if (data === undefined) {
    return error === undefined ? (
      <div aria-busy="true">
        <h1 class="hidden-text">Check a plan, loading</h1>
        <div class="skeleton skeleton-answer" />
        <div class="skeleton skeleton-chart" />
      </div>
    ) : (
      <FailureNote what="The plan check" isPage={true} error={error} onRetry={retry} />
    )
  }
  if (data.state === 'safety') {
    return (
      <>
        <h1>Check a plan</h1>
        <p class="lead">No plan is checked and no room is shown while a safety message stands.</p>
      </>
    )
  }
  return <PlanDesk context={data} />
}
