import { createHash } from 'node:crypto'
import type { CivilDay } from '../../analysis/model/civil-day.ts'
import type { AnyRule } from '../../analysis/model/risk.ts'

/** The id of what a rule says of an athlete's day: the same however often history is judged, and in a restored backup. */
export function alertId(athleteId: string, day: CivilDay, rule: AnyRule): string {
  const hash = createHash('sha256').update(`alert ${athleteId} ${day} ${rule}`).digest()
  return hash.subarray(0, 12).toString('base64url')
}
