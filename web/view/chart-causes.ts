import type { ChartCauses, LoadCauses } from '../contract.ts'

/** The four parts a chart draws. What shoes saved (a negative part) is folded into flat, so no bar goes below zero. */
export function chartCauses(causes: LoadCauses): ChartCauses {
  return {
    flat: causes.flat + Math.min(0, causes.shoes),
    climb: causes.climb,
    sand: causes.sand,
    other: causes.ground + causes.treadmill + Math.max(0, causes.shoes),
  }
}
