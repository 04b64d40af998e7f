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
  return zoneOffset(isOnTutuila(latitude, longitude) ? 'Pacific/Pago_Pago' : tzLookup(latitude, longitude), unixSeconds)
}

/**
 * The index is a little coarse at borders. That is an hour in most places and a whole day here: it takes the west of
 * American Samoa (one calendar day behind) for Samoa, whose easternmost cape lies at 171.4° west.
 */
function isOnTutuila(latitude: number, longitude: number): boolean {
  return latitude > -14.6 && latitude < -14 && longitude > -171.1 && longitude < -170.4
}
