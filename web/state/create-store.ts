/** A value that can be watched. */
export interface Store<T> {
  readonly get: () => T
  readonly set: (next: T) => void
  /** Returns the function that ends the watch. */
  readonly subscribe: (listener: () => void) => () => void
}

/** A store holding `initial`; setting the same value again wakes nobody. */
export function createStore<T>(initial: T): Store<T> {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set: (next) => {
      if (Object.is(next, value)) return
      value = next
      for (const listener of [...listeners]) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}
