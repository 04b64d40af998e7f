import { failing } from '../state/change-activity.ts'
import { useRef } from './runtime.ts'

/**
 * Runs changes begun by buttons one at a time: a second click, before the first is answered, would ask for what is
 * already done. A disabled button would lose the focus. A failure becomes a message.
 */
export function useOnce(): (change: () => Promise<unknown>) => void {
  const underWay = useRef<Promise<unknown> | null>(null)
  return (change) => {
    if (underWay.current !== null) return
    underWay.current = change().finally(() => {
      underWay.current = null
    })
    failing(underWay.current)
  }
}
