import type { Element } from '../ui/runtime.ts'
import { useSettings } from '../ui/use-settings.ts'
import { calfKmText } from '../view/calf-km-text.ts'
import { CAUSE_ORDER, causeText } from '../view/cause-text.ts'
import { countText } from '../view/count-text.ts'
import type { WeekBar } from '../view/week-bars.ts'
import { weekGroundText } from '../view/week-ground-text.ts'
import { weekSpanText } from '../view/week-span-text.ts'

/** The colours of the causes with the figures of the week that is pointed at. It keeps its height, so nothing jumps. */
export function WeeksLegend({ week }: { readonly week: WeekBar | null }): Element {
  const { units } = useSettings()
  return (
    <div class="weeks-legend" aria-hidden="true">
      <p class="weeks-readout">
        {week === null ? (
          ' '
        ) : (
          <>
            {weekSpanText(week.firstDay)}: <strong>{calfKmText(week.calfKm)} calf-km</strong>,{' '}
            {countText(week.sessions, 'session')}
            {week.usualLow !== null && week.usualHigh !== null && (
              <>
                , usual {week.usualLow.toFixed(0)}–{week.usualHigh.toFixed(0)}
              </>
            )}
            {week.worstPain !== null && <>, worst pain {week.worstPain}/10</>}
          </>
        )}
      </p>
      <p class="weeks-ground">{week === null || week.sessions === 0 ? ' ' : weekGroundText(week, units)}</p>
      <ul class="legend">
        {CAUSE_ORDER.map((cause) => (
          <li key={cause}>
            <span class={`swatch fill-${cause}`} /> {causeText(cause)}{' '}
            <span class="legend-value">{week === null ? '' : calfKmText(week[cause])}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
