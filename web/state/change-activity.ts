import { api } from '../api.ts'
import type { ActivityDetail, ActivityPatch } from '../contract.ts'
import { calfKmText } from '../view/calf-km-text.ts'
import { putResource, refreshAll } from './resource-cache.ts'
import { showToast } from './toasts.ts'

/** Saves a correction, shows what it did to the number, and offers the way back. Resolves when it is saved. */
export async function changeActivity(
  activity: ActivityDetail,
  patch: ActivityPatch,
  undo: ActivityPatch | null,
): Promise<void> {
  const after = await api.change(activity.id, patch)
  putResource(`activity:${after.id}`, after)
  refreshAll()
  const before = calfKmText(activity.load.calfKm)
  const now = calfKmText(after.load.calfKm)
  const text = before === now ? 'Saved.' : `Saved: ${before} → ${now} calf-km.`
  const goBack = undo === null ? null : { label: 'Undo', run: () => failing(changeActivity(after, undo, null)) }
  showToast(text, goBack)
}

/** For changes begun by a button: a failure becomes a message. */
export function failing(change: Promise<unknown>): void {
  change.catch((reason: unknown) => {
    showToast(`That could not be saved. ${reason instanceof Error ? reason.message : String(reason)}`)
  })
}
