import type { Channel } from '../contract.ts'
import type { Element } from '../ui/runtime.ts'
import { TextField } from '../ui/text-field.tsx'
import { ChannelForm } from './channel-form.tsx'

/** A webhook: a program of the athlete's that is told. */
export function ChannelWebhook({ channel }: { readonly channel: Channel | undefined }): Element {
  return (
    <ChannelForm
      kind="webhook"
      channel={channel}
      about="To a program of yours, such as a home automation: a POST of JSON, signed as Standard Webhooks says. Whoever runs that address sees the message."
      fields={(errors) => (
        <>
          <TextField
            name="webhook-address"
            label="Address"
            value={String(channel?.settings['address'] ?? '')}
            errors={errors}
          />
          {channel !== undefined && (
            <label class="check-line">
              <input type="checkbox" name="webhook-renew" />
              <span>Make a new key; the old one ends</span>
            </label>
          )}
        </>
      )}
    />
  )
}
