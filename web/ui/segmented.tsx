import { type Element, useId } from './runtime.ts'

interface SegmentedProps<T extends string | number> {
  readonly label: string
  readonly value: T
  readonly choices: readonly { readonly value: T; readonly text: string }[]
  readonly onChoose: (value: T) => void
}

/** A row of choices of which one holds: radio buttons, so arrow keys work and screen readers know them. */
export function Segmented<T extends string | number>({ label, value, choices, onChoose }: SegmentedProps<T>): Element {
  const name = useId()
  return (
    <fieldset class="segmented">
      <legend class="hidden-text">{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value}>
          <input
            type="radio"
            name={name}
            value={String(choice.value)}
            checked={choice.value === value}
            onChange={() => onChoose(choice.value)}
          />
          <span>{choice.text}</span>
        </label>
      ))}
    </fieldset>
  )
}
