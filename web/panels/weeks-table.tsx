import type { Element } from '../ui/runtime.ts'
import { ScrollBox } from '../ui/scroll-box.tsx'
import { TierMark } from '../ui/tier-mark.tsx'
import { useSettings } from '../ui/use-settings.ts'
import { calfKmText } from '../view/calf-km-text.ts'
import { CAUSE_ORDER, causeText } from '../view/cause-text.ts'
import { distanceText } from '../view/distance-text.ts'
import { heightText } from '../view/height-text.ts'
import { numberText } from '../view/number-text.ts'
import type { WeekBar } from '../view/week-bars.ts'
import { weekSpanText } from '../view/week-span-text.ts'

interface WeeksTableProps {
  readonly weeks: readonly WeekBar[]
  readonly onPick: (firstDay: string) => void
}

/** The chart's weeks as a table, newest first. */
export function WeeksTable({ weeks, onPick }: WeeksTableProps): Element {
  const { units } = useSettings()
  return (
    <ScrollBox label="Calf load by week, as a table">
      <table>
        <thead>
          <tr>
            <th scope="col">Week</th>
            <th scope="col">Calf-km</th>
            {CAUSE_ORDER.map((cause) => (
              <th key={cause} scope="col">
                {causeText(cause)}
              </th>
            ))}
            <th scope="col">Usual</th>
            <th scope="col">Sessions</th>
            <th scope="col">Longest</th>
            <th scope="col">On sand</th>
            <th scope="col">Climbed</th>
            <th scope="col">Worst pain</th>
          </tr>
        </thead>
        <tbody>
          {weeks.toReversed().map((week) => (
            <tr key={week.firstDay}>
              <th scope="row">
                <button type="button" class="text-button" onClick={() => onPick(week.firstDay)}>
                  {weekSpanText(week.firstDay)}
                </button>{' '}
                {week.tier !== null && <TierMark tier={week.tier} />}
              </th>
              <td>
                <strong>{calfKmText(week.calfKm)}</strong>
              </td>
              {CAUSE_ORDER.map((cause) => (
                <td key={cause}>{calfKmText(week[cause])}</td>
              ))}
              <td>
                {week.usualLow === null || week.usualHigh === null
                  ? '–'
                  : `${numberText(week.usualLow)}–${numberText(week.usualHigh)}`}
              </td>
              <td>{numberText(week.sessions)}</td>
              <td>{calfKmText(week.longest)}</td>
              <td>{week.sandMetres > 0 ? distanceText(week.sandMetres, units) : '–'}</td>
              <td>{heightText(week.ascentMetres, units)}</td>
              <td>{week.worstPain ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}
