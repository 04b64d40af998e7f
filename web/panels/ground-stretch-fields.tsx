import type { Units } from '../contract.ts'
import type { AlongTheWay, Stretch } from '../state/along-the-way.ts'
import { focusFirstError } from '../ui/focus-first-error.ts'
import { type Element, useState, useStore } from '../ui/runtime.ts'
import { type FieldErrors, TextField } from '../ui/text-field.tsx'
import { useSettings } from '../ui/use-settings.ts'
import { distanceParts } from '../view/distance-parts.ts'
import { parseStretch } from '../view/parse-stretch.ts'

interface GroundStretchFieldsProps {
  readonly along: AlongTheWay
  /** Length of the way. */
  readonly metres: number
}

/** Choosing a stretch by typing where it begins and ends; what is chosen otherwise stands in the fields too. */
export function GroundStretchFields({ along, metres }: GroundStretchFieldsProps): Element {
  const chosen = useStore(along.chosen)
  const { units } = useSettings()
  const [errors, setErrors] = useState<FieldErrors>({})
  const [typed, setTyped] = useState<Typed>({ ...textsOf(chosen, units), over: chosen })
  // A draft holds until something else is chosen.
  const { from, to } = typed.over === chosen ? typed : textsOf(chosen, units)
  const type = (part: Partial<Texts>) => setTyped({ from, to, ...part, over: chosen })
  const submit = (event: Event) => {
    event.preventDefault()
    const { stretch, errors: wrong } = parseStretch({ from, to }, { metres, units })
    setErrors(wrong ?? {})
    if (stretch === null) focusFirstError(event.target as HTMLFormElement, wrong)
    else along.chosen.set(stretch)
  }
  const unit = units === 'imperial' ? 'mi' : 'km'
  const onFrom = (text: string) => type({ from: text })
  const onTo = (text: string) => type({ to: text })
  return (
    <form class="painter-fields" noValidate onSubmit={submit}>
      <TextField name="paint-from" label={`From, ${unit}`} value={from} errors={errors} onText={onFrom} numeric />
      <TextField name="paint-to" label={`To, ${unit}`} value={to} errors={errors} onText={onTo} numeric />
      <button type="submit" class="button">
        Choose
      </button>
    </form>
  )
}

interface Texts {
  readonly from: string
  readonly to: string
}

interface Typed extends Texts {
  /** What was chosen when it was typed. */
  readonly over: Stretch | null
}

function textsOf(chosen: Stretch | null, units: Units): Texts {
  if (chosen === null) return { from: '', to: '' }
  return { from: distanceParts(chosen.fromMetres, units).value, to: distanceParts(chosen.toMetres, units).value }
}
