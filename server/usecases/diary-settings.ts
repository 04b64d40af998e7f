import { HISTORY_SIGNS } from '../../analysis/symptoms/sign-groups.ts'
import type { AthleteRow } from '../store/athlete-store.ts'
import { forgetSigns } from '../store/forget-signs.ts'
import type { Store } from '../store/open-store.ts'

export const AGE_BANDS = ['under-30', '30-39', '40-49', '50-59', '60-and-over'] as const

/** Settings of what is told and felt. */
export interface DiarySettings {
  /** Two letters, for the numbers to call. */
  readonly country: string | null
  /** Numbers the athlete rather calls. */
  readonly ownEmergency: string | null
  readonly ownAdvice: string | null
  readonly ageBand: (typeof AGE_BANDS)[number] | null
  /** Whether travel, operations and other history may be kept. */
  readonly keepsHistory: boolean
  /** Quiet hours, in minutes of the local day; they may go over midnight. */
  readonly quietFromMinute: number
  readonly quietToMinute: number
  /** What a newcomer says of the month before; it holds for 28 days. */
  readonly startReference: { readonly longestMetres: number; readonly weekMetres: number } | null
}

export type DiarySettingsPatch = { readonly [K in keyof DiarySettings]?: DiarySettings[K] | undefined }

export function diarySettingsOf(athlete: AthleteRow): DiarySettings {
  const { start_longest_m, start_week_m } = athlete
  const hasStart = start_longest_m !== null && start_week_m !== null
  return {
    country: athlete.country,
    ownEmergency: athlete.own_emergency,
    ownAdvice: athlete.own_advice,
    ageBand: AGE_BANDS.find((band) => band === athlete.age_band) ?? null,
    keepsHistory: athlete.keeps_history === 1,
    quietFromMinute: athlete.quiet_from,
    quietToMinute: athlete.quiet_to,
    startReference: hasStart ? { longestMetres: start_longest_m, weekMetres: start_week_m } : null,
  }
}

/** The columns after a change; what a newcomer says is dated when it is said. */
export function diaryColumns(athlete: AthleteRow, patch: DiarySettingsPatch, now: number) {
  const { country, ownEmergency, ownAdvice, ageBand, keepsHistory, startReference } = patch
  const start =
    startReference === undefined
      ? {}
      : {
          start_longest_m: startReference?.longestMetres ?? null,
          start_week_m: startReference?.weekMetres ?? null,
          start_given_at: startReference === null ? null : now,
        }
  return {
    country: country === undefined ? athlete.country : country,
    own_emergency: textOf(athlete.own_emergency, ownEmergency),
    own_advice: textOf(athlete.own_advice, ownAdvice),
    age_band: ageBand === undefined ? athlete.age_band : ageBand,
    keeps_history: keepsHistory === undefined ? athlete.keeps_history : keepsHistory ? 1 : 0,
    quiet_from: patch.quietFromMinute ?? athlete.quiet_from,
    quiet_to: patch.quietToMinute ?? athlete.quiet_to,
    ...start,
  } as const
}

/** Who no longer agrees that history is kept has what was kept forgotten, too; the levels it came to stay. */
export async function forgetHistory(store: Store, athleteId: string): Promise<void> {
  await forgetSigns(store, athleteId, HISTORY_SIGNS)
}

/** An empty text is none. */
function textOf(before: string | null, patch: string | null | undefined): string | null {
  return patch === undefined ? before : patch === '' ? null : patch
}
