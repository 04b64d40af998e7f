import type { SafetySign } from '../../analysis/model/check-in.ts'
import type { SafetyState } from '../../analysis/model/safety-episode.ts'
import { safetyCourse } from '../../analysis/symptoms/safety-course.ts'
import type { Store } from '../store/open-store.ts'
import { listSafetyEvents, type SafetyRow } from '../store/safety-store.ts'
import { safetyEventsOf } from './safety-events.ts'

/** An episode that lasts. */
export interface OpenSafety {
  readonly id: string
  readonly state: SafetyState
}

/** The episode that is open, if one is. Asked anew each time, as time alone can raise it. */
export async function openSafety(store: Store, athleteId: string, now: number): Promise<OpenSafety | null> {
  return openAmong(await listSafetyEvents(store, athleteId), now)
}

export function openAmong(rows: readonly SafetyRow[], now: number): OpenSafety | null {
  const state = safetyCourse(safetyEventsOf(rows), now)
  const last = rows.findLast(({ at }) => at <= now)
  if (state === null || last === undefined) return null
  // What stands in for history that is not kept is not shown.
  const kept = new Set(rows.flatMap(({ signs_json }) => JSON.parse(signs_json) as SafetySign[]))
  return { id: last.episode_id, state: { ...state, signs: state.signs.filter((sign) => kept.has(sign)) } }
}

/** Whether room, plans and figures of training are hidden: while anything above "look and be asked again" holds. */
export async function isSafetyActive(store: Store, athleteId: string, now: number): Promise<boolean> {
  const open = await openSafety(store, athleteId, now)
  return open !== null && open.state.level !== 'E2'
}
