import { api } from '../api.ts'
import { failing } from './change-activity.ts'
import { putResource, refreshAll } from './resource-cache.ts'
import { showToast } from './toasts.ts'

/** Counts a recording beside the other one of its session, and offers the way back. */
export async function keepBoth(id: string): Promise<void> {
  await say(id, { duplicateOf: null })
  showToast('Both recordings count now.', { label: 'Undo', run: () => failing(joinAgain(id)) })
}

/** Lets a recording that was kept apart join the other one of its session again: the richer one counts. */
export async function joinAgain(id: string): Promise<void> {
  await say(id, { joinAgain: true })
  showToast('One of the recordings counts, the richer one.', { label: 'Undo', run: () => failing(keepBoth(id)) })
}

async function say(id: string, patch: Parameters<typeof api.change>[1]): Promise<void> {
  putResource(`activity:${id}`, await api.change(id, patch))
  refreshAll()
}
