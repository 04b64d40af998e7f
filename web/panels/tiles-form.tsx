import { api } from '../api.ts'
import type { Settings } from '../contract.ts'
import { failing } from '../state/change-activity.ts'
import { Field } from '../ui/field.tsx'
import { focusElement } from '../ui/focus-element.ts'
import { FormError } from '../ui/form-error.tsx'
import { type Element, useState } from '../ui/runtime.ts'
import { type FieldErrors, TextField } from '../ui/text-field.tsx'
import { tileHost } from '../view/tile-host.ts'

/** The address of map pictures and whom they are by; it says which host will see what before it is let to. */
export function TilesForm({ onSaved }: { readonly onSaved: (saved: Settings) => void }): Element {
  const [errors, setErrors] = useState<FieldErrors>({})
  const [host, setHost] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const onAddress = (address: string) => setHost(tileHost(address))
  const submit = (event: Event) => {
    event.preventDefault()
    const form = new FormData(event.target as HTMLFormElement)
    const tileAddress = String(form.get('tileAddress') ?? '').trim()
    const tileCredit = String(form.get('tileCredit') ?? '').trim()
    if (tileAddress === '') {
      setErrors({ tileAddress: 'An address such as https://tiles.example.org/{z}/{x}/{y}.png' })
      focusElement('tileAddress')
      return
    }
    setBusy(true)
    const saving = api.saveSettings({ tileAddress, tileCredit }).then(onSaved, (reason: unknown) => {
      setErrors(refusal(reason))
      focusElement('tileAddress')
    })
    failing(saving.finally(() => setBusy(false)))
  }
  return (
    <form class="form" noValidate onSubmit={submit}>
      <AddressField host={host} error={errors['tileAddress'] ?? null} onAddress={onAddress} />
      <TextField
        name="tileCredit"
        label="Credit"
        hint="Whom the pictures are by; shown on every map with them."
        errors={errors}
      />
      <FormError errors={errors} />
      <button type="submit" class="button" disabled={busy}>
        {host === null ? 'Turn them on' : `Let ${host} see it, and turn them on`}
      </button>
    </form>
  )
}

interface AddressFieldProps {
  readonly host: string | null
  readonly error: string | null
  readonly onAddress: (address: string) => void
}

function AddressField({ host, error, onAddress }: AddressFieldProps): Element {
  return (
    <Field
      id="tileAddress"
      label="Address"
      error={error}
      hint={
        host === null
          ? 'With {z}, {x} and {y}. Only of a server whose terms allow it, or of your own.'
          : `${host} will see where you look.`
      }
    >
      <input
        id="tileAddress"
        name="tileAddress"
        type="text"
        inputmode="url"
        autocomplete="off"
        spellcheck={false}
        maxlength={500}
        placeholder="https://…/{z}/{x}/{y}.png"
        aria-describedby="tileAddress-note"
        aria-invalid={error !== null}
        onInput={(event: Event) => onAddress((event.target as HTMLInputElement).value)}
      />
    </Field>
  )
}

/** The server names the field first. */
function refusal(reason: unknown): FieldErrors {
  const message = reason instanceof Error ? reason.message : String(reason)
  const [, text] = /^tileAddress: (.+)/.exec(message) ?? []
  return text === undefined ? { form: message } : { tileAddress: text.charAt(0).toUpperCase() + text.slice(1) }
}
