import { api } from '../api.ts'
import type { Settings } from '../contract.ts'
import { failing } from '../state/change-activity.ts'
import { putResource } from '../state/resource-cache.ts'
import { Field } from '../ui/field.tsx'
import { focusElement } from '../ui/focus-element.ts'
import { FormError } from '../ui/form-error.tsx'
import { type Element, useState } from '../ui/runtime.ts'
import { type FieldErrors, TextField } from '../ui/text-field.tsx'
import { useOnce } from '../ui/use-once.ts'
import { useSettings } from '../ui/use-settings.ts'
import { tileHost } from '../view/tile-host.ts'

/** Map pictures of another host: off, what they would give away, and an address for those who want them all the same. */
export function TilesCard(): Element {
  const { tileAddress, tileCredit } = useSettings()
  const [hasChanged, setChanged] = useState(false)
  const once = useOnce()
  const host = tileAddress === null ? null : tileHost(tileAddress)
  const keep = (saved: Settings) => {
    putResource('settings', saved)
    setChanged(true)
    focusElement('pictures-title')
  }
  const remove = () => once(async () => keep(await api.saveSettings({ tileAddress: null, tileCredit: null })))
  return (
    <section class="card tiles-card" id="pictures" aria-labelledby="pictures-title">
      <h2 id="pictures-title" tabIndex={-1}>
        Map pictures
      </h2>
      <p role="status">
        {host === null ? (
          <>
            <strong>Off.</strong> Tracks are drawn over your surface maps, or on plain paper, and nobody is asked for
            anything.
          </>
        ) : (
          <>
            <strong>On.</strong> Your browser asks {host} for them.
          </>
        )}{' '}
        {hasChanged && 'The change holds once the page is loaded anew.'}
      </p>
      {hasChanged && (
        <p>
          <button type="button" class="button" onClick={() => location.reload()}>
            Load the page anew
          </button>
        </p>
      )}
      <TilePrivacy host={host} />
      {host === null ? (
        <TilesForm onSaved={keep} />
      ) : (
        <>
          <p class="tiles-now">
            <code>{tileAddress}</code>
            {tileCredit !== null && <span class="quiet">{tileCredit}</span>}
          </p>
          <p>
            <button type="button" class="button" onClick={remove}>
              Turn them off
            </button>
          </p>
        </>
      )}
    </section>
  )
}

/** Said before an address can be given, and for as long as there is one. */
function TilePrivacy({ host }: { readonly host: string | null }): Element {
  return (
    <p class="tiles-privacy">
      {host === null ? 'With an address set, your' : 'Your'} browser asks that one host for the pictures around whatever
      you look at: whenever you open a session with a track, draw a place or set a privacy zone.{' '}
      <strong>
        Whoever runs it {host === null ? 'learns' : 'sees'} your network address and, by the pictures asked for, where
        you run and where you start.
      </strong>{' '}
      No track, time or name is sent. The server of Soleus itself asks nobody.
    </p>
  )
}

function TilesForm({ onSaved }: { readonly onSaved: (saved: Settings) => void }): Element {
  const [errors, setErrors] = useState<FieldErrors>({})
  const [host, setHost] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const onAddress = (event: Event) => setHost(tileHost((event.target as HTMLInputElement).value))
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
    failing(
      api
        .saveSettings({ tileAddress, tileCredit })
        .then(onSaved, (reason: unknown) => {
          const message = reason instanceof Error ? reason.message : String(reason)
          setErrors(message.startsWith('tileAddress: ') ? { tileAddress: sentence(message) } : { form: message })
          focusElement('tileAddress')
        })
        .finally(() => setBusy(false)),
    )
  }
  return (
    <form class="form" noValidate onSubmit={submit}>
      <Field
        id="tileAddress"
        label="Address"
        error={errors['tileAddress'] ?? null}
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
          aria-invalid={errors['tileAddress'] !== undefined}
          onInput={onAddress}
        />
      </Field>
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

/** The server names its field first. */
function sentence(message: string): string {
  const text = message.slice(message.indexOf(': ') + 2)
  return text.charAt(0).toUpperCase() + text.slice(1)
}
