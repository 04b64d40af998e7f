import { type Element, useId } from '../ui/runtime.ts'

interface PainScaleProps {
  readonly label: string
  /** NaN = not answered. */
  readonly value: number
  readonly onChoose: (value: number) => void
}

const STEPS = Array.from({ length: 11 }, (_, step) => step)

/** Pain from 0 to 10: radio buttons, so that touch, arrow keys and screen readers all know what to do. */
export function PainScale({ label, value, onChoose }: PainScaleProps): Element {
  const name = useId()
  return (
    <fieldset class="question pain-scale">
      <legend>{label}</legend>
      <div class="pain-steps">
        {STEPS.map((step) => (
          <label key={step}>
            <input
              type="radio"
              name={name}
              value={String(step)}
              checked={step === value}
              onChange={() => onChoose(step)}
            />
            <span>{step}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
