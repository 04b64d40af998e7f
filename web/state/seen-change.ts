import { createStore } from './create-store.ts'

const KEY = 'soleus.seen-change'

function stored(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}

/** The recalculation the reader was told of and put aside, so that the note on it does not come back. */
export const seenChange = createStore<string | null>(stored())

/** Puts the note on a recalculation aside. */
export function markChangeSeen(id: string): void {
  try {
    localStorage.setItem(KEY, id)
  } catch {
    // Storage may be forbidden: the choice then lasts as long as the page.
  }
  seenChange.set(id)
}
