import type { Child, Element } from './runtime.ts'

export interface FigureItem {
  readonly label: string
  readonly value: string
  /** Unit and context, small, after the value. */
  readonly detail?: Child
}

/** A line of figures between hairlines: label above, value, unit. */
export function FigureRow({
  items,
  label,
}: {
  readonly items: readonly FigureItem[]
  readonly label: string
}): Element {
  return (
    <dl class={`figures figures-${items.length}`} aria-label={label}>
      {items.map((item) => (
        <div key={item.label} class="figure">
          <dt>{item.label}</dt>
          <dd>
            <span class="figure-value">{item.value}</span> <span class="figure-detail">{item.detail}</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}
