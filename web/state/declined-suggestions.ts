import { createStore } from './create-store.ts'

const KEY = 'soleus.not-on-sand'
/** More are not kept: the oldest would then be asked again. */
const MOST = 500

function stored(): readonly string[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return Array.isArray(list) ? list.filter((key) => typeof key === 'string') : []
  } catch {
    return []
  }
}

/**
 * Suggestions of sand that were answered with no. The server keeps what a run went over and has no place for what it did
 * not, so this is kept in this browser alone: another one asks again.
 */
export const declinedSuggestions = createStore<readonly string[]>(stored())

/** Does not ask again, in this browser. */
export function declineSuggestion(key: string): void {
  keep([...declinedSuggestions.get().filter((other) => other !== key), key].slice(-MOST))
}

/** Asks again after all. */
export function askSuggestionAgain(key: string): void {
  keep(declinedSuggestions.get().filter((other) => other !== key))
}

function keep(keys: readonly string[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(keys))
  } catch {
    // Storage may be forbidden: the answer then lasts as long as the page.
  }
  declinedSuggestions.set(keys)
}
