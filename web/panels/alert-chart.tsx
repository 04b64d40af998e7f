import type { AlertDetail } from '../contract.ts'
import { Link } from '../ui/link.tsx'
import { type Element, useState } from '../ui/runtime.ts'
import { ScrollBox } from '../ui/scroll-box.tsx'
import { useSettings } from '../ui/use-settings.ts'
import { type AlertDay, alertDays, alertDaysSentence, alertDaysUnit } from '../view/alert-days.ts'
import { calfKmText } from '../view/calf-km-text.ts'
import { capitalText } from '../view/capital-text.ts'
import { dayText } from '../view/day-text.ts'
import { weekOf } from '../view/week-of.ts'

const STEP = 10
const HEIGHT = 100

/** The days around an alert as bars: what it is about, what that is compared with, and the rest. */
export function AlertChart({ alert }: { readonly alert: AlertDetail }): Element {
  const { weekStart } = useSettings()
  const [isTable, setTable] = useState(false)
  const days = alertDays(alert)
  const hasReference = days.some(({ role, calfKm }) => role === 'reference' && calfKm > 0)
  return (
    <section class="card" aria-labelledby="days-title">
      <div class="card-head">
        <h2 id="days-title">The days around it</h2>
        <button type="button" class="text-button" aria-expanded={isTable} onClick={() => setTable(!isTable)}>
          {isTable ? 'Show as chart' : 'Show as table'}
        </button>
      </div>
      <p class="card-note">{capitalText(alertDaysUnit(alert.rule))} of each day, calf-km</p>
      {isTable ? <DayTable days={days} /> : <Bars days={days} label={alertDaysSentence(alert.rule, days)} />}
      <p class="card-foot alert-chart-foot">
        <span class="alert-legend">
          <i class="alert-key alert-key-judged" /> What this is about
        </span>
        {hasReference && (
          <span class="alert-legend">
            <i class="alert-key alert-key-reference" /> What it is compared with
          </span>
        )}
        <Link to={`/?week=${weekOf(alert.date, weekStart)}`}>The week on the chart</Link>
      </p>
    </section>
  )
}

function Bars({ days, label }: { readonly days: readonly AlertDay[]; readonly label: string }): Element {
  const most = Math.max(1, ...days.map(({ calfKm }) => calfKm))
  return (
    <figure class="alert-bars">
      <svg viewBox={`0 0 ${days.length * STEP} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={label}>
        {days.map(({ date, calfKm, role }, i) => (
          <rect
            key={date}
            class={`alert-bar alert-bar-${role}`}
            x={i * STEP + 1}
            y={HEIGHT - (HEIGHT * calfKm) / most}
            width={STEP - 2}
            height={(HEIGHT * calfKm) / most}
          />
        ))}
      </svg>
      <figcaption aria-hidden="true">
        <span>{dayText(days[0]?.date ?? '', 'axis')}</span>
        <span>highest {calfKmText(most)}</span>
        <span>{dayText(days.at(-1)?.date ?? '', 'axis')}</span>
      </figcaption>
    </figure>
  )
}

const ROLES: Readonly<Record<AlertDay['role'], string>> = {
  judged: 'what this is about',
  reference: 'what it is compared with',
  other: '',
}

function DayTable({ days }: { readonly days: readonly AlertDay[] }): Element {
  return (
    <ScrollBox label="The days around the alert, as a table">
      <table>
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col">Calf-km</th>
            <th scope="col">Part</th>
          </tr>
        </thead>
        <tbody>
          {days
            .filter(({ calfKm, role }) => calfKm > 0 || role === 'judged')
            .toReversed()
            .map(({ date, calfKm, role }) => (
              <tr key={date}>
                <th scope="row">{dayText(date, 'short')}</th>
                <td>{calfKmText(calfKm)}</td>
                <td>{ROLES[role]}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}
