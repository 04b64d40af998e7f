import type { LoadSourceId } from './load-sources.ts'

/** A polynomial in grade, highest power first, in J/kg/m. */
export interface EnergyCost {
  readonly name: string
  readonly coefficients: readonly [number, number, number, number, number, number]
  /** Cost on level ground: the last coefficient. */
  readonly level: number
  readonly source: LoadSourceId
}

/**
 * Energy cost of going up and down a grade, Minetti et al. 2002, measured from −0.45 to +0.45. The model uses only the
 * ratio to the level, and only uphill.
 */
export const ENERGY_COST = {
  run: {
    name: 'Running',
    coefficients: [155.4, -30.4, -43.3, 46.3, 19.5, 3.6],
    level: 3.6,
    source: 'minetti-2002',
  },
  walk: {
    name: 'Walking',
    coefficients: [280.5, -58.7, -76.8, 51.9, 19.6, 2.5],
    level: 2.5,
    source: 'minetti-2002',
  },
} as const satisfies Record<string, EnergyCost>

/** Energy cost at a grade (rise over run), J/kg/m. NaN gives NaN. */
export function energyCost(cost: EnergyCost, grade: number): number {
  const [a, b, c, d, e, f] = cost.coefficients
  return ((((a * grade + b) * grade + c) * grade + d) * grade + e) * grade + f
}
