import { api } from '../api.ts'
import type { ActivityDetail, ActivityPatch } from '../contract.ts'
import { calfKmText } from '../view/calf-km-text.ts'
import { dayText } from '../view/day-text.ts'
import { putResource, refreshAll } from './resource-cache.ts'
import { dismissToast, showToast } from './toasts.ts'

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
  dropWaysBack(activity.id, patch)
  const toast = showToast(savedText(activity, after), goBack)
  if (undo !== null) waysBack.push({ toast, id: activity.id, fields: Object.keys(undo) })
}

/** Messages that offer the way back from a change, and the fields it would set. */
let waysBack: { readonly toast: number; readonly id: string; readonly fields: readonly string[] }[] = []

/** What is set again makes an older way back lead astray: it would undo the newer change too. */
function dropWaysBack(id: string, patch: ActivityPatch): void {
  const isStale = (way: (typeof waysBack)[number]) => way.id === id && way.fields.some((field) => field in patch)
  for (const { toast } of waysBack.filter(isStale)) dismissToast(toast)
  waysBack = waysBack.filter((way) => !isStale(way))
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
