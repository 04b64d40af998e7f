import { api } from '../api.ts'
import { refreshAll } from '../state/resource-cache.ts'
import { navigate } from '../state/router.ts'
import { showToast } from '../state/toasts.ts'
import { Field } from '../ui/field.tsx'
import { type Element, useState } from '../ui/runtime.ts'
import { SurfaceSelect } from '../ui/surface-select.tsx'
import { usePageTitle } from '../ui/use-page-title.ts'
import { useSettings } from '../ui/use-settings.ts'
import { calfKmText } from '../view/calf-km-text.ts'
import { localToday } from '../view/local-today.ts'
import { type NewRunFields, parseNewRun } from '../view/parse-new-run.ts'

const SPORTS: readonly { value: NewRunFields['sport']; text: string }[] = [
  { value: 'running', text: 'Run' },
  { value: 'walking', text: 'Walk' },
  { value: 'hiking', text: 'Hike' },
  { value: 'cycling', text: 'Ride' },
  { value: 'stairs', text: 'Stairs' },
]

/** A session without a file: a run without the watch, or from the time before it. */
export function AddRunPage(): Element {
  usePageTitle('Add a run')
  const { units } = useSettings()
  const [sport, setSport] = useState<NewRunFields['sport']>('running')
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const [busy, setBusy] = useState(false)
  const submit = (event: Event) => {
    event.preventDefault()
    const form = event.target as HTMLFormElement
    const parsed = parseNewRun(Object.fromEntries(new FormData(form)), units)
    setErrors(parsed.ok ? {} : parsed.error)
    if (!parsed.ok) {
      const first = Object.keys(parsed.error)[0] ?? ''
      form.querySelector<HTMLElement>(`[name="${first}"]`)?.focus()
      return
    }
    setBusy(true)
    api.add(parsed.value).then(
      (added) => {
        refreshAll()
        showToast(`Added: ${calfKmText(added.load.calfKm)} calf-km.`)
        navigate(`/activities/${added.id}`)
      },
      (reason: unknown) => {
        setBusy(false)
        setErrors({ form: reason instanceof Error ? reason.message : String(reason) })
      },
    )
  }
  const distanceUnit = units === 'imperial' ? 'mi' : 'km'
  const heightUnit = units === 'imperial' ? 'ft' : 'm'
  return (
    <>
      <h1>Add a run without a file</h1>
      <p class="lead">
        It is scored by the same model as a file, from what you know of it. The climb is taken as half the way up and
        half the way down.
      </p>
      <form class="card form" noValidate onSubmit={submit}>
        <div class="form-pair">
          <Field id="sport" label="What">
            <select
              id="sport"
              name="sport"
              value={sport}
              onChange={(event: Event) => setSport((event.target as HTMLSelectElement).value as NewRunFields['sport'])}
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
            <TextField key="distance" name="distance" label={`Distance, ${distanceUnit}`} errors={errors} numeric />
          )}
          <TextField name="duration" label="Time" hint="38:10, 1:02:33, or minutes" errors={errors} />
        </div>
        {sport === 'stairs' && (
          <TextField key="steps" name="steps" label="Steps up" hint="If you know them" errors={errors} numeric />
        )}
        {sport === 'cycling' && (
          <div class="form-pair" key="ride">
            <TextField
              name="watts"
              label="Average power, watts"
              hint="Without it a ride is not scored"
              errors={errors}
              numeric
            />
            <TextField name="rpm" label="Cadence, rpm" errors={errors} numeric />
          </div>
        )}
        {sport !== 'cycling' && sport !== 'stairs' && (
          <div class="form-pair" key="foot">
            <TextField name="ascent" label={`Ascent, ${heightUnit}`} hint="Empty = flat" errors={errors} numeric />
            <Field id="surface" label="Ground" hint="Unknown scores as road">
              <SurfaceSelect id="surface" name="surface" value="" unset="Unknown" />
            </Field>
          </div>
        )}
        <TextField name="name" label="Name" hint="If you like" errors={errors} />
        {errors['form'] !== undefined && (
          <p class="field-error" role="alert">
            {errors['form']}
          </p>
        )}
        <button type="submit" class="button button-main" disabled={busy}>
          Add it
        </button>
      </form>
    </>
  )
}

interface TextFieldProps {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly type?: 'text' | 'date'
  readonly value?: string
  readonly numeric?: boolean
  readonly errors: Readonly<Record<string, string>>
}

function TextField({ name, label, hint, type = 'text', value, numeric, errors }: TextFieldProps): Element {
  return (
    <Field id={name} label={label} hint={hint} error={errors[name] ?? null}>
      <input
        id={name}
        name={name}
        type={type}
        value={value}
        inputmode={numeric === true ? 'decimal' : undefined}
        autocomplete="off"
        aria-describedby={`${name}-note`}
        aria-invalid={errors[name] !== undefined}
      />
    </Field>
  )
}
