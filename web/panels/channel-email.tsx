import type { Channel } from '../contract.ts'
import { Field } from '../ui/field.tsx'
import type { Element } from '../ui/runtime.ts'
import { TextField } from '../ui/text-field.tsx'
import { ChannelForm } from './channel-form.tsx'
import { ChannelSecret } from './channel-secret.tsx'

const SECURITY = [
  { value: 'starttls', text: 'STARTTLS, usually port 587' },
  { value: 'tls', text: 'TLS, usually port 465' },
  { value: 'none', text: 'None (inside your own network only)' },
] as const

/** E-mail by any server that takes it from you. */
export function ChannelEmail({ channel }: { readonly channel: Channel | undefined }): Element {
  const kept = (name: string, otherwise = '') => String(channel?.settings[name] ?? otherwise)
  return (
    <ChannelForm
      kind="email"
      channel={channel}
      about="To your own address by a mail server you have an account with. That server, yours and any between them see the message."
      fields={(errors) => (
        <>
          <div class="form-pair">
            <TextField name="email-host" label="Mail server" value={kept('host')} errors={errors} />
            <TextField name="email-port" label="Port" value={kept('port', '587')} errors={errors} numeric />
          </div>
          <Field id="email-security" label="Encryption">
            <select id="email-security" name="email-security">
              {SECURITY.map(({ value, text }) => (
                <option key={value} value={value} selected={value === kept('security', 'starttls')}>
                  {text}
                </option>
              ))}
            </select>
          </Field>
          <div class="form-pair">
            <TextField name="email-user" label="User" value={kept('user')} hint="Empty = none." errors={errors} />
            <ChannelSecret
              kind="email"
              name="password"
              label="Password"
              isKept={channel?.hasSecret === true}
              errors={errors}
            />
          </div>
          <div class="form-pair">
            <TextField name="email-from" label="From" value={kept('from')} errors={errors} />
            <TextField name="email-to" label="To" value={kept('to')} errors={errors} />
          </div>
        </>
      )}
    />
  )
}
