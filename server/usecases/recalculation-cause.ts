import type { DatedSettings } from '../../analysis/model/dated-settings.ts'
import { ANALYSIS_VERSION } from '../../analysis/version.ts'
import type { ActivityRow } from '../store/activity-store.ts'
import { type ScoringContext, scoredWith } from './scoring-context.ts'

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
  /** All that scores rest on, as text: another one calls for another try. */
  readonly target: string
}

/** Why figures were worked out anew, as it is told. */
export type RecalculationCause =
  | { readonly kind: 'version'; readonly from: number; readonly to: number }
  | { readonly kind: 'settings'; readonly changes: readonly SettingChange[] }

export type ScoringOfActivity = Pick<ActivityRow, 'id' | 'local_day' | 'scored_with' | 'analysis_version'>

/** Whether an activity's figures rest on another version, or on settings that no longer are those of its day. */
export function isStale(row: ScoringOfActivity, context: ScoringContext): boolean {
  return row.analysis_version !== ANALYSIS_VERSION || row.scored_with !== scoredWith(context, row.local_day)
}

/** All that scores rest on now. */
export function targetOf({ settings }: ScoringContext): string {
  return JSON.stringify([ANALYSIS_VERSION, settings.map(({ validFrom, ...held }) => [validFrom, ...valuesOf(held)])])
}

/**
 * Why some activities are out of date: of each setting, what the newest of them that knew another value was scored with,
 * and what holds now. `before` are the changes of a recalculation that still runs: its figures before are those the athlete
 * saw, so its values before stay, even of a setting that went back to them.
 */
export function changesOf(
  stale: readonly ScoringOfActivity[],
  context: ScoringContext,
  before: readonly SettingChange[] = [],
): SettingChange[] {
  const first = new Map(before.map(({ setting, from }) => [setting, from]))
  const newestFirst = [...stale].sort((a, b) => b.local_day - a.local_day)
  for (const row of newestFirst) {
    const then = partsOf(row.scored_with, row.analysis_version)
    const now = partsOf(scoredWith(context, row.local_day), ANALYSIS_VERSION)
    for (const [setting, from] of then) if (now.get(setting) !== from && !first.has(setting)) first.set(setting, from)
  }
  const latest = context.settings.at(-1)
  if (latest === undefined) throw new Error('an athlete without settings')
  const now = new Map<Setting, Value>(zip(valuesOf(latest))).set('analysisVersion', ANALYSIS_VERSION)
  return [...first].map(([setting, from]) => ({ setting, from, to: now.get(setting) ?? null }))
}

/** A stored cause in the words of the interface: a change of the program alone has a kind of its own. */
export function toldCause(cause: StoredCause): RecalculationCause {
  const changes = realChanges(cause)
  const [only] = changes
  if (changes.length === 1 && only?.setting === 'analysisVersion') {
    return { kind: 'version', from: Number(only.from), to: Number(only.to) }
  }
  return { kind: 'settings', changes }
}

/** The changes but those that went back to where they began. */
export function realChanges({ changes }: StoredCause): SettingChange[] {
  return changes.filter(({ from, to }) => from !== to)
}

const DATED = ['heightM', 'massKg', 'profile'] as const

function valuesOf({ heightM, massKg, profile }: Omit<DatedSettings, 'validFrom'>): Value[] {
  return [heightM, Number.isNaN(massKg) ? null : massKg, profile]
}

/** What an activity was scored with, taken apart. */
function partsOf(text: string, version: number): Map<Setting, Value> {
  return new Map<Setting, Value>(zip(JSON.parse(text) as Value[])).set('analysisVersion', version)
}

function zip(values: readonly Value[]): [Setting, Value][] {
  return DATED.map((setting, i) => [setting, values[i] ?? null])
}
