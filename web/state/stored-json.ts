/** A value kept on this device under a key, as JSON. Where storage is forbidden it lasts as long as the page. */
export interface StoredJson<T> {
  readonly get: () => T
  readonly set: (value: T) => void
}

/** What does not read as JSON, or is not as `isOne` expects, counts as nothing: `empty`. */
export function storedJson<T>(key: string, empty: T, isOne: (value: unknown) => value is T): StoredJson<T> {
  return {
    get() {
      try {
        const value: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
        return isOne(value) ? value : empty
      } catch {
        return empty
      }
    },
    set(value) {
      try {
        if (value === empty) localStorage.removeItem(key)
        else localStorage.setItem(key, JSON.stringify(value))
      } catch {
        // Storage may be forbidden, or full.
      }
    },
  }
}
