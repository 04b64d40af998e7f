import { ANALYSIS_VERSION } from '../../analysis/version.ts'
import type { ScoringRow } from '../store/activity-store.ts'
import {
  differencesOf,
  type GroundChange,
  isGroundStale,
  mergeGroundChanges,
  type ToldGroundChange,
  toldGroundChanges,
} from './ground-changes.ts'
import { bodyOf, readScoredWith, type ScoredWith, toScoreWith } from './scored-with.ts'
import type { ScoringContext } from './scoring-context.ts'

export type Setting = 'heightM' | 'massKg' | 'profile' | 'analysisVersion'
type Value = string | number | null

/** One thing that scores rest on and that is no longer as it was. */
export interface SettingChange {
  readonly setting: Setting
  readonly from: Value
  readonly to: Value
}

/** Why figures were worked out anew, as it is stored. */
export interface StoredCause {
  readonly changes: readonly SettingChange[]
  /** Absent in what an older version stored. */
  readonly ground?: readonly GroundChange[]
  /** All that scores rest on, as text: another one calls for another try. */
  readonly target: string
}

type SimpleCause =
  | { readonly kind: 'version'; readonly from: number; readonly to: number }
  | { readonly kind: 'settings'; readonly changes: readonly SettingChange[] }
  | ToldGroundChange

/** Why figures were worked out anew, as it is told. */
export type RecalculationCause = SimpleCause | { readonly kind: 'several'; readonly causes: readonly SimpleCause[] }

/** An activity whose figures rest on what no longer holds, with what they rest on and what holds. */
export interface StaleActivity {
  readonly row: ScoringRow
  readonly then: ScoredWith
  readonly now: ScoredWith
}

/** The activities whose figures rest on another version, on settings that no longer are those of their day, or other ground. */
export function staleAmong(rows: readonly ScoringRow[], context: ScoringContext): StaleActivity[] {
  const read = new Map<string, ScoredWith>()
  return rows.flatMap((row) => {
    const then = read.get(row.scored_with) ?? readScoredWith(row.scored_with)
    read.set(row.scored_with, then)
    const now = toScoreWith(context, row, then.sand !== null)
    const isStale =
      row.analysis_version !== ANALYSIS_VERSION ||
      BODY.some((setting) => then[setting] !== now[setting]) ||
      isGroundStale(then, now, context)
    return isStale ? [{ row, then, now }] : []
  })
}

/** All that scores rest on now. */
export function targetOf({ settings, maps, places, shoes }: ScoringContext): string {
  const held = settings.map((dated) => [dated.validFrom, ...BODY.map((name) => bodyOf(dated)[name]), dated.sand])
  const ground = [maps.map(({ id }) => id), places.map(({ id, state }) => [id, state])]
  return JSON.stringify([ANALYSIS_VERSION, held, ...ground, [...shoes.all], shoes.usual])
}

/**
 * Why some activities are out of date: of each setting, what the newest of them that knew another value was scored with,
 * and what holds now. `before` are the changes of a recalculation that still runs: its figures before are those the athlete
 * saw, so its values before stay, even of a setting that went back to them.
 */
export function changesOf(
  stale: readonly StaleActivity[],
  context: ScoringContext,
  before: readonly SettingChange[] = [],
): SettingChange[] {
  const first = new Map<Setting, Value>(before.map(({ setting, from }) => [setting, from]))
  const note = (setting: Setting, from: Value, to: Value) => {
    if (from !== to && !first.has(setting)) first.set(setting, from)
  }
  const newestFirst = [...stale].sort((a, b) => b.row.local_day - a.row.local_day)
  for (const { row, then, now } of newestFirst) {
    for (const setting of BODY) note(setting, then[setting], now[setting])
    note('analysisVersion', row.analysis_version, ANALYSIS_VERSION)
  }
  const latest = context.settings.at(-1)
  if (latest === undefined) throw new Error('an athlete without settings')
  const holds: Record<Setting, Value> = { ...bodyOf(latest), analysisVersion: ANALYSIS_VERSION }
  return [...first].map(([setting, from]) => ({ setting, from, to: holds[setting] }))
}

/** The same of maps, favourite places and sand. */
export function groundChangesOf(
  stale: readonly StaleActivity[],
  context: ScoringContext,
  before: readonly GroundChange[] = [],
): GroundChange[] {
  const since = stale.flatMap(({ then, now }) => differencesOf(then, now, context))
  return mergeGroundChanges(before, since, context)
}

/** A stored cause in the words of the interface: a change of the program alone has a kind of its own. */
export function toldCause(cause: StoredCause): RecalculationCause {
  const changes = realChanges(cause)
  const ground = toldGroundChanges(cause.ground ?? [])
  const [only] = ground
  if (ground.length === 0 || only === undefined) return settingsCause(changes)
  if (ground.length === 1 && changes.length === 0) return only
  return { kind: 'several', causes: [...(changes.length === 0 ? [] : [settingsCause(changes)]), ...ground] }
}

function settingsCause(changes: readonly SettingChange[]): SimpleCause {
  const [only] = changes
  if (changes.length === 1 && only?.setting === 'analysisVersion') {
    return { kind: 'version', from: Number(only.from), to: Number(only.to) }
  }
  return { kind: 'settings', changes }
}

/** Whether all went back to where it began. */
export function isUndone(cause: StoredCause): boolean {
  return realChanges(cause).length === 0 && toldGroundChanges(cause.ground ?? []).length === 0
}

/** The changes but those that went back to where they began. */
function realChanges({ changes }: StoredCause): SettingChange[] {
  return changes.filter(({ from, to }) => from !== to)
}

const BODY = ['heightM', 'massKg', 'profile'] as const
