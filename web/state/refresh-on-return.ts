import { refreshAll } from './resource-cache.ts'

/** Files also come in from other tabs and from the command line: who comes back to the page sees what is there now. */
export function refreshOnReturn(): void {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') refreshAll()
  })
}
