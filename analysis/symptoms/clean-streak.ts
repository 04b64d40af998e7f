import type { CivilDay } from '../model/civil-day.ts'
import type { PainReport } from './pain-reports.ts'

export interface CleanStreak {
  /** Takes in the next check-in (null = it does not say) and gives the clean ones in a row. */
  hear(report: Pick<PainReport, 'kind' | 'day'>, isClean: boolean | null): number
}

/**
 * Counts clean check-ins in a row, one a day at most. An activity counts once the next answer of a later day, its morning
 * as a rule, was clean too: settling by morning is part of being clean. That morning belongs to the activity and does not
 * count again.
 */
export function cleanStreak(): CleanStreak {
  let count = 0
  let lastCounted: CivilDay = Number.NEGATIVE_INFINITY
  let lastActivity: CivilDay = Number.NEGATIVE_INFINITY
  let pending: CivilDay = Number.NaN

  function add(day: CivilDay): void {
    if (day > lastCounted) count += 1
    lastCounted = Math.max(day, lastCounted)
  }

  return {
    hear({ kind, day }, isClean) {
      const belongsToActivity = kind === 'morning' && lastActivity === day - 1
      if (kind === 'activity') lastActivity = day
      if (isClean === null) return count
      if (!isClean) {
        count = 0
        // Nothing of this day counts any more: the day was not clean.
        lastCounted = day
        pending = Number.NaN
        return count
      }
      if (day > pending) {
        add(pending)
        pending = Number.NaN
      }
      if (kind === 'activity') pending = day
      else if (!belongsToActivity) add(day)
      return count
    },
  }
}
