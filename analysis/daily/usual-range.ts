/** The band of an athlete's usual weeks, calf-km a week. */
export interface UsualRange {
  readonly low: number
  readonly high: number
}

const WEEKS = 8
const LEAST_ACTIVE = 4
const LOW = 0.2
const HIGH = 0.8

/**
 * The quiet band behind a week of the chart: the 20th to 80th percentile (between neighbours by proportion) of the
 * active weeks among the eight before it; null with fewer than four of them. Weeks off are left out, or a holiday would
 * make every week after it look large. A choice of the product to give the eye a measure: no study sets it, no rule
 * reads it. `weeks`: calf-km of consecutive weeks; NaN counts as a week off.
 */
export function usualRange(weeks: Float64Array, index: number): UsualRange | null {
  const active = weeks
    .slice(Math.max(0, index - WEEKS), Math.max(0, index))
    .filter((load) => load > 0)
    .sort()
  if (active.length < LEAST_ACTIVE) return null
  return { low: percentile(active, LOW), high: percentile(active, HIGH) }
}

function percentile(sorted: Float64Array, share: number): number {
  const position = share * (sorted.length - 1)
  const below = Math.floor(position)
  const low = sorted[below]!
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!
  return low + (position - below) * (high - low)
}
