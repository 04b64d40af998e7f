import type { ScoreChange } from '../contract.ts'
import { Link } from '../ui/link.tsx'
import type { Element } from '../ui/runtime.ts'
import { localToday } from '../view/local-today.ts'
import { rowDayText } from '../view/row-day-text.ts'
import { sportText } from '../view/sport-text.ts'

/** Sessions that could not be scored again, each with why; nothing where all could. */
export function UnscoredPanel({ items }: { readonly items: readonly ScoreChange[] }): Element | null {
  const unscored = items.filter(({ after }) => after === null)
  if (unscored.length === 0) return null
  return (
    <section class="card score-changes" aria-labelledby="unscored-title">
      <h2 id="unscored-title">Not scored again</h2>
      <p class="card-note">They keep the number they had.</p>
      <ul class="plain-list">
        {unscored.map(({ activityId, name, sport, date, problem }) => (
          <li key={activityId}>
            <Link to={`/activities/${activityId}`}>{name ?? sportText(sport, null)}</Link>,{' '}
            {rowDayText(date, localToday())}. {problem}
          </li>
        ))}
      </ul>
    </section>
  )
}
