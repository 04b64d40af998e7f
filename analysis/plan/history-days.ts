import type { CivilDay } from '../model/civil-day.ts'
import type { DailySeries } from '../model/daily.ts'
import { roomReferences } from './room-references.ts'

/**
 * Days of history before `day`, since the first load or since the last break of twelve weeks; 0 when there are none.
 * Below 28 it is a cold start: "12 of 28 days".
 */
export function historyDays(series: DailySeries, day: CivilDay): number {
  return roomReferences(series, day).historyDays
}
