import { api } from '../api.ts'
import type { Channel, ChannelInput } from '../contract.ts'
import { refreshAll } from '../state/resource-cache.ts'
import { showToast } from '../state/toasts.ts'
import { focusElement } from '../ui/focus-element.ts'
import { focusFirstError } from '../ui/focus-first-error.ts'
import { FormError } from '../ui/form-error.tsx'
import { type Child, type Element, useLayoutEffect, useState } from '../ui/runtime.ts'
import type { FieldErrors } from '../ui/text-field.tsx'
import { useOnce } from '../ui/use-once.ts'
import { channelText } from '../view/channel-text.ts'
import { parseChannel } from '../view/parse-channel.ts'
import { ChannelCopy } from './channel-copy.tsx'
import { ChannelDetail } from './channel-detail.tsx'
import { ChannelState } from './channel-state.tsx'
import { ChannelTest } from './channel-test.tsx'

interface ChannelFormProps {
  readonly kind: 'email' | 'ntfy' | 'webhook'
  /** What leaves, and to whom. */
  readonly about: Child
  /** undefined = not set up. */
  readonly channel: Channel | undefined
  readonly fields: (errors: FieldErrors) => Child
}

/** A channel that is set up with a form: what it is, its fields, how much it says, and a test. */
export function ChannelForm({ kind, about, channel, fields }: ChannelFormProps): Element {
  const [errors, setErrors] = useState<FieldErrors>({})
  const [secret, setSecret] = useState<string | null>(null)
  const [isOpen, setOpen] = useState(false)
  const once = useOnce()
  useLayoutEffect(() => {
    if (isOpen) document.querySelector<HTMLElement>(`[name^="${kind}-"]`)?.focus()
  }, [isOpen])
  const submit = (event: Event) => {
    event.preventDefault()
    const form = event.target as HTMLFormElement
    const parsed = parseChannel(kind, Object.fromEntries(new FormData(form)))
    setErrors(parsed.ok ? {} : parsed.error)
    if (parsed.ok) once(() => keep(parsed.value))
    else focusFirstError(form, parsed.error)
  }
  const keep = async (input: ChannelInput) => {
    const { newSecret } = await api.setChannel(input)
    setSecret(newSecret)
    setOpen(false)
    refreshAll()
    focusElement(`${kind}-title`)
    showToast(`${channelText(kind)}: saved. A test shows whether it works.`)
  }
  const remove = async () => {
    await api.removeChannel(kind)
    setSecret(null)
    setOpen(false)
    refreshAll()
    focusElement(`${kind}-title`)
  }
  const name = channelText(kind)
  const verb = channel === undefined ? 'Set up' : 'Change'
  return (
    <section class="card channel-card" aria-labelledby={`${kind}-title`}>
      <ChannelState kind={kind} channel={channel} />
      <p class="card-note">{about}</p>
      {isOpen ? (
        <form class="form" noValidate onSubmit={submit}>
          {fields(errors)}
          <ChannelDetail kind={kind} chosen={channel?.detail ?? 'discreet'} />
          <label class="check-line">
            <input type="checkbox" name={`${kind}-enabled`} checked={channel?.enabled ?? true} />
            <span>Send messages this way</span>
          </label>
          <FormError errors={errors} />
          <p class="import-buttons">
            <button type="submit" class="button button-main" aria-label={`Save ${name}`}>
              Save
            </button>
            {channel !== undefined && (
              <button type="button" class="button" aria-label={`Take it away: ${name}`} onClick={() => once(remove)}>
                Take it away
              </button>
            )}
          </p>
        </form>
      ) : (
        <button type="button" class="button" aria-label={`${verb} ${name}`} onClick={() => setOpen(true)}>
          {verb}
        </button>
      )}
      {secret !== null && (
        <ChannelCopy
          id={`${kind}-secret`}
          label="The key messages are signed with"
          value={secret}
          note="It is shown this once. The receiver needs it to know that a message is yours."
        />
      )}
      {channel !== undefined && !isOpen && <ChannelTest kind={kind} />}
    </section>
  )
}
