import type { Settings } from '../contract.ts'
import { declareStart } from '../state/declare-start.ts'
import { focusFirstError } from '../ui/focus-first-error.ts'
import { FormError } from '../ui/form-error.tsx'
import { type Element, useState } from '../ui/runtime.ts'
import { type FieldErrors, TextField } from '../ui/text-field.tsx'
import { useSettings } from '../ui/use-settings.ts'
import { METRES_PER_MILE } from '../view/distance-parts.ts'
import { distanceText } from '../view/distance-text.ts'
import { parseStartLevel } from '../view/parse-start-level.ts'
import { plainNumber } from '../view/plain-number.ts'

/** What a newcomer says of the month before the first file, so that there is a room until the diary has its own. */
export function StartLevelPanel({ start }: { readonly start: Settings['startReference'] }): Element {
  const { units } = useSettings()
  const [errors, setErrors] = useState<FieldErrors>({})
  const submit = (event: Event) => {
    event.preventDefault()
    const form = event.target as HTMLFormElement
    const parsed = parseStartLevel(Object.fromEntries(new FormData(form)), units)
    setErrors(parsed.ok ? {} : parsed.error)
    if (!parsed.ok) {
      focusFirstError(form, parsed.error)
      return
    }
    declareStart(parsed.value, start).catch((reason: unknown) =>
      setErrors({ form: reason instanceof Error ? reason.message : String(reason) }),
    )
  }
  return (
    <details class="start-level">
      <summary>
        {start === null
          ? 'You ran before? Say how much, and there is a room at once'
          : `You said: longest run ${distanceText(start.longestMetres, units)}, usual week ${distanceText(start.weekMetres, units)}`}
      </summary>
      <form class="form" noValidate onSubmit={submit}>
        <p class="card-note">
          As of the last month, on the flat. It stands in for the diary for 28 days and then ends by itself; alerts wait
          for the diary.
        </p>
        <LevelFields start={start} errors={errors} />
        <FormError errors={errors} />
        <p class="page-actions">
          <button type="submit" class="button">
            Use it
          </button>
          {start !== null && (
            <button type="button" class="text-button" onClick={() => declareStart(null, start)}>
              Take it back
            </button>
          )}
        </p>
      </form>
    </details>
  )
}

interface LevelFieldsProps {
  readonly start: Settings['startReference']
  readonly errors: FieldErrors
}

function LevelFields({ start, errors }: LevelFieldsProps): Element {
  const { units } = useSettings()
  const way = units === 'imperial' ? METRES_PER_MILE : 1000
  const unit = units === 'imperial' ? 'mi' : 'km'
  const textOf = (metres: number | undefined) => (metres === undefined ? '' : plainNumber(metres / way, 1))
  return (
    <div class="form-pair">
      <TextField
        name="longest"
        label={`Longest run, ${unit}`}
        value={textOf(start?.longestMetres)}
        errors={errors}
        numeric
      />
      <TextField name="week" label={`Usual week, ${unit}`} value={textOf(start?.weekMetres)} errors={errors} numeric />
    </div>
  )
}
