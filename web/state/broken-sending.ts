const KEY = 'soleus-left-while-sending'

/** Which import was still being sent when the page was left; said once to the page that comes next. */
export const brokenSending = {
  /** Browsers that keep no storage say nothing afterwards. */
  note(importId: string): void {
    try {
      localStorage.setItem(KEY, importId)
    } catch {
      // Nothing is lost by it but the word about it.
    }
  },
  take(): string | null {
    try {
      const importId = localStorage.getItem(KEY)
      localStorage.removeItem(KEY)
      return importId
    } catch {
      return null
    }
  },
}
