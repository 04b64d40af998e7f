import { createStore, type Store } from './create-store.ts'

/** What is known of something the server holds. Data stays in view while it is asked for again. */
export interface ResourceState<T> {
  readonly data: T | undefined
  readonly error: Error | undefined
  readonly loading: boolean
}

interface Entry {
  readonly store: Store<ResourceState<unknown>>
  load: () => Promise<unknown>
  /** What never changes under its key, so one answer is enough. */
  readonly isFixed: boolean
  users: number
  turn: number
}

const entries = new Map<string, Entry>()

/** The store of a resource; made on first use. A fixed one holds what never changes under its key. */
export function resourceStore<T>(key: string, load: () => Promise<T>, isFixed = false): Store<ResourceState<T>> {
  let entry = entries.get(key)
  if (entry === undefined) {
    entry = { store: createStore<ResourceState<unknown>>(EMPTY), load, isFixed, users: 0, turn: 0 }
    entries.set(key, entry)
  }
  entry.load = load
  return entry.store as Store<ResourceState<T>>
}

const EMPTY: ResourceState<unknown> = { data: undefined, error: undefined, loading: true }

/** Asks the server again; a slower, older answer never replaces a newer one. */
export function refresh(key: string): void {
  const entry = entries.get(key)
  if (entry === undefined) return
  const turn = ++entry.turn
  entry.store.set({ ...entry.store.get(), loading: true })
  entry.load().then(
    (data) => {
      if (turn === entry.turn) entry.store.set({ data, error: undefined, loading: false })
    },
    (reason: unknown) => {
      const error = reason instanceof Error ? reason : new Error(String(reason))
      if (turn === entry.turn) entry.store.set({ data: entry.store.get().data, error, loading: false })
    },
  )
}

/** Says that a part of the page shows this resource; returns the function that says it no longer does. */
export function holdResource(key: string): () => void {
  const entry = entries.get(key)
  if (entry === undefined) throw new Error(`no such resource: ${key}`)
  entry.users += 1
  if (entry.users === 1) refresh(key)
  return () => {
    entry.users -= 1
  }
}

/** Puts an answer in place that came with another request, such as the activity a change returns. */
export function putResource<T>(key: string, data: T): void {
  const entry = entries.get(key)
  if (entry === undefined) return
  entry.turn += 1
  entry.store.set({ data, error: undefined, loading: false })
}

/** After a change on the server: what is in view is asked for again, the rest is forgotten. */
export function refreshAll(): void {
  for (const [key, entry] of [...entries]) {
    if (entry.users === 0) entries.delete(key)
    else if (!(entry.isFixed && entry.store.get().data !== undefined)) refresh(key)
  }
}
