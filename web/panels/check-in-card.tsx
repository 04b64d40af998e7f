import { api } from '../api.ts'
import type { ActivityDetail } from '../contract.ts'
import { Link } from '../ui/link.tsx'
import type { Element } from '../ui/runtime.ts'
import { useResource } from '../ui/use-resource.ts'
import { CheckInList } from './check-in-list.tsx'

/** "How did it feel?" on the page of a session, with what was said of it. */
export function CheckInCard({ activity }: { readonly activity: ActivityDetail }): Element | null {
  const { localDate } = activity.activity
  return localDate === null ? null : <SaidOfIt activity={activity} date={localDate} />
}

function SaidOfIt({ activity, date }: { readonly activity: ActivityDetail; readonly date: string }): Element {
  const { data } = useResource(`check-ins:${date}:${date}`, () => api.checkIns({ from: date, to: date }))
  const here = `/activities/${activity.id}`
  const said = (data?.items ?? []).filter(({ activityId }) => activityId === activity.id)
  const to = `/check-in?kind=activity&activity=${encodeURIComponent(activity.id)}&date=${date}&back=${encodeURIComponent(here)}`
  return (
    <section class="card" aria-labelledby="check-in-history-title">
      <h2 id="check-in-history-title" tabIndex={-1}>
        How did it feel?
      </h2>
      {said.length > 0 && <CheckInList items={said} back={here} />}
      <p>
        <Link to={to} class="button">
          {said.length === 0 ? 'Say it in ten seconds' : 'Say something else of it'}
        </Link>
      </p>
    </section>
  )
}
