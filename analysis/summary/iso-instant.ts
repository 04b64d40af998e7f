import { civilDayOf, formatCivilDay } from '../model/civil-day.ts'

/**
 * `YYYY-MM-DDTHH:MM:SSZ` of UTC Unix seconds, with milliseconds where there are any; null for NaN. Written out because
 * analysis has no host clock or calendar.
 */
export function isoInstant(unixSeconds: number): string | null {
  if (Number.isNaN(unixSeconds)) return null
  const milliseconds = Math.round(unixSeconds * 1000)
  const wholeSeconds = Math.floor(milliseconds / 1000)
  const fraction = milliseconds - wholeSeconds * 1000
  const secondOfDay = ((wholeSeconds % 86400) + 86400) % 86400
  const clock = [Math.floor(secondOfDay / 3600), Math.floor(secondOfDay / 60) % 60, secondOfDay % 60]
  const time = clock.map((part) => String(part).padStart(2, '0')).join(':')
  const tail = fraction === 0 ? '' : `.${String(fraction).padStart(3, '0')}`
  return `${formatCivilDay(civilDayOf(wholeSeconds, 0))}T${time}${tail}Z`
}
