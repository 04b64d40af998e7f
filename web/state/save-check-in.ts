import type { CheckIn, SafetySign } from '../../analysis/model/check-in.ts'
import { api } from '../api.ts'
import type { CheckInItem } from '../contract.ts'
import { checkInPatch, newCheckIn } from '../view/check-in-json.ts'
import { failing } from './change-activity.ts'
import { refreshAll } from './resource-cache.ts'
import { loadSafety } from './safety-known.ts'
import { sendUnsent } from './send-unsent.ts'
import { showToast } from './toasts.ts'
import { addUnsent, ticked, unsent } from './unsent.ts'

/** Keeps a new check-in here, sends it, and says which of the two has happened. `inForce` = the signs it is judged with. */
export async function saveCheckIn(checkIn: CheckIn, inForce: Iterable<SafetySign>): Promise<void> {
  const { isReportedBetter: isBetter } = checkIn
  const told = ticked(inForce)
  // Said to be better or not while E2 asks, it is the answer; the server reads it so, too.
  const event = isBetter === null ? told : ({ ...told, kind: 'answered', isBetter } as const)
  const { key } = addUnsent(event, newCheckIn(checkIn))
  await sendUnsent()
  const isWaiting = unsent.get().some((item) => item.key === key)
  showToast(isWaiting ? 'Kept on this device. It is sent when your server can be reached.' : 'Saved.')
}

/** Changes a check-in that the server has. */
export async function changeCheckIn(id: string, checkIn: CheckIn): Promise<void> {
  await api.changeCheckIn(id, checkInPatch(checkIn))
  await loadSafety()
  refreshAll()
  showToast('Changed.')
}

/** Takes a check-in out, with the way back. */
export async function removeCheckIn({ id }: CheckInItem): Promise<void> {
  await api.removeCheckIn(id)
  refreshAll()
  const restore = () => failing(api.restoreCheckIn(id).then(refreshAll))
  showToast('Deleted the check-in.', { label: 'Undo', run: restore })
}
