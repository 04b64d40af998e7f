import type { CivilDay } from '../model/civil-day.ts'
import { haversine } from '../signal/haversine.ts'
import { SAFETY_LIMITS } from './safety-limits.ts'

/** Where and when an activity began. Degrees NaN when it has no positions. */
export interface ActivityPlace {
  readonly day: CivilDay
  readonly at: number
  readonly latitude: number
  readonly longitude: number
  readonly utcOffsetSeconds: number
}

export interface Trip {
  /** The day of the first activity after it. */
  readonly day: CivilDay
  /** NaN when only the clocks tell of it. */
  readonly kilometres: number
  readonly zoneHours: number
}

/**
 * The latest long trip of the four weeks up to `day` that activities give away: two in a row more than 2000 km or at least
 * three time zones apart. It only adds a question to a form, never an alert; null when there is none.
 */
export function findTrip(activities: readonly ActivityPlace[], day: CivilDay): Trip | null {
  const { tripKilometres, tripZones, tripDays } = SAFETY_LIMITS
  const ordered = activities.filter((one) => one.day <= day).toSorted((a, b) => a.at - b.at)
  for (let i = ordered.length - 1; i > 0; i--) {
    const [from, to] = [ordered[i - 1]!, ordered[i]!]
    if (to.day <= day - tripDays.value) return null
    const kilometres = distance(from, to) / 1000
    const zoneHours = Math.abs(to.utcOffsetSeconds - from.utcOffsetSeconds) / 3600
    if (kilometres > tripKilometres.value || zoneHours >= tripZones.value) return { day: to.day, kilometres, zoneHours }
  }
  return null
}

function distance(from: ActivityPlace, to: ActivityPlace): number {
  const latitude = Float64Array.of(from.latitude, to.latitude)
  return haversine(latitude, Float64Array.of(from.longitude, to.longitude), 0, 1)
}
