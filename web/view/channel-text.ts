import type { ChannelKind } from '../contract.ts'

const NAMES: Readonly<Record<ChannelKind, string>> = {
  email: 'E-mail',
  ntfy: 'ntfy',
  push: 'Browsers',
  webhook: 'Webhook',
}

/** A way messages leave by, as a name. */
export function channelText(kind: ChannelKind): string {
  return NAMES[kind]
}
