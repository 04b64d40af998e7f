import type { ImportSummary } from '../contract.ts'
import { numberText } from './number-text.ts'
import { timeLeftText } from './time-left-text.ts'

/** How fast an import gets on and how long it will still take; empty while neither is known. */
export function importPaceText({ filesPerSecond, secondsLeft }: ImportSummary): string {
  const rate = filesPerSecond === null || filesPerSecond < 0.05 ? '' : `${rateText(filesPerSecond)} files a second`
  const left = secondsLeft === null ? '' : `${timeLeftText(secondsLeft)} left`
  return [rate, left].filter((part) => part !== '').join(', ')
}

function rateText(rate: number): string {
  return numberText(rate, rate < 9.95 ? 1 : 0)
}
