import { api } from '../api.ts'
import type { Channel, ChannelInput } from '../contract.ts'
import { refreshAll } from '../state/resource-cache.ts'
import { showToast } from '../state/toasts.ts'
import { focusElement } from '../ui/focus-element.ts'
import { focusFirstError } from '../ui/focus-first-error.ts'
import { FormError } from '../ui/form-error.tsx'
import { type Child, type Element, useState } from '../ui/runtime.ts'
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
  const once = useOnce()
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
    refreshAll()
    showToast(`${channelText(kind)}: saved. A test shows whether it works.`)
  }
  const remove = async () => {
    await api.removeChannel(kind)
    setSecret(null)
    refreshAll()
    focusElement(`${kind}-title`)
  }
  return (
    <section class="card channel-card" aria-labelledby={`${kind}-title`}>
      <ChannelState kind={kind} channel={channel} />
      <p class="card-note">{about}</p>
      <form class="form" noValidate onSubmit={submit} key={channel === undefined ? 'new' : 'kept'}>
        {fields(errors)}
        <ChannelDetail kind={kind} chosen={channel?.detail ?? 'discreet'} />
        <label class="check-line">
          <input type="checkbox" name={`${kind}-enabled`} checked={channel?.enabled ?? true} />
          <span>Send messages this way</span>
        </label>
        <FormError errors={errors} />
        <p class="import-buttons">
          <button type="submit" class="button button-main" aria-label={`Save ${channelText(kind)}`}>
            Save
          </button>
          {channel !== undefined && (
            <button
              type="button"
              class="button"
              aria-label={`Take ${channelText(kind)} away`}
              onClick={() => once(remove)}
            >
              Take it away
            </button>
          )}
        </p>
      </form>
      {secret !== null && (
        <ChannelCopy
          id={`${kind}-secret`}
          label="The key messages are signed with"
          value={secret}
          note="It is shown this once. The receiver needs it to know that a message is yours."
        />
      )}
      {channel !== undefined && <ChannelTest kind={kind} />}
    </section>
  )
}
