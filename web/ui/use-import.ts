import { api } from '../api.ts'
import type { ImportOutcomes, ImportSummary } from '../contract.ts'
import { putResource, refresh, refreshAll } from '../state/resource-cache.ts'
import { watchImport } from '../state/watch-import.ts'
import { isOver } from '../view/is-over.ts'
import { focusElement } from './focus-element.ts'
import { useLayoutEffect, useRef, useState } from './runtime.ts'
import { useResource } from './use-resource.ts'

/** What is in view beside the figures (reasons, rows) is asked for again this often while an import runs. */
const ROWS_EVERY_MS = 1000

interface Followed {
  readonly about: ImportOutcomes | undefined
  readonly error: Error | undefined
  readonly retry: () => void
  /** Another object whenever the rows of the import may have changed. */
  readonly asOf: unknown
  /** To be told what a change of the import, such as a pause, has made of it. */
  readonly onChanged: (summary: ImportSummary) => void
}

/** An import, followed while it runs: its figures at once, all else about once a second. */
export function useImport(id: string): Followed {
  const key = `import:${id}`
  const { data, error, retry } = useResource(key, () => api.importOutcomes(id))
  const latest = useRef<ImportOutcomes | null>(null)
  latest.current = data ?? null
  const [live, setLive] = useState<ImportSummary | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  const isRunning = data !== undefined && !isOver(data)
  const look = () => {
    if (timer.current !== null) clearTimeout(timer.current)
    timer.current = null
    refresh(key)
  }
  const settle = (summary: ImportSummary) => {
    if (latest.current !== null) putResource(key, { ...latest.current, ...summary })
    setLive(null)
    look()
  }
  useLayoutEffect(() => {
    if (!isRunning) return
    const stop = watchImport(id, (summary) => {
      if (isOver(summary)) {
        settle(summary)
        refreshAll()
        return
      }
      setLive(summary)
      if (timer.current === null) timer.current = setTimeout(look, ROWS_EVERY_MS)
    })
    return () => {
      stop()
      if (timer.current !== null) clearTimeout(timer.current)
      timer.current = null
    }
  }, [id, isRunning])
  useFocusAfter(isRunning)
  return { about: newer(data, live), error, retry, asOf: data, onChanged: settle }
}

/** The events say more often how far it is than the rest is asked for; a look that began later may still know more. */
function newer(data: ImportOutcomes | undefined, live: ImportSummary | null): ImportOutcomes | undefined {
  if (data === undefined || live === null || isOver(data) || live.counts.done < data.counts.done) return data
  return { ...data, ...live }
}

/** When the import ends its controls leave the page; the keyboard, had it been on one, goes on from the content. */
function useFocusAfter(isRunning: boolean): void {
  const wasRunning = useRef<boolean>(isRunning)
  useLayoutEffect(() => {
    if (wasRunning.current && !isRunning && document.activeElement === document.body) focusElement('content')
    wasRunning.current = isRunning
  }, [isRunning])
}
