import type { SafetyLevel, SafetySign } from '../../analysis/model/check-in.ts'
import type { SafetyEvent } from '../../analysis/model/safety-episode.ts'
import { redFlags } from '../../analysis/symptoms/red-flags.ts'
import type { SafetyRow } from '../store/safety-store.ts'

/**
 * Stands in for history that was ticked and may not be kept: that there was some is known from the level the signs came to,
 * which one it was is not. Without it an episode would be lower after a restart than it was when it was ticked.
 */
export const HISTORY_STAND_IN: SafetySign = 'family'

/** What happened in the matter of warning signs, as the rules follow it. */
export function safetyEventsOf(rows: readonly SafetyRow[]): SafetyEvent[] {
  return rows.map((row) => {
    const { at } = row
    switch (row.kind) {
      case 'seen':
        return { kind: 'seen', at, day: row.seen_day ?? 0, outcome: row.outcome ?? 'treated' }
      case 'answered':
        return {
          kind: 'answered',
          at,
          signs: signsOf(row),
          isBetter: row.is_better === null ? null : row.is_better === 1,
        }
      default:
        return { kind: row.kind, at, signs: signsOf(row) }
    }
  })
}

function signsOf({ signs_json, levels_json }: SafetyRow): SafetySign[] {
  const signs = JSON.parse(signs_json) as SafetySign[]
  const levels = JSON.parse(levels_json) as SafetyLevel[]
  const kept = new Set(redFlags(new Set(signs)))
  return levels.some((level) => !kept.has(level)) ? [...signs, HISTORY_STAND_IN] : signs
}
