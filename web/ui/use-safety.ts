import { safetyKnown } from '../state/safety-known.ts'
import { unsent } from '../state/unsent.ts'
import { type SafetyNow, safetyNow } from '../view/safety-now.ts'
import { useLayoutEffect, useState, useStore } from './runtime.ts'

const MINUTE_MS = 60_000

/** Where warning signs stand, by what the server said last and what was said here since; looked at anew every minute. */
export function useSafety(): SafetyNow | null {
  const known = useStore(safetyKnown)
  const waiting = useStore(unsent)
  const [, setMinute] = useState(0)
  const safety = safetyNow(
    known?.episode ?? null,
    waiting.map(({ event }) => event),
    Math.floor(Date.now() / 1000),
  )
  const isOpen = safety !== null
  useLayoutEffect(() => {
    if (!isOpen) return
    const timer = setInterval(() => setMinute((count: number) => count + 1), MINUTE_MS)
    return () => clearInterval(timer)
  }, [isOpen])
  return safety
}
