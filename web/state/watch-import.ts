import { api } from '../api.ts'
import type { ImportSummary } from '../contract.ts'
import { isOver } from '../view/is-over.ts'

/** Without a word for this long, the events are taken not to come through, as behind a proxy that gathers them. */
const SILENCE_MS = 3000
const POLL_MS = 1500

/**
 * Follows an import until it is over: by the server's events, and by asking now and then while those do not come
 * through. Returns what ends it before.
 */
export function watchImport(id: string, onProgress: (summary: ImportSummary) => void): () => void {
  const source = new EventSource(api.importEventsAddress(id))
  let timer: ReturnType<typeof setTimeout> | undefined
  let isOn = true
  const stop = () => {
    isOn = false
    clearTimeout(timer)
    source.close()
  }
  const take = (summary: ImportSummary) => {
    if (!isOn) return
    if (isOver(summary)) stop()
    onProgress(summary)
  }
  const poll = () => {
    api
      .importOutcomes(id)
      .then(take)
      // Out of reach for now: the import goes on in the server, and the next look may tell.
      .catch(() => undefined)
      .finally(() => {
        if (isOn && timer !== undefined) timer = setTimeout(poll, POLL_MS)
      })
  }
  const pollSoon = (delay: number) => {
    if (!isOn) return
    clearTimeout(timer)
    timer = setTimeout(poll, delay)
  }
  source.addEventListener('progress', (event) => {
    clearTimeout(timer)
    timer = undefined
    take(JSON.parse(String(event.data)) as ImportSummary)
  })
  // It connects again by itself, unless the server refused it.
  source.addEventListener('error', () => pollSoon(source.readyState === EventSource.CLOSED ? 0 : SILENCE_MS))
  pollSoon(SILENCE_MS)
  return stop
}
