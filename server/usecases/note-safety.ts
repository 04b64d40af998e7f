import type { SafetySign } from '../../analysis/model/check-in.ts'
import { redFlags } from '../../analysis/symptoms/red-flags.ts'
import { type AthleteRow, readAthlete } from '../store/athlete-store.ts'
import { newId } from '../store/new-id.ts'
import type { Store } from '../store/open-store.ts'
import { insertSafetyEvent } from '../store/safety-store.ts'
import { signsToKeep } from './check-in-columns.ts'
import { openSafety } from './open-safety.ts'

/**
 * Keeps what was ticked, within the transaction of whatever it came with. Signs that come to nothing while nothing is open are no episode and leave no trace.
 */
export async function noteTicked(
  store: Store,
  athleteId: string,
  { signs, now }: { readonly signs: readonly SafetySign[]; readonly now: number },
): Promise<void> {
  const open = await openSafety(store, athleteId, now)
  if (open === null && redFlags(new Set(signs)).length === 0) return
  const athlete = await readAthlete(store, athleteId)
  const about = { episode_id: open?.id ?? newId(), at: now, ...keptSigns(athlete, signs) }
  await insertSafetyEvent(store, { ...newSafetyEvent(athleteId), ...about, kind: 'ticked' })
}

/** Signs as they are kept, with the levels they came to, history that is not kept included. */
export function keptSigns({ keeps_history }: AthleteRow, signs: readonly SafetySign[]) {
  return {
    signs_json: JSON.stringify(signsToKeep(signs, keeps_history === 1)),
    levels_json: JSON.stringify(redFlags(new Set(signs))),
  }
}

/** An event before it is said what happened. */
export function newSafetyEvent(athleteId: string) {
  const nothing = { signs_json: '[]', levels_json: '[]', is_better: null, seen_day: null, outcome: null }
  return { id: newId(), athlete_id: athleteId, ...nothing }
}
