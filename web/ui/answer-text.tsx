import type { SentencePart } from '../view/answer-sentence.ts'
import type { Element } from './runtime.ts'

/** A headline sentence; the cause it names is underlined in the colour that cause has everywhere. */
export function AnswerText({ parts }: { readonly parts: readonly SentencePart[] }): Element {
  return (
    <h1 class="answer" tabIndex={-1}>
      {parts.map((part) => (part.cause === null ? part.text : <u class={`line-${part.cause}`}>{part.text}</u>))}
    </h1>
  )
}
