import type { ChannelRow } from '../store/channel-store.ts'
import type { PushSubscriptionRow } from '../store/push-subscription-store.ts'
import type { EmailTarget, NtfyTarget, Target, WebhookTarget } from './sender-port.ts'

/** What may be read back of a channel, and what may not. */
export interface ChannelParts {
  readonly settings: Readonly<Record<string, string | number | null>>
  readonly secrets: Readonly<Record<string, string | number | null>>
}

export type KeptTarget = EmailTarget | NtfyTarget | WebhookTarget

const SECRETS: ReadonlySet<string> = new Set(['password', 'token', 'secret'])

/** Takes what must not be read back apart from what may. */
export function partsOf({ kind: _, ...fields }: KeptTarget): ChannelParts {
  const entries = Object.entries(fields)
  return {
    settings: Object.fromEntries(entries.filter(([name]) => !SECRETS.has(name))),
    secrets: Object.fromEntries(entries.filter(([name]) => SECRETS.has(name))),
  }
}

/** Where a channel sends to; a browser where it is one of several. */
export function targetOf(
  { kind, settings_json, secret_json }: Pick<ChannelRow, 'kind' | 'settings_json' | 'secret_json'>,
  browser: PushSubscriptionRow | undefined,
): Target | null {
  if (kind === 'push') {
    if (browser === undefined) return null
    return { kind, endpoint: browser.endpoint, p256dh: browser.p256dh, auth: browser.auth }
  }
  return { kind, ...JSON.parse(settings_json), ...JSON.parse(secret_json) } as KeptTarget
}
