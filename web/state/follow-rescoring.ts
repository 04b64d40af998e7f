import { api } from '../api.ts'
import { localToday } from '../view/local-today.ts'
import { refreshAll } from './resource-cache.ts'

const PAUSE_MS = 1200
/** Looks without a change after which the scoring is taken to be through. */
const QUIET_LOOKS = 8
const YEAR = 365

let turn = 0

/**
 * After new settings the server scores again in its own time. This looks at the year's weeks until they stand still,
 * and has whatever is in view asked for again at each change. A later call takes over from an earlier one.
 */
export async function followRescoring(): Promise<void> {
  const mine = ++turn
  const look = async () => JSON.stringify(await api.weeks(localToday(YEAR), localToday()))
  let seen = ''
  for (let quiet = 0; quiet < QUIET_LOOKS && mine === turn; quiet++) {
    // One look that fails says nothing about the scoring: the next one counts.
    const now = await look().catch(() => seen)
    if (now !== seen) {
      if (seen !== '') refreshAll()
      seen = now
      quiet = 0
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  }
  if (mine === turn) refreshAll()
}
