import { createECDH, randomBytes } from 'node:crypto'
import ece from 'http_ece'

/** The keys of a browser that subscribed to push, and its way to read what it is woken with. */
export function pushBrowser() {
  const keys = createECDH('prime256v1')
  const p256dh = keys.generateKeys().toString('base64url')
  const auth = randomBytes(16).toString('base64url')
  return {
    keys: { p256dh, auth },
    /** Throws where it was not encrypted for this browser. */
    read: (body: Buffer): Record<string, unknown> => {
      const clear = ece.decrypt(body, { version: 'aes128gcm', privateKey: keys, authSecret: auth })
      return JSON.parse(clear.toString()) as Record<string, unknown>
    },
  }
}
