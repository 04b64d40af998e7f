import type { ActivityItem } from '../contract.ts'
import { sessionName } from './session-name.ts'

export const KINDS = ['all', 'run', 'walk', 'ride', 'other'] as const
export const GROUNDS = ['any', 'climb', 'sand'] as const

/** What the list of activities is narrowed to. */
export interface SessionFilter {
  readonly kind: (typeof KINDS)[number]
  readonly ground: (typeof GROUNDS)[number]
  /** Part of the name, in any case. */
  readonly text: string
}

/** Shares of a load from which a session counts as one with climb or sand. */
const NOTABLE = 0.1

/** Whether a session passes the filter. */
export function passesFilter(item: ActivityItem, filter: SessionFilter): boolean {
  if (filter.kind !== 'all' && kindOf(item.activity.sport) !== filter.kind) return false
  if (filter.ground !== 'any' && item.load.causes[filter.ground] < NOTABLE * Math.max(item.load.calfKm, 1e-9))
    return false
  return filter.text === '' || sessionName(item).toLowerCase().includes(filter.text.toLowerCase())
}

function kindOf(sport: string): SessionFilter['kind'] {
  if (sport === 'running') return 'run'
  if (sport === 'walking' || sport === 'hiking') return 'walk'
  return /cycl|bik/.test(sport) ? 'ride' : 'other'
}
