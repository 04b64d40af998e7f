import type { ImportSummary } from '../usecases/import-progress.ts'

const BAR_WIDTH = 24

/** How far an import is, in a line for a terminal; `width` letters at most. */
export function importBar(summary: ImportSummary, width: number): string {
  const share = summary.share ?? 0
  const filled = Math.round(BAR_WIDTH * share)
  return `[${'#'.repeat(filled)}${'.'.repeat(BAR_WIDTH - filled)}] ${importLine(summary)}`.slice(
    0,
    Math.max(20, width - 1),
  )
}

/** The same without the bar: `34 %, 3400 of 10000 files, 112 files/s, 59 s left`. */
export function importLine({ share, counts, paused, receiving, filesPerSecond, secondsLeft }: ImportSummary): string {
  if (receiving && counts.total === 0) return 'copying the first files'
  const parts = [`${counts.done} of ${counts.total} files${receiving ? ' so far' : ''}`]
  if (share !== null) parts.unshift(`${Math.floor(100 * share)} %`)
  if (paused) return [...parts, 'paused'].join(', ')
  if (filesPerSecond !== null && filesPerSecond >= 0.05)
    parts.push(`${filesPerSecond < 10 ? filesPerSecond.toFixed(1) : Math.round(filesPerSecond)} files/s`)
  if (secondsLeft !== null && !receiving) parts.push(`${spanText(secondsLeft)} left`)
  return parts.join(', ')
}

function spanText(seconds: number): string {
  const whole = Math.ceil(seconds)
  if (whole < 100) return `${whole} s`
  const minutes = Math.round(whole / 60)
  return minutes < 100 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}
