import type { InclineStep } from '../../analysis/model/athlete.ts'
import type { Element } from '../ui/runtime.ts'
import { inclineStepText } from '../view/incline-step-text.ts'

interface InclineStepListProps {
  readonly steps: readonly InclineStep[]
  readonly changing: number | null
  readonly onMove: (index: number, by: -1 | 1) => void
  readonly onChange: (index: number) => void
  readonly onRemove: (index: number) => void
}

type StepButton = 'earlier' | 'later' | 'change' | 'remove'

/** Where the focus goes when a step moved or went away. */
export function stepButtonId(index: number, button: StepButton): string {
  return `incline-step-${index}-${button}`
}

/** The steps in their order. A row stays where it is and takes on another step, so that no button loses the focus. */
export function InclineStepList({ steps, changing, onMove, onChange, onRemove }: InclineStepListProps): Element | null {
  if (steps.length === 0) return null
  return (
    <ol class="incline-list">
      {steps.map((step, index) => (
        <li key={index} class={index === changing ? 'incline-row incline-row-changing' : 'incline-row'}>
          <span class="incline-row-text">
            {index + 1}. {inclineStepText(step)}
          </span>
          <span class="incline-row-buttons">
            <button
              type="button"
              class="text-button incline-arrow"
              id={stepButtonId(index, 'earlier')}
              aria-label={`Earlier: step ${index + 1}`}
              disabled={index === 0}
              onClick={() => onMove(index, -1)}
            >
              ↑
            </button>
            <button
              type="button"
              class="text-button incline-arrow"
              id={stepButtonId(index, 'later')}
              aria-label={`Later: step ${index + 1}`}
              disabled={index === steps.length - 1}
              onClick={() => onMove(index, 1)}
            >
              ↓
            </button>
            <button
              type="button"
              class="text-button"
              id={stepButtonId(index, 'change')}
              aria-label={`Change step ${index + 1}`}
              onClick={() => onChange(index)}
            >
              Change
            </button>
            <button
              type="button"
              class="text-button"
              id={stepButtonId(index, 'remove')}
              aria-label={`Remove step ${index + 1}`}
              onClick={() => onRemove(index)}
            >
              Remove
            </button>
          </span>
        </li>
      ))}
    </ol>
  )
}
