import type { Alert, ChartCauses, Weeks } from '../contract.ts'
import { TIERS } from './tier-text.ts'

/** One week of the chart, with the highest alert that belongs to it. */
export interface WeekBar extends ChartCauses {
  readonly firstDay: string
  readonly calfKm: number
  readonly sessions: number
  readonly longest: number
  readonly ascentMetres: number
  readonly sandMetres: number
  /** Mean of the four weeks before; null where they are not known or nobody ran in them. */
  readonly ascentBefore: number | null
  readonly sandBefore: number | null
  readonly usualLow: number | null
  readonly usualHigh: number | null
  /** The worst pain told in the week, 0 to 10; null = nothing was told. */
  readonly worstPain: number | null
  readonly tier: Alert['tier'] | null
  readonly alertIds: readonly string[]
}

/** The weeks as rows, each with the highest tier among its alerts; withdrawn alerts leave no mark. */
export function weekBars(weeks: Weeks, alerts: readonly Alert[]): readonly WeekBar[] {
  const byId = new Map(alerts.map((alert) => [alert.id, alert]))
  return weeks.firstDay.map((firstDay, i) => {
    const here = (weeks.alerts[i] ?? []).map((id) => byId.get(id)).filter((alert) => alert !== undefined)
    const standing = here.filter((alert) => alert.state !== 'withdrawn')
    return {
      firstDay,
      calfKm: weeks.calfKm[i] ?? 0,
      flat: weeks.flat[i] ?? 0,
      climb: weeks.climb[i] ?? 0,
      sand: weeks.sand[i] ?? 0,
      other: weeks.other[i] ?? 0,
      sessions: weeks.sessions[i] ?? 0,
      longest: weeks.longest[i] ?? 0,
      ascentMetres: weeks.ascentMetres[i] ?? 0,
      sandMetres: weeks.sandMetres[i] ?? 0,
      ascentBefore: meanBefore(weeks, weeks.ascentMetres, i),
      sandBefore: meanBefore(weeks, weeks.sandMetres, i),
      usualLow: weeks.usualLow[i] ?? null,
      usualHigh: weeks.usualHigh[i] ?? null,
      worstPain: weeks.worstPain[i] ?? null,
      tier: TIERS.findLast((tier) => standing.some((alert) => alert.tier === tier)) ?? null,
      alertIds: standing.map((alert) => alert.id),
    }
  })
}

/** So many weeks a week is held against. */
const WEEKS_BEFORE = 4

function meanBefore({ sessions }: Weeks, column: readonly number[], week: number): number | null {
  const from = week - WEEKS_BEFORE
  if (from < 0 || sessions.slice(from, week).every((count) => count === 0)) return null
  return column.slice(from, week).reduce((sum, value) => sum + value, 0) / WEEKS_BEFORE
}
