import type { Channel } from '../contract.ts'
import type { Element } from '../ui/runtime.ts'
import { TextField } from '../ui/text-field.tsx'
import { ChannelForm } from './channel-form.tsx'
import { ChannelSecret } from './channel-secret.tsx'

/** ntfy: messages on a phone without an account. */
export function ChannelNtfy({ channel }: { readonly channel: Channel | undefined }): Element {
  const kept = (name: string, otherwise = '') => String(channel?.settings[name] ?? otherwise)
  return (
    <ChannelForm
      kind="ntfy"
      channel={channel}
      about="To the ntfy app on your phone, by ntfy.sh or a server of your own. That server sees the message, and so does everybody who guesses the topic."
      fields={(errors) => (
        <>
          <div class="form-pair">
            <TextField name="ntfy-address" label="Server" value={kept('address', 'https://ntfy.sh')} errors={errors} />
            <TextField
              name="ntfy-topic"
              label="Topic"
              value={kept('topic')}
              hint="Hard to guess, such as calves-8f3k2."
              errors={errors}
            />
          </div>
          <ChannelSecret
            kind="ntfy"
            name="token"
            label="Token, if the server wants one"
            isKept={channel?.hasSecret === true}
            errors={errors}
          />
        </>
      )}
    />
  )
}
