import type { AthleteSettings } from './athlete.ts'
import type { CivilDay } from './civil-day.ts'

/** An athlete's settings and the first day they hold. */
export interface DatedSettings extends AthleteSettings {
  readonly validFrom: CivilDay
}

/**
 * The settings of a day: the last ones that began on or before it. The first entry also holds for all days before it, and
 * a day that is NaN (a file without times) takes the last. `settings` is ascending by `validFrom`; an empty list throws.
 */
export function settingsOn(settings: readonly DatedSettings[], day: CivilDay): DatedSettings {
  let found = settings[0]
  if (found === undefined) throw new Error('an athlete without settings')
  for (const entry of settings) if (!(entry.validFrom > day)) found = entry
  return found
}
