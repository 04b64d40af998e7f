import type { Coefficient } from './coefficient.ts'
import { RIDE_STAIR_FACTORS } from './ride-stair-factors.ts'
import { RUN_FACTORS } from './run-factors.ts'
import { UNIT_FACTORS } from './unit-factors.ts'
import { WALK_FACTORS } from './walk-factors.ts'

/**
 * Every number of the load model except the ground (`surface-factors.ts`), the shoes (`footwear.ts`) and the energy
 * polynomials (`energy-cost.ts`), each with its value in both profiles, unit, range, sources and evidence. Plain data,
 * so the page "How the number is made" prints exactly what is computed with. Equations: docs/load-model.md.
 */
export const LOAD_MODEL = {
  ...UNIT_FACTORS,
  ...RUN_FACTORS,
  ...WALK_FACTORS,
  ...RIDE_STAIR_FACTORS,
} as const satisfies Record<string, Coefficient>

export type CoefficientId = keyof typeof LOAD_MODEL
