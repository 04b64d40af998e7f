import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import webPush from 'web-push'

/** How this server shows push services that it is the one browsers subscribed to. */
export interface VapidKeys {
  readonly subject: string
  readonly publicKey: string
  readonly privateKey: string
}

/** A push service may write to whoever runs a server; nobody reads this address. */
const SUBJECT = 'mailto:push@soleus.invalid'

/**
 * The keys kept at a path, made and kept at the first call. They are never changed on our own: every browser would
 * silently stop to hear from us. Throws when the file is there but is not ours, rather than making new ones.
 */
export function vapidKeys(path: string): VapidKeys {
  const kept = readKept(path)
  if (kept !== null) return kept
  const keys = { subject: SUBJECT, ...webPush.generateVAPIDKeys() }
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const partial = `${path}.partial`
  const file = openSync(partial, 'w', 0o600)
  try {
    writeSync(file, JSON.stringify(keys))
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(partial, path)
  return keys
}

function readKept(path: string): VapidKeys | null {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
  try {
    const { subject, publicKey, privateKey } = JSON.parse(text) as Partial<VapidKeys>
    if (subject !== undefined && publicKey !== undefined && privateKey !== undefined) {
      return { subject, publicKey, privateKey }
    }
  } catch {
    // Falls through: it is not ours.
  }
  throw new Error(`${path} holds no push keys; put the file back from a backup, or remove it and subscribe anew`)
}
