/** Making a formatter costs a hundred times as much as using it. */
const FORMATTERS = new Map<string, Intl.DateTimeFormat>()

/** Whether a name is an IANA zone this machine knows. */
export function isKnownZone(zone: string): boolean {
  try {
    formatterOf(zone)
    return true
  } catch {
    return false
  }
}

/**
 * A zone's lead over UTC at an instant (Unix seconds), in seconds. NaN outside the years 1 to 9999 or when the instant is
 * unknown. Throws a RangeError for a name that is no zone.
 */
export function zoneOffset(zone: string, unixSeconds: number): number {
  const whole = Math.floor(unixSeconds)
  if (!(Math.abs(whole) < 8.64e12)) return Number.NaN
  const parts: Record<string, number> = {}
  for (const { type, value } of formatterOf(zone).formatToParts(whole * 1000)) parts[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
  if (year < 1 || year > 9999 || whole < -62_135_596_800) return Number.NaN
  return Date.UTC(year, month - 1, day, hour, minute, second) / 1000 - whole
}

function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = FORMATTERS.get(zone)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  FORMATTERS.set(zone, made)
  return made
}
