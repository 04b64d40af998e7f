import type { Issue } from '../model/issue.ts'

export interface Pulse {
  /** Beats a minute; NaN = unknown. */
  readonly perMinute: Float64Array
  readonly issues: readonly Issue[]
}

/** Beats a minute that no heart has. */
const HIGHEST = 250

/** Heart rates without those that no heart has. NaN stays NaN. */
export function believedPulse(recorded: Float64Array): Pulse {
  let count = 0
  for (let i = 0; i < recorded.length; i++) if (recorded[i]! > HIGHEST || recorded[i]! < 0) count++
  if (count === 0) return { perMinute: recorded, issues: [] }
  const perMinute = recorded.map((beats) => (beats > HIGHEST || beats < 0 ? Number.NaN : beats))
  const message = `Heart rates above ${HIGHEST} or below 0 a minute were left out.`
  return { perMinute, issues: [{ id: 'heart-rate-impossible', message, count }] }
}
