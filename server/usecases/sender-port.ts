/** The ways a message can leave besides the page itself. */
export const CHANNEL_KINDS = ['email', 'ntfy', 'push', 'webhook'] as const
export type ChannelKind = (typeof CHANNEL_KINDS)[number]

export interface EmailTarget {
  readonly kind: 'email'
  readonly host: string
  readonly port: number
  /** `tls` from the first byte on; `starttls` never sends anything before the line is encrypted; `none` only inside one's own network. */
  readonly security: 'tls' | 'starttls' | 'none'
  readonly user: string | null
  readonly password: string | null
  readonly from: string
  readonly to: string
}

export interface NtfyTarget {
  readonly kind: 'ntfy'
  /** Of the server, without the topic. */
  readonly address: string
  readonly topic: string
  readonly token: string | null
}

/** A browser that asked to be woken. */
export interface PushTarget {
  readonly kind: 'push'
  readonly endpoint: string
  readonly p256dh: string
  readonly auth: string
}

export interface WebhookTarget {
  readonly kind: 'webhook'
  readonly address: string
  /** `whsec_` and base64, as Standard Webhooks writes it. */
  readonly secret: string
}

export type Target = EmailTarget | NtfyTarget | PushTarget | WebhookTarget

/** What is sent, in the words that may leave. */
export interface OutgoingMessage {
  /** The same for every attempt, so that a receiver can tell a repetition. */
  readonly id: string
  readonly title: string
  readonly body: string
  /** Where it leads; null while the address of the app is not known. */
  readonly url: string | null
  readonly urgency: 'normal' | 'high' | 'urgent'
  /** Unix seconds. */
  readonly createdAt: number
}

export type SendResult =
  | { readonly ok: true; readonly answer: string }
  | {
      readonly ok: false
      /** In one line what went wrong, without names or secrets. */
      readonly problem: string
      /** Trying again would not help. */
      readonly isFinal: boolean
      /** The browser no longer wants to be woken. */
      readonly isGone: boolean
      /** What the receiver asked for, seconds. */
      readonly retryAfter: number | null
    }

/** What sends. Never throws: whatever happens is a result, within half a minute. */
export interface Sender {
  readonly send: (target: Target, message: OutgoingMessage) => Promise<SendResult>
  /** What a browser has to know to subscribe. */
  readonly pushKey: () => string
}
