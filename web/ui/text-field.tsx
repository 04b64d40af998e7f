import { Field } from './field.tsx'
import type { Child, Element } from './runtime.ts'

/** A sentence a field name, for the fields that are not as expected; `form` = what concerns none of them. */
export type FieldErrors = Readonly<Record<string, string>>

interface TextFieldProps {
  readonly name: string
  readonly label: string
  readonly hint?: Child | undefined
  readonly type?: 'text' | 'date'
  readonly value?: string
  /** Brings up the number keys on a phone. */
  readonly numeric?: boolean
  readonly errors: FieldErrors
  /** For what is to follow the typing. */
  readonly onText?: (text: string) => void
}

/** A labelled line of text with its hint, or what is wrong with it. */
export function TextField(props: TextFieldProps): Element {
  const { name, label, hint, type = 'text', value, numeric, errors, onText } = props
  return (
    <Field id={name} label={label} hint={hint} error={errors[name] ?? null}>
      <input
        id={name}
        name={name}
        type={type}
        value={value}
        inputmode={numeric === true ? 'decimal' : undefined}
        autocomplete="off"
        aria-describedby={`${name}-note`}
        aria-invalid={errors[name] !== undefined}
        onInput={(event: Event) => onText?.((event.target as HTMLInputElement).value)}
      />
    </Field>
  )
}
