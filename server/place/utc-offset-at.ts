import tzLookup from '@photostructure/tz-lookup'
import type { PlaceOffset } from '../../analysis/model/athlete.ts'
import { zoneOffset } from './zone-offset.ts'

/**
 * The lead of the local clock over UTC at a place and instant, in seconds, from an offline zone index. NaN when the
 * coordinates are none (not numbers, beyond the poles, or exactly 0/0 as broken receivers write) or the instant is unknown.
 */
export const utcOffsetAt: PlaceOffset = (latitude, longitude, unixSeconds) => {
  const isPlace = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
  if (!isPlace || (latitude === 0 && longitude === 0) || !Number.isFinite(unixSeconds)) return Number.NaN
  return zoneOffset(tzLookup(latitude, longitude), unixSeconds)
}
