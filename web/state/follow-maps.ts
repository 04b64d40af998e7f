import { api } from '../api.ts'
import type { GroundMap } from '../contract.ts'
import { mapEndText } from '../view/map-end-text.ts'
import { putResource } from './resource-cache.ts'
import { latestRescoring, tellOfRescoring } from './tell-of-rescoring.ts'
import { showToast } from './toasts.ts'

const PAUSE_MS = 700
/** Looks that fail one after another, after which nobody waits any longer. */
const MOST_FAILURES = 60

/** Maps whose end is to be told, each with the last time sessions were scored again before it. */
const awaited = new Map<string, string | null>()
let isLooking = false

/**
 * Looks how far the reading of maps is until none is under way, and says what came of each that was: also of `id`, which
 * may have been read before the first look.
 */
export async function followMaps(id: string | null = null): Promise<void> {
  const before = await latestRescoring()
  if (id !== null) awaited.set(id, before?.id ?? null)
  if (isLooking) return
  isLooking = true
  for (let failures = 0; failures < MOST_FAILURES; ) {
    const items = await api.maps().then(
      (list) => list.items,
      () => null,
    )
    if (items === null) failures += 1
    else {
      failures = 0
      putResource('maps', { items })
      await tellEnds(items, before?.id ?? null)
      if (!items.some(isUnderWay) && awaited.size === 0) break
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  }
  isLooking = false
}

/** Whether a map is still to be read. */
export function isUnderWay({ state }: Pick<GroundMap, 'state'>): boolean {
  return state === 'waiting' || state === 'reading'
}

async function tellEnds(items: readonly GroundMap[], before: string | null): Promise<void> {
  for (const map of items) if (isUnderWay(map) && !awaited.has(map.id)) awaited.set(map.id, before)
  for (const [id, then] of [...awaited]) {
    const map = items.find((item) => item.id === id)
    if (map !== undefined && isUnderWay(map)) continue
    awaited.delete(id)
    // Removed while it was read: whoever did that knows.
    if (map === undefined) continue
    if (map.state === 'ready') await tellOfRescoring(mapEndText(map), then, 'None of your sessions lies on it.')
    else showToast(mapEndText(map))
  }
}
