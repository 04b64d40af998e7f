import { countText } from './count-text.ts'

/** A span still to go, as coarse as it is uncertain: `about 2 hours`, `about 12 minutes`, `less than a minute`. */
export function timeLeftText(seconds: number): string {
  if (seconds < 50) return 'less than a minute'
  const minutes = Math.round(seconds / 60)
  if (minutes < 100) return `about ${countText(Math.max(1, minutes), 'minute')}`
  const hours = Math.round(seconds / 1800) / 2
  return hours < 10
    ? `about ${String(hours).replace('.5', '½')} hours`
    : `about ${countText(Math.round(hours), 'hour')}`
}
