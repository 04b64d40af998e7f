import { focusElement } from './focus-element.ts'
import { type Element, useId, useLayoutEffect, useState } from './runtime.ts'
import { useOnce } from './use-once.ts'

interface AskedButtonProps {
  readonly text: string
  /** What it is about, for those who hear the button without its row. */
  readonly about: string
  readonly question: string
  readonly yes: string
  readonly no: string
  /** What takes the focus when the row is gone, by its id. */
  readonly focusAfter: string
  readonly onYes: () => Promise<unknown>
}

/** A button for what cannot be undone: it asks once more, in its own place. */
export function AskedButton({ text, about, question, yes, no, focusAfter, onYes }: AskedButtonProps): Element {
  const [isAsking, setAsking] = useState(false)
  const once = useOnce()
  const id = useId()
  useLayoutEffect(() => {
    if (isAsking) document.getElementById(`${id}-no`)?.focus()
  }, [isAsking, id])
  const keep = () => {
    setAsking(false)
    // The button is drawn again in the same place.
    requestAnimationFrame(() => focusElement(`${id}-ask`))
  }
  const act = () =>
    once(async () => {
      await onYes()
      focusElement(focusAfter)
    })
  if (!isAsking) {
    return (
      <button
        type="button"
        id={`${id}-ask`}
        class="text-button asked-button"
        aria-label={`${text}: ${about}`}
        onClick={() => setAsking(true)}
      >
        {text}
      </button>
    )
  }
  return (
    <fieldset class="asking">
      <legend>{question}</legend>
      <p class="asking-buttons">
        <button type="button" class="button button-alarm" onClick={act}>
          {yes}
        </button>
        <button type="button" id={`${id}-no`} class="button" onClick={keep}>
          {no}
        </button>
      </p>
    </fieldset>
  )
}
