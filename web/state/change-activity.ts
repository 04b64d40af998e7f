import { api } from '../api.ts'
import type { ActivityDetail, ActivityPatch } from '../contract.ts'
import { calfKmText } from '../view/calf-km-text.ts'
import { dayText } from '../view/day-text.ts'
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
  const goBack = undo === null ? null : { label: 'Undo', run: () => failing(changeActivity(after, undo, null)) }
  showToast(savedText(activity, after), goBack)
}

function savedText(before: ActivityDetail, after: ActivityDetail): string {
  const effects: string[] = []
  const was = calfKmText(before.load.calfKm)
  const now = calfKmText(after.load.calfKm)
  if (was !== now) effects.push(`${was} → ${now} calf-km`)
  const { localDate } = after.activity
  if (localDate !== null && localDate !== before.activity.localDate)
    effects.push(`now on ${dayText(localDate, 'long')}`)
  return effects.length === 0 ? 'Saved.' : `Saved: ${effects.join(', ')}.`
}

/** For changes begun by a button: a failure becomes a message. */
export function failing(change: Promise<unknown>): void {
  change.catch((reason: unknown) => {
    showToast(`That did not work. ${reason instanceof Error ? reason.message : String(reason)}`)
  })
}
