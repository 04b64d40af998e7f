import { type StoredJson, storedJson } from './stored-json.ts'

/** The subscription of this browser as the server knows it. */
export interface KeptPush {
  /** Of the browser in the server's list. */
  readonly id: string
  readonly endpoint: string
}

/** null = this browser is not to be woken. */
export const keptPush: StoredJson<KeptPush | null> = storedJson<KeptPush | null>('soleus.push', null, isKept)

function isKept(value: unknown): value is KeptPush {
  if (typeof value !== 'object' || value === null) return false
  return 'id' in value && typeof value.id === 'string' && 'endpoint' in value && typeof value.endpoint === 'string'
}
