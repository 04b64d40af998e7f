import type { Clock } from '../clock.ts'
import type { OutgoingMessage, Sender, SendResult, Target } from '../usecases/sender-port.ts'
import { sendEmail } from './channels/email.ts'
import { sendNtfy } from './channels/ntfy.ts'
import { sendPush } from './channels/push.ts'
import { sendWebhook } from './channels/webhook.ts'
import type { PostLimits } from './guarded-post.ts'
import { type VapidKeys, vapidKeys } from './vapid-keys.ts'

export interface SenderOptions {
  readonly clock: Clock
  /** Where the push keys are kept. */
  readonly keysPath: string
  readonly allowPrivate: boolean
  readonly timeoutMs?: number
}

const TIMEOUT_MS = 10_000

/** Sends by whatever channel a target names. */
export function messageSender({ clock, keysPath, allowPrivate, timeoutMs = TIMEOUT_MS }: SenderOptions): Sender {
  let kept: VapidKeys | null = null
  // Made when they are first asked for: most commands never send.
  const keys = () => {
    kept ??= vapidKeys(keysPath)
    return kept
  }
  const limits: PostLimits = { allowPrivate, timeoutMs }
  const send = (target: Target, message: OutgoingMessage): Promise<SendResult> => {
    switch (target.kind) {
      case 'email':
        return sendEmail(target, message, limits)
      case 'ntfy':
        return sendNtfy(target, message, limits)
      case 'push':
        return sendPush(target, message, { ...limits, keys: keys() })
      case 'webhook':
        return sendWebhook(target, message, { ...limits, now: clock() })
    }
  }
  return { send, pushKey: () => keys().publicKey }
}
