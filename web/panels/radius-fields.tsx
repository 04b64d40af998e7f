import type { Element } from '../ui/runtime.ts'
import { TextField } from '../ui/text-field.tsx'
import { useSettings } from '../ui/use-settings.ts'
import { parseShortLength, shortLength, shortUnit } from '../view/parse-short-length.ts'
import { ZONE_METRES } from '../view/parse-zone.ts'

interface RadiusFieldsProps {
  readonly text: string
  readonly error: string | null
  readonly onText: (text: string) => void
}

/** The radius of a zone: a slider to see it grow by, and the number. */
export function RadiusFields({ text, error, onText }: RadiusFieldsProps): Element {
  const { units } = useSettings()
  const metres = parseShortLength(text, units) ?? ZONE_METRES.least
  const ends = [ZONE_METRES.least, ZONE_METRES.most].map((end) => Number(shortLength(end, units)))
  return (
    <div class="radius-fields">
      <TextField
        name="zoneRadius"
        label={`Radius, ${shortUnit(units)}`}
        value={text}
        errors={error === null ? {} : { zoneRadius: error }}
        numeric
        onText={onText}
      />
      <input
        type="range"
        class="radius-slider"
        aria-label="Radius"
        aria-valuetext={`${shortLength(metres, units)} ${units === 'imperial' ? 'feet' : 'metres'}`}
        min={ends[0]}
        max={ends[1]}
        step={10}
        value={shortLength(metres, units)}
        onInput={(event: Event) => onText((event.target as HTMLInputElement).value)}
      />
    </div>
  )
}
