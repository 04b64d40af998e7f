import type { CheckIn, SafetySign } from '../../analysis/model/check-in.ts'
import { knownHistory } from '../../analysis/symptoms/known-history.ts'
import { signsInForce } from '../../analysis/symptoms/signs-in-force.ts'
import { readAthlete } from '../store/athlete-store.ts'
import { type CheckInRow, listCheckIns } from '../store/check-in-store.ts'
import type { Store } from '../store/open-store.ts'
import { insertSafetyEvent } from '../store/safety-store.ts'
import { checkInOf } from './check-in-columns.ts'
import { keptSigns, newSafetyEvent, noteTicked } from './note-safety.ts'
import { openSafety } from './open-safety.ts'

/** An episode of calf pain is followed so far back, days. */
const HISTORY_DAYS = 120

export interface JudgedCheckIn {
  readonly row: CheckInRow
  /** As it was before it was changed; null = it is new. A number that is put right is no new sign. */
  readonly before: CheckInRow | null
  /** What was ticked, history that is not kept included. */
  readonly said: readonly SafetySign[]
  readonly now: number
}

/**
 * What is ticked in a check-in, and what its numbers tell, with the history that is known: an episode may begin, or rise.
 * Said to be better or not while E2 asks, it is the answer, and pain that is still there does not take it back.
 */
export async function judgeSigns(store: Store, { row, before, said, now }: JudgedCheckIn): Promise<void> {
  const athleteId = row.athlete_id
  const rows = await listCheckIns(store, athleteId, { from: row.day - HISTORY_DAYS, to: row.day })
  const earlier = rows.filter(({ id }) => id !== row.id).map(checkInOf)
  const shown = checkInOf(row)
  if (before !== null && tells(shown, earlier) === tells(checkInOf(before), earlier)) return
  const checkIn = said.length > 0 ? { ...shown, signs: said } : shown
  const history = knownHistory([...earlier, shown], row.day, row.at)
  const signs = [...signsInForce(checkIn, history.signs, earlier)]
  const open = checkIn.isReportedBetter === null ? null : await openSafety(store, athleteId, now)
  if (open?.state.level === 'E2') {
    const athlete = await readAthlete(store, athleteId)
    const is_better = checkIn.isReportedBetter === true ? 1 : 0
    const about = { episode_id: open.id, at: now, is_better, ...keptSigns(athlete, signs) } as const
    await insertSafetyEvent(store, { ...newSafetyEvent(athleteId), ...about, kind: 'answered' })
  } else if (signs.length > 0) await noteTicked(store, athleteId, { signs, now })
}

/** What a check-in says in the matter of warning signs, as text. */
function tells(checkIn: CheckIn, earlier: readonly CheckIn[]): string {
  return JSON.stringify([[...signsInForce(checkIn, [], earlier)].sort(), checkIn.isReportedBetter])
}
