import { api } from '../api.ts'
import type { PlanItem } from '../contract.ts'
import { nearDayText } from '../view/near-day-text.ts'
import { draftOf, type PlanDraft, planBody } from '../view/plan-draft.ts'
import { failing } from './change-activity.ts'
import { refreshAll } from './resource-cache.ts'
import { showToast } from './toasts.ts'

/** Keeps a new plan, or the changes of a kept one, and offers the way back. `today` is a local date. */
export async function keepPlan(draft: PlanDraft, kept: PlanItem | null, today: string): Promise<void> {
  const when = nearDayText(planBody(draft).date, today)
  if (kept === null) {
    const { id } = await api.addPlan(planBody(draft))
    refreshAll()
    showToast(
      `Planned for ${when}. It takes its part of the room.`,
      undo(() => api.removePlan(id)),
    )
    return
  }
  await api.changePlan(kept.id, planBody(draft))
  refreshAll()
  showToast(
    `Changed; planned for ${when}.`,
    undo(() => api.changePlan(kept.id, planBody(draftOf(kept)))),
  )
}

/** Takes a planned session away; the way back plans it again. */
export async function removePlan(item: PlanItem): Promise<void> {
  await api.removePlan(item.id)
  refreshAll()
  showToast(
    'No longer planned.',
    undo(() => api.addPlan(planBody(draftOf(item)))),
  )
}

function undo(change: () => Promise<unknown>) {
  return { label: 'Undo', run: () => failing(change().then(refreshAll)) }
}
