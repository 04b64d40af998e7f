import { api } from '../api.ts'
import type { RecalculationSummary } from '../contract.ts'
import { rescoringText } from '../view/rescoring-text.ts'
import { followRescoring } from './follow-rescoring.ts'
import { refreshAll } from './resource-cache.ts'
import { navigate } from './router.ts'
import { showToast, type Toast } from './toasts.ts'

/** The last time sessions were scored again; null = never, or it could not be asked. */
export function latestRescoring(): Promise<RecalculationSummary | null> {
  return api.recalculations().then(
    ({ items }) => items[0] ?? null,
    () => null,
  )
}

/**
 * After a change of the ground: says what was done and how many sessions are scored again for it, and follows them.
 * `before` is the id of the last time before the change; `none` is said when no session is concerned. With an `action` of
 * its own the message offers that, else the way to what changes.
 */
export async function tellOfRescoring(
  done: string,
  before: string | null,
  none: string,
  action: Toast['action'] = null,
): Promise<void> {
  const latest = await latestRescoring()
  refreshAll()
  const isConcerned = latest !== null && (latest.finishedAt === null || latest.id !== before)
  if (!isConcerned) {
    showToast(`${done} ${none}`.trim(), action)
    return
  }
  showToast(`${done} ${rescoringText(latest)}`, action ?? { label: 'See what changes', run: showChanges })
  void followRescoring()
}

function showChanges(): void {
  navigate('/changes')
}
