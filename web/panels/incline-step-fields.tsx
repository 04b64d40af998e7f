import type { InclineStep } from '../../analysis/model/athlete.ts'
import { type Element, useState } from '../ui/runtime.ts'
import { type FieldErrors, TextField } from '../ui/text-field.tsx'
import { durationText } from '../view/duration-text.ts'
import type { InclineStepErrors } from '../view/parse-incline-step.ts'
import { percentText } from '../view/percent-text.ts'

/** What the list above may ask of the fields. */
export interface StepFields {
  readonly read: () => { readonly time: string; readonly incline: string }
  /** Puts a step into the fields, or empties them, and gives them the focus. */
  readonly fill: (step: InclineStep | null) => void
  readonly tell: (errors: InclineStepErrors) => void
}

interface InclineStepFieldsProps {
  readonly handle: { current: StepFields | null }
  /** The step that is being changed; null = a new one is added. */
  readonly changing: number | null
  readonly isFull: boolean
  readonly onAdd: () => void
  readonly onCancel: () => void
}

const TIME = 'step-time'
const INCLINE = 'step-incline'

/** Minutes and per cent of one step. They keep their place, and what is typed, while the list above changes. */
export function InclineStepFields(props: InclineStepFieldsProps): Element {
  const [errors, setErrors] = useState<FieldErrors>({})
  props.handle.current = {
    read: () => ({ time: field(TIME)?.value.trim() ?? '', incline: field(INCLINE)?.value.trim() ?? '' }),
    fill: (step) => {
      write(TIME, step === null ? '' : durationText(step.seconds))
      write(INCLINE, step === null ? '' : percentText(step.grade))
      setErrors({})
      field(TIME)?.focus()
    },
    tell: ({ time, incline }) => {
      setErrors({
        ...(time === undefined ? {} : { [TIME]: time }),
        ...(incline === undefined ? {} : { [INCLINE]: incline }),
      })
      if (time !== undefined) field(TIME)?.focus()
      else if (incline !== undefined) field(INCLINE)?.focus()
    },
  }
  const submit = (event: Event) => {
    event.preventDefault()
    props.onAdd()
  }
  if (props.isFull) return <p class="quiet">More than 60 steps cannot be set.</p>
  return (
    <form class="form incline-fields" noValidate onSubmit={submit} aria-label="A step of the incline">
      <div class="form-pair">
        <TextField name={TIME} label="Minutes" hint="45 or 2:30" errors={errors} />
        <TextField name={INCLINE} label="Incline, %" hint="6 or −2" errors={errors} />
      </div>
      <div class="incline-field-buttons">
        <button type="submit" class="text-button">
          {props.changing === null ? 'Add the step' : `Change step ${props.changing + 1}`}
        </button>
        {props.changing !== null && (
          <button type="button" class="text-button" onClick={props.onCancel}>
            Leave it
          </button>
        )}
      </div>
    </form>
  )
}

function field(id: string): HTMLInputElement | null {
  return document.getElementById(id) as HTMLInputElement | null
}

function write(id: string, value: string): void {
  const element = field(id)
  if (element !== null) element.value = value
}
