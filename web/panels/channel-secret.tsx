import { Field } from '../ui/field.tsx'
import type { Element } from '../ui/runtime.ts'
import type { FieldErrors } from '../ui/text-field.tsx'

interface ChannelSecretProps {
  readonly kind: string
  readonly name: 'password' | 'token'
  readonly label: string
  readonly isKept: boolean
  readonly errors: FieldErrors
}

/** A password or token. What is kept is never shown again: left empty it stays, and it can be taken away. */
export function ChannelSecret({ kind, name, label, isKept, errors }: ChannelSecretProps): Element {
  const id = `${kind}-${name}`
  return (
    <div>
      <Field
        id={id}
        label={label}
        error={errors[id] ?? null}
        hint={isKept ? 'One is kept. Leave it empty to keep that.' : 'Kept on this machine, and never shown again.'}
      >
        <input
          id={id}
          name={id}
          type="password"
          autocomplete="new-password"
          placeholder={isKept ? 'Kept' : undefined}
          aria-describedby={`${id}-note`}
          aria-invalid={errors[id] !== undefined}
        />
      </Field>
      {isKept && (
        <label class="check-line">
          <input type="checkbox" name={`${kind}-forget-${name}`} />
          <span>Take the kept one away</span>
        </label>
      )}
    </div>
  )
}
