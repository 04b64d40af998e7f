import type { Element } from './runtime.ts'

/** A point of a reading page: the first words in bold, then the rest of the sentence. */
export interface Term {
  readonly term: string
  readonly text: string
}

/** Points that each begin with what they are about. */
export function TermList({ items }: { readonly items: readonly Term[] }): Element {
  return (
    <ul class="plain-list">
      {items.map((item) => (
        <li key={item.term}>
          <strong>{item.term}</strong> {item.text}
        </li>
      ))}
    </ul>
  )
}
