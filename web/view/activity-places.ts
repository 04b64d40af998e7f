import { parseCivilDay } from '../../analysis/model/civil-day.ts'
import type { ActivityPlace } from '../../analysis/symptoms/find-trip.ts'
import type { ActivityItem } from '../contract.ts'

/** Where sessions began as far as their list tells: the clocks of their places; positions do not leave the server for it. */
export function activityPlaces(sessions: readonly ActivityItem[]): ActivityPlace[] {
  return sessions.flatMap(({ activity: { localDate, startedAt, utcOffsetSeconds }, manual }) => {
    if (localDate === null || startedAt === null || utcOffsetSeconds === null || manual) return []
    const at = Date.parse(startedAt) / 1000
    return [{ day: parseCivilDay(localDate), at, latitude: Number.NaN, longitude: Number.NaN, utcOffsetSeconds }]
  })
}
