import type { SafetySign } from '../../analysis/model/check-in.ts'
import type { SafetyEvent } from '../../analysis/model/safety-episode.ts'
import type { NewCheckIn } from '../contract.ts'
import { createStore } from './create-store.ts'
import { storedJson } from './stored-json.ts'

/** Something said that the server has not taken in yet. */
export interface Unsent {
  /** Its own name: sent twice with it, a check-in is kept once. */
  readonly key: string
  readonly event: SafetyEvent
  /** The check-in the signs came with; null = they were ticked on the safety page. */
  readonly checkIn: NewCheckIn | null
}

const KEY = 'soleus.unsent'
const NONE: readonly Unsent[] = []

const kept = storedJson<readonly Unsent[]>(KEY, NONE, (value): value is readonly Unsent[] => Array.isArray(value))

/** What waits to be sent, oldest first. It outlives a reload, and every open page of this browser sees it. */
export const unsent = createStore<readonly Unsent[]>(kept.get())

addEventListener('storage', ({ key }) => {
  if (key === KEY || key === null) unsent.set(kept.get())
})

/** Puts something at the end of what waits. It is on this device before anything is sent. */
export function addUnsent(event: SafetyEvent, checkIn: NewCheckIn | null = null): Unsent {
  const item = { key: newKey(), event, checkIn }
  keep([...unsent.get(), item])
  return item
}

/** Takes out what was sent, or what cannot matter any more. */
export function dropUnsent(isDone: (item: Unsent) => boolean): void {
  keep(unsent.get().filter((item) => !isDone(item)))
}

/** A tick as it is judged: the signs in force at an instant, Unix seconds. */
export function ticked(signs: Iterable<SafetySign>) {
  return { kind: 'ticked', at: Math.floor(Date.now() / 1000), signs: [...signs] } as const satisfies SafetyEvent
}

function keep(items: readonly Unsent[]): void {
  const next = items.length === 0 ? NONE : items
  kept.set(next)
  unsent.set(next)
}

/** Where the page is served without TLS there is no randomUUID. */
function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
