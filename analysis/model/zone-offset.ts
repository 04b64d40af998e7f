const HOUR = 3600
const EARLIEST = -12 * HOUR
const LATEST = 14 * HOUR
const QUARTER = 900
/** Beside whole and half hours only these are some zone's: Nepal, Eucla, the Chatham Islands in winter and summer. */
const QUARTER_ZONES: ReadonlySet<number> = new Set([5.75, 8.75, 12.75, 13.75].map((hours) => hours * HOUR))

/**
 * The lead of some zone over UTC that lies within `tolerance` seconds of the one given; NaN when no zone has it. Zones run
 * from UTC−12 to UTC+14, on whole and half hours and on four quarters.
 */
export function zoneOffset(seconds: number, tolerance: number): number {
  const rounded = Math.round(seconds / QUARTER) * QUARTER
  const isOnHalf = rounded % (2 * QUARTER) === 0
  const isZone = rounded >= EARLIEST && rounded <= LATEST && (isOnHalf || QUARTER_ZONES.has(rounded))
  // Adding 0 turns the −0 of a small negative error into 0.
  return isZone && Math.abs(seconds - rounded) <= tolerance ? rounded + 0 : Number.NaN
}
