import type { InclineStep } from '../../analysis/model/athlete.ts'
import { focusFirstError } from '../ui/focus-first-error.ts'
import { type Element, useState } from '../ui/runtime.ts'
import { type FieldErrors, TextField } from '../ui/text-field.tsx'
import { durationText } from '../view/duration-text.ts'
import { parseInclineStep } from '../view/parse-incline-step.ts'
import { percentText } from '../view/percent-text.ts'

interface ConstantInclineProps {
  readonly saved: readonly InclineStep[]
  /** Seconds of the session; null = not known. */
  readonly total: number | null
  readonly onSave: (steps: readonly InclineStep[]) => void
}

/** One incline from the start of a session to its end. */
export function ConstantIncline({ saved, total, onSave }: ConstantInclineProps): Element {
  const [errors, setErrors] = useState<FieldErrors>({})
  const only = saved.length === 1 ? saved[0] : undefined
  const submit = (event: Event) => {
    event.preventDefault()
    const form = event.target as HTMLFormElement
    // The last step holds to the end, so its own length says nothing; the session's is what people would give.
    const length = Math.min(86_400, Math.max(1, Math.round(total ?? 1)))
    const typed = String(new FormData(form).get('incline') ?? '')
    const parsed = parseInclineStep(durationText(length), typed)
    const wrong: FieldErrors = parsed.ok || parsed.error.incline === undefined ? {} : { incline: parsed.error.incline }
    setErrors(wrong)
    if (parsed.ok) onSave([parsed.value])
    else focusFirstError(form, wrong)
  }
  return (
    <form class="form" noValidate onSubmit={submit}>
      <TextField
        name="incline"
        label="Incline, %"
        hint={total === null ? 'From start to end' : `For all ${durationText(total)}`}
        value={only === undefined ? '' : percentText(only.grade)}
        errors={errors}
      />
      <button type="submit" class="button">
        Save the incline
      </button>
    </form>
  )
}
