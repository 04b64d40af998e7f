import type { Child, Element } from './runtime.ts'

interface FieldProps {
  readonly id: string
  readonly label: string
  readonly hint?: Child
  readonly error?: string | null
  readonly children: Child
}

/** A labelled control. The control itself names `${id}-note` in aria-describedby. */
export function Field({ id, label, hint, error, children }: FieldProps): Element {
  return (
    <div class={error ? 'field field-wrong' : 'field'}>
      <label for={id}>{label}</label>
      {children}
      <p class="field-note" id={`${id}-note`}>
        {error ? <span class="field-error">{error}</span> : hint}
      </p>
    </div>
  )
}
