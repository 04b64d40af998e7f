import { bytesText } from './bytes-text.ts'
import { timeLeftText } from './time-left-text.ts'

/** How far the sending of files is. */
export interface Sending {
  readonly sentBytes: number
  readonly totalBytes: number
  /** Null until it is known. */
  readonly bytesPerSecond: number | null
  readonly secondsLeft: number | null
}

/** How far the sending is, in one line: `Sending: 34 % of 5.2 GB, 11.4 MB a second, about 5 minutes left`. */
export function sendingSentence({ sentBytes, totalBytes, bytesPerSecond, secondsLeft }: Sending): string {
  const share = totalBytes === 0 ? 0 : Math.floor((100 * sentBytes) / totalBytes)
  const parts = [`Sending: ${share} % of ${bytesText(totalBytes)}`]
  if (bytesPerSecond !== null) parts.push(`${bytesText(Math.round(bytesPerSecond))} a second`)
  if (secondsLeft !== null) parts.push(`${timeLeftText(secondsLeft)} left`)
  return parts.join(', ')
}
