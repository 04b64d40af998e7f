import { api } from '../api.ts'
import { refreshAll } from './resource-cache.ts'

const PAUSE_MS = 1200
/** Looks without a change after which nobody waits any longer: the server is busy with an import, or stopped. */
const QUIET_LOOKS = 50

let turn = 0

/**
 * After new settings, or with a new version, the server scores again in its own time. This looks how far it is until it is
 * through, and has whatever is in view asked for again at each step. A later call takes over from an earlier one.
 */
export async function followRescoring(): Promise<void> {
  const mine = ++turn
  let seen = ''
  for (let quiet = 0; quiet < QUIET_LOOKS && mine === turn; quiet++) {
    // One look that fails says nothing about the scoring: the next one counts.
    const latest = await api.recalculations().then(
      ({ items }) => items[0] ?? null,
      () => undefined,
    )
    if (mine !== turn) return
    const now = latest === undefined ? seen : `${latest?.id}:${latest?.done}:${latest?.finishedAt}`
    if (now !== seen) {
      seen = now
      quiet = 0
      refreshAll()
    }
    // Through only when days and alerts are in line too.
    if (latest === null || (latest !== undefined && latest.finishedAt !== null)) return
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  }
}
