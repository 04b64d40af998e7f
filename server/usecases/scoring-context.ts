import type { CivilDay } from '../../analysis/model/civil-day.ts'
import { type DatedSettings, settingsOn } from '../../analysis/model/dated-settings.ts'
import { readAthlete } from '../store/athlete-store.ts'
import type { Store } from '../store/open-store.ts'
import { readSettings } from '../store/settings-store.ts'

/** What scoring needs to know of an athlete. */
export interface ScoringContext {
  readonly settings: readonly DatedSettings[]
  readonly homeClock: string
}

export async function readScoringContext(store: Store, athleteId: string): Promise<ScoringContext> {
  const athlete = await readAthlete(store, athleteId)
  const rows = await readSettings(store, athleteId)
  const settings = rows.map(({ valid_from, height_m, mass_kg, profile }) => {
    return { validFrom: valid_from, heightM: height_m, massKg: mass_kg ?? Number.NaN, profile, sand: 'dry' as const }
  })
  return { settings, homeClock: athlete.zone }
}

/** The settings of a day as text, to see later whether a score still rests on them. */
export function scoredWith(context: ScoringContext, day: CivilDay): string {
  const { heightM, massKg, profile } = settingsOn(context.settings, day)
  return JSON.stringify([heightM, Number.isNaN(massKg) ? null : massKg, profile])
}
