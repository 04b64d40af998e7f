import type { ActivityDetail } from '../contract.ts'
import { changeActivity } from '../state/change-activity.ts'
import { showToast } from '../state/toasts.ts'
import { focusElement } from '../ui/focus-element.ts'
import { focusFirstError } from '../ui/focus-first-error.ts'
import { type Element, useState } from '../ui/runtime.ts'
import { type FieldErrors, TextField } from '../ui/text-field.tsx'
import { useOnce } from '../ui/use-once.ts'
import { useSettings } from '../ui/use-settings.ts'
import { distanceParts } from '../view/distance-parts.ts'
import { isOnBelt } from '../view/is-on-belt.ts'
import { parseSaidDistance } from '../view/parse-said-distance.ts'

/** The distance as the treadmill showed it, or as it is known otherwise: every stretch and its speed are brought to it. */
export function DistanceField({ activity }: { readonly activity: ActivityDetail }): Element {
  const { units } = useSettings()
  const once = useOnce()
  const [errors, setErrors] = useState<FieldErrors>({})
  const { distanceMetres } = activity.activity
  const said = activity.overrides.distanceMetres
  const label = isOnBelt(activity) ? 'Distance the treadmill showed' : 'Distance, where you know it better'
  const shown = distanceMetres === null ? '' : distanceParts(distanceMetres, units).value
  const save = (metres: number | null) =>
    once(() => changeActivity(activity, { distanceMetres: metres }, { distanceMetres: said }))
  const takeBack = () => {
    save(null)
    focusElement('said-distance')
  }
  const submit = (event: Event) => {
    event.preventDefault()
    const form = event.target as HTMLFormElement
    const typed = String(new FormData(form).get('said-distance') ?? '').trim()
    const parsed = parseSaidDistance(typed, units)
    const wrong: FieldErrors = parsed.ok ? {} : { 'said-distance': parsed.error }
    setErrors(wrong)
    if (!parsed.ok) focusFirstError(form, wrong)
    else if (typed === shown || parsed.value === said) showToast('Nothing was changed.')
    else save(parsed.value)
  }
  return (
    <form class="form" noValidate onSubmit={submit}>
      <TextField
        name="said-distance"
        label={`${label}, ${units === 'imperial' ? 'mi' : 'km'}`}
        hint={said === null ? 'As recorded. Every stretch and its speed are brought to what you set.' : 'Set by you.'}
        value={shown}
        errors={errors}
        numeric
      />
      <div class="incline-field-buttons">
        <button type="submit" class="button">
          Save the distance
        </button>
        {said !== null && (
          <button type="button" class="text-button" onClick={takeBack}>
            As the file says
          </button>
        )}
      </div>
    </form>
  )
}
