import { type Element, useState } from '../ui/runtime.ts'

interface PlanSliderProps {
  readonly id: string
  readonly label: string
  /** After the exact field: `km`, `min/km`, `%`. */
  readonly unit: string
  readonly value: number
  readonly min: number
  readonly max: number
  readonly step: number
  readonly toText: (value: number) => string
  /** Null = not a value. */
  readonly fromText: (text: string) => number | null
  readonly wrong: string
  readonly hint?: string | undefined
  readonly onChange: (value: number) => void
}

/** A quantity by slider and by exact text; both change it at once. */
export function PlanSlider(props: PlanSliderProps): Element {
  const { id, label, unit, value, toText, onChange } = props
  const [typed, setTyped] = useState<string | null>(null)
  const isWrong = typed !== null && props.fromText(typed) === null
  const type = (event: Event) => {
    const text = (event.target as HTMLInputElement).value
    setTyped(text)
    const parsed = props.fromText(text)
    if (parsed !== null) onChange(parsed)
  }
  const slide = (event: Event) => {
    setTyped(null)
    onChange(Number((event.target as HTMLInputElement).value))
  }
  return (
    <div class={isWrong ? 'field plan-slider field-wrong' : 'field plan-slider'}>
      <label for={id}>{label}</label>
      <span class="plan-exact">
        <input
          id={id}
          type="text"
          inputmode="decimal"
          autocomplete="off"
          value={typed ?? toText(value)}
          aria-describedby={`${id}-note`}
          aria-invalid={isWrong}
          onInput={type}
          onBlur={() => setTyped(null)}
        />
        <span class="plan-unit">{unit}</span>
      </span>
      <input
        class="plan-range"
        type="range"
        aria-label={`${label}, slider`}
        aria-valuetext={`${toText(value)} ${unit}`}
        min={props.min}
        max={Math.max(props.max, value)}
        step={props.step}
        value={value}
        onInput={slide}
      />
      <p class="field-note" id={`${id}-note`}>
        {isWrong ? <span class="field-error">{props.wrong}</span> : props.hint}
      </p>
    </div>
  )
}
