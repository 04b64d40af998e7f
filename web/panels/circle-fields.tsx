import type { Units } from '../contract.ts'
import type { Element } from '../ui/runtime.ts'
import { TextField } from '../ui/text-field.tsx'
import { useSettings } from '../ui/use-settings.ts'
import { parsePoint } from '../view/parse-point.ts'
import type { Ring } from '../view/parse-ring.ts'
import { parseShortLength, shortUnit } from '../view/parse-short-length.ts'
import { ringAround } from '../view/ring-around.ts'

/** A circle as it is typed. */
export interface CircleText {
  readonly centre: string
  readonly radius: string
}

interface CircleFieldsProps {
  readonly value: CircleText
  readonly onChange: (value: CircleText) => void
}

/** A place as a circle: its centre, typed or tapped, and how far it reaches. */
export function CircleFields({ value, onChange }: CircleFieldsProps): Element {
  const { units } = useSettings()
  const point = parsePoint(value.centre)
  const wrong: Record<string, string> = {}
  if (value.centre.trim() !== '' && point === null) wrong['circleCentre'] = 'Write it like 52.1100, 4.2675.'
  return (
    <div class="form-pair">
      <TextField
        name="circleCentre"
        label="Centre"
        hint="Latitude, longitude; or tap it on the map."
        value={value.centre}
        errors={wrong}
        onText={(centre) => onChange({ ...value, centre })}
      />
      <TextField
        name="circleRadius"
        label={`Radius, ${shortUnit(units)}`}
        value={value.radius}
        errors={{}}
        numeric
        onText={(radius) => onChange({ ...value, radius })}
      />
    </div>
  )
}

/** The corners of a circle; null while it is not whole. */
export function ringOfCircle({ centre, radius }: CircleText, units: Units): Ring | null {
  const point = parsePoint(centre)
  const metres = parseShortLength(radius, units)
  return point === null || metres === null || metres <= 0 ? null : ringAround(point, metres)
}
