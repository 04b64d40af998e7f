import { api } from '../api.ts'
import type { Channels, Settings } from '../contract.ts'
import { refreshAll } from '../state/resource-cache.ts'
import { showToast } from '../state/toasts.ts'
import { Field } from '../ui/field.tsx'
import { focusFirstError } from '../ui/focus-first-error.ts'
import { type Element, useState } from '../ui/runtime.ts'
import { type FieldErrors, TextField } from '../ui/text-field.tsx'
import { useOnce } from '../ui/use-once.ts'
import { minuteText } from '../view/minute-text.ts'
import { parseGeneral } from '../view/parse-general.ts'

interface ChannelGeneralProps {
  readonly channels: Channels
  readonly settings: Settings
}

/** What holds for every channel: where links lead, Monday's summary, and the hours without messages. */
export function ChannelGeneral({ channels, settings }: ChannelGeneralProps): Element {
  const [errors, setErrors] = useState<FieldErrors>({})
  const once = useOnce()
  const submit = (event: Event) => {
    event.preventDefault()
    const form = event.target as HTMLFormElement
    const parsed = parseGeneral(Object.fromEntries(new FormData(form)))
    setErrors(parsed.ok ? {} : parsed.error)
    if (!parsed.ok) {
      focusFirstError(form, parsed.error)
      return
    }
    const { appAddress, wantsDigest, ...quiet } = parsed.value
    once(async () => {
      await api.changeMessages({ appAddress, wantsDigest })
      await api.saveSettings(quiet)
      refreshAll()
      showToast('Saved.')
    })
  }
  return (
    <section class="card" aria-labelledby="general-title">
      <h2 id="general-title">For all of them</h2>
      <form class="form" noValidate onSubmit={submit}>
        <TextField
          name="appAddress"
          label="The address links lead to"
          value={channels.appAddress ?? location.origin}
          hint={addressHint(channels.appAddress)}
          errors={errors}
        />
        <label class="check-line">
          <input type="checkbox" name="wantsDigest" checked={channels.wantsDigest} />
          <span>A summary on Mondays at 07:00: last week, what still fits, what is open</span>
        </label>
        <div class="form-pair">
          <TimeField name="quietFrom" label="Quiet from" minute={settings.quietFromMinute} errors={errors} />
          <TimeField name="quietTo" label="to" minute={settings.quietToMinute} errors={errors} />
        </div>
        <p class="field-note">
          What comes in quiet hours waits for their end, by the clock of {settings.zone.replaceAll('_', ' ')}. Warning
          signs come at once, always. The same time twice means no quiet hours.
        </p>
        <button type="submit" class="button button-main" aria-label="Save what holds for all channels">
          Save
        </button>
      </form>
    </section>
  )
}

function addressHint(kept: string | null): string {
  if (kept === null) return 'Not kept yet: this is where you are now. Until it is saved, messages carry no link.'
  return 'Your phone must reach it too: an address with localhost leads nowhere there. Empty = no links.'
}

interface TimeFieldProps {
  readonly name: string
  readonly label: string
  readonly minute: number
  readonly errors: FieldErrors
}

function TimeField({ name, label, minute, errors }: TimeFieldProps): Element {
  return (
    <Field id={name} label={label} error={errors[name] ?? null}>
      <input
        id={name}
        name={name}
        type="time"
        value={minuteText(minute)}
        aria-describedby={`${name}-note`}
        aria-invalid={errors[name] !== undefined}
      />
    </Field>
  )
}
