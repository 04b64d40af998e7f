import { emphasiseNumbers } from '../view/emphasise-numbers.ts'
import type { Element } from './runtime.ts'

/** A sentence with its figures in bold. */
export function StrongNumbers({ text }: { readonly text: string }): Element {
  return <>{emphasiseNumbers(text).map((part) => (part.strong ? <strong>{part.text}</strong> : part.text))}</>
}
