import type { Place } from '../contract.ts'
import { addPlace, changePlace } from '../state/change-place.ts'
import { Field } from '../ui/field.tsx'
import { focusFirstError } from '../ui/focus-first-error.ts'
import { FormError } from '../ui/form-error.tsx'
import { type Element, useLayoutEffect, useState } from '../ui/runtime.ts'
import { type FieldErrors, TextField } from '../ui/text-field.tsx'
import { useRingDraft } from '../ui/use-ring-draft.ts'
import type { AskedPlace } from '../view/asked-place.ts'
import { parsePlace } from '../view/parse-place.ts'
import { PLACE_SURFACES } from '../view/place-surfaces.ts'
import { surfaceText } from '../view/surface-text.ts'
import { PlaceWhere } from './place-where.tsx'

interface PlaceEditorProps {
  /** Null = a new one. */
  readonly place: Place | null
  /** The stretch of a session a new one is to be made of. */
  readonly asked: AskedPlace | null
  readonly others: readonly Place[]
  readonly onEnd: () => void
}

/** A place as a form: its name, its ground, and where it is, marked in one of several ways. */
export function PlaceEditor({ place, asked, others, onEnd }: PlaceEditorProps): Element {
  const [errors, setErrors] = useState<FieldErrors>({})
  const [busy, setBusy] = useState(false)
  const [surface, setSurface] = useState<string>(place?.surface ?? 'dry_sand')
  const draft = useRingDraft(place?.ring ?? [])
  useLayoutEffect(() => document.getElementById('placeName')?.focus({ preventScroll: true }), [])
  const submit = (event: Event) => {
    event.preventDefault()
    const form = event.target as HTMLFormElement
    const parsed = parsePlace(Object.fromEntries(new FormData(form)), draft.ring)
    setErrors(parsed.ok ? {} : parsed.error)
    if (!parsed.ok) {
      focusFirstError(form, parsed.error)
      return
    }
    setBusy(true)
    const saving = place === null ? addPlace(parsed.value) : changePlace(place, parsed.value)
    saving.then(onEnd, (reason: unknown) => {
      setBusy(false)
      setErrors(refusal(reason))
    })
  }
  return (
    <form
      class="form place-editor"
      noValidate
      onSubmit={submit}
      aria-label={place === null ? 'A new place' : place.name}
    >
      <div class="form-pair">
        <TextField name="placeName" label="Name" value={place?.name ?? ''} errors={errors} />
        <SurfaceField value={surface} onChoose={setSurface} />
      </div>
      <PlaceWhere surface={surface} asked={asked} others={others} draft={draft} error={errors['ring'] ?? null} />
      <FormError errors={errors} />
      <p class="form-buttons">
        <button type="submit" class="button button-main" disabled={busy}>
          {place === null ? 'Keep the place' : 'Save the place'}
        </button>
        <button type="button" class="button" onClick={onEnd}>
          Cancel
        </button>
      </p>
    </form>
  )
}

/** The server names the corners by the field they come in. */
function refusal(reason: unknown): FieldErrors {
  const message = reason instanceof Error ? reason.message : String(reason)
  if (!message.startsWith('ring: ')) return { form: message }
  return { ring: message.charAt(6).toUpperCase() + message.slice(7) }
}

interface SurfaceFieldProps {
  readonly value: string
  readonly onChoose: (surface: string) => void
}

function SurfaceField({ value, onChoose }: SurfaceFieldProps): Element {
  const choose = (event: Event) => onChoose((event.target as HTMLSelectElement).value)
  return (
    <Field id="placeSurface" label="Ground">
      <select id="placeSurface" name="placeSurface" aria-describedby="placeSurface-note" onChange={choose}>
        {PLACE_SURFACES.map((surface) => (
          <option key={surface} value={surface} selected={surface === value}>
            {surfaceText(surface)}
          </option>
        ))}
      </select>
    </Field>
  )
}
