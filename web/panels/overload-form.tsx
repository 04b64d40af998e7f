import { api } from '../api.ts'
import type { Overload } from '../contract.ts'
import { refreshAll } from '../state/resource-cache.ts'
import { showToast } from '../state/toasts.ts'
import { Field } from '../ui/field.tsx'
import { focusFirstError } from '../ui/focus-first-error.ts'
import { FormError } from '../ui/form-error.tsx'
import { type Element, useState } from '../ui/runtime.ts'
import { type FieldErrors, TextField } from '../ui/text-field.tsx'
import { useOnce } from '../ui/use-once.ts'
import { overloadText } from '../view/overload-text.ts'
import { parseOverload } from '../view/parse-overload.ts'

interface OverloadFormProps {
  /** The day the form begins with. */
  readonly day: string
  readonly onKept?: (overload: Overload) => unknown
}

/** Says that a race or a camp was or is meant. */
export function OverloadForm({ day, onKept }: OverloadFormProps): Element {
  const [errors, setErrors] = useState<FieldErrors>({})
  const once = useOnce()
  const submit = (event: Event) => {
    event.preventDefault()
    const form = event.target as HTMLFormElement
    const parsed = parseOverload(Object.fromEntries(new FormData(form)))
    setErrors(parsed.ok ? {} : parsed.error)
    if (parsed.ok) once(() => keep(parsed.value, form))
    else focusFirstError(form, parsed.error)
  }
  const keep = async (value: Omit<Overload, 'id'>, form: HTMLFormElement) => {
    const overload = await api.addOverload(value)
    form.reset()
    await onKept?.(overload)
    refreshAll()
    showToast(`Kept: ${overloadText(overload)}.`)
  }
  return (
    <form class="form overload-form" noValidate onSubmit={submit}>
      <div class="form-pair">
        <Field id="kind" label="What it is" hint="After a race the room stays small for three weeks.">
          <select id="kind" name="kind" aria-describedby="kind-note">
            <option value="race">A race</option>
            <option value="camp">A camp, or hard days on purpose</option>
          </select>
        </Field>
        <TextField name="name" label="Name" hint="If you like." errors={errors} />
      </div>
      <div class="form-pair">
        <TextField name="fromDate" label="From" type="date" value={day} errors={errors} />
        <TextField name="toDate" label="To" type="date" value={day} errors={errors} />
      </div>
      <FormError errors={errors} />
      <button type="submit" class="button">
        Keep it
      </button>
    </form>
  )
}
