import { type Element, useId } from '../ui/runtime.ts'

interface CheckInChoiceProps<T extends string | number> {
  readonly label: string
  readonly choices: readonly { readonly value: T; readonly text: string }[]
  /** What holds; several where `isMany`. */
  readonly chosen: readonly T[]
  readonly isMany?: boolean
  readonly onChoose: (chosen: readonly T[]) => void
}

/** A question with its answers a line each, large enough for a thumb: one of them, or as many as hold. */
export function CheckInChoice<T extends string | number>(props: CheckInChoiceProps<T>): Element {
  const { label, choices, chosen, isMany = false, onChoose } = props
  const name = useId()
  const choose = (value: T, isOn: boolean) => {
    if (!isMany) onChoose([value])
    else onChoose(isOn ? [...chosen, value] : chosen.filter((other) => other !== value))
  }
  return (
    <fieldset class="question">
      <legend>{label}</legend>
      <div class="question-choices">
        {choices.map(({ value, text }) => (
          <label key={value} class="tick">
            <input
              type={isMany ? 'checkbox' : 'radio'}
              name={name}
              value={String(value)}
              checked={chosen.includes(value)}
              onChange={(event: Event) => choose(value, (event.target as HTMLInputElement).checked)}
            />
            <span>{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
