import type { NewActivity } from '../contract.ts'
import { Field } from '../ui/field.tsx'
import { type Element, useState } from '../ui/runtime.ts'
import { SurfaceSelect } from '../ui/surface-select.tsx'
import { type FieldErrors, TextField } from '../ui/text-field.tsx'
import { useSettings } from '../ui/use-settings.ts'
import { localToday } from '../view/local-today.ts'

type Sport = NewActivity['sport']

const SPORTS: readonly { value: Sport; text: string }[] = [
  { value: 'running', text: 'Run' },
  { value: 'walking', text: 'Walk' },
  { value: 'hiking', text: 'Hike' },
  { value: 'cycling', text: 'Ride' },
  { value: 'stairs', text: 'Stairs' },
]

/** The fields of a session without a file; which ones depends on what it was. */
export function NewRunFields({ errors }: { readonly errors: FieldErrors }): Element {
  const { units } = useSettings()
  const [sport, setSport] = useState<Sport>('running')
  return (
    <>
      <div class="form-pair">
        <Field id="sport" label="What">
          <select
            id="sport"
            name="sport"
            value={sport}
            onChange={(event: Event) => setSport((event.target as HTMLSelectElement).value as Sport)}
          >
            {SPORTS.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.text}
              </option>
            ))}
          </select>
        </Field>
        <TextField name="date" label="Day" type="date" value={localToday()} errors={errors} />
      </div>
      <div class="form-pair">
        {sport !== 'stairs' && (
          <TextField
            key="distance"
            name="distance"
            label={units === 'imperial' ? 'Distance, mi' : 'Distance, km'}
            errors={errors}
            numeric
          />
        )}
        <TextField key="duration" name="duration" label="Time" hint="38:10, 1:02:33, or minutes" errors={errors} />
      </div>
      <SportFields key={sport} sport={sport} errors={errors} />
      <TextField name="name" label="Name" hint="If you like" errors={errors} />
    </>
  )
}

function SportFields({ sport, errors }: { readonly sport: Sport; readonly errors: FieldErrors }): Element {
  if (sport === 'stairs') {
    return <TextField name="steps" label="Steps up" hint="If you know them" errors={errors} numeric />
  }
  if (sport === 'cycling') {
    const hint = 'Without it a ride is not scored'
    return (
      <div class="form-pair">
        <TextField name="watts" label="Average power, watts" hint={hint} errors={errors} numeric />
        <TextField name="rpm" label="Cadence, rpm" errors={errors} numeric />
      </div>
    )
  }
  return <SlopeFields errors={errors} />
}

/** The climb of a way, or the incline of a treadmill, and the ground, which decides between them. */
function SlopeFields({ errors }: { readonly errors: FieldErrors }): Element {
  const { units } = useSettings()
  const [surface, setSurface] = useState('')
  const onChange = ({ target }: Event) => {
    if (target instanceof HTMLSelectElement) setSurface(target.value)
  }
  const label = units === 'imperial' ? 'Ascent, ft' : 'Ascent, m'
  return (
    <div class="form-pair" onChange={onChange}>
      {surface === 'treadmill' ? (
        <TextField key="incline" name="incline" label="Incline, %" hint="Empty = flat" errors={errors} />
      ) : (
        <TextField key="ascent" name="ascent" label={label} hint="Empty = flat" errors={errors} numeric />
      )}
      <Field id="surface" label="Ground" hint="Unknown scores as road">
        <SurfaceSelect id="surface" name="surface" value="" unset="Unknown" />
      </Field>
    </div>
  )
}
