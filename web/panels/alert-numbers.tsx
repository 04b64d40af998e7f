import type { AlertDetail } from '../contract.ts'
import { FigureRow } from '../ui/figure-row.tsx'
import { Link } from '../ui/link.tsx'
import type { Element } from '../ui/runtime.ts'
import { alertFigures } from '../view/alert-figures.ts'
import { calfKmText } from '../view/calf-km-text.ts'
import { dayText } from '../view/day-text.ts'

/** The numbers an alert rests on, and the sessions they come from. */
export function AlertNumbers({ alert }: { readonly alert: AlertDetail }): Element {
  const { activityIds, referenceSession, date } = alert
  const figures = alertFigures(alert)
  return (
    <>
      {figures.length > 0 && <FigureRow label="The numbers" items={figures} />}
      <ul class="alert-sessions">
        {activityIds.map((id, i) => (
          <li key={id}>
            <Link to={`/activities/${id}`}>
              {activityIds.length === 1 ? 'The session' : `Session ${i + 1}`} of {dayText(date, 'short')}
            </Link>
          </li>
        ))}
        {referenceSession?.activityIds.map((id) => (
          <li key={id}>
            <Link to={`/activities/${id}`}>
              What it is compared with: {dayText(referenceSession.date, 'short')}, that day{' '}
              {calfKmText(referenceSession.calfKm)} calf-km
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
