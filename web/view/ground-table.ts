import type { ActivityDetail, Units } from '../contract.ts'
import { METRES_PER_MILE } from './distance-parts.ts'
import { numberText } from './number-text.ts'
import { roundedToSum } from './rounded-to-sum.ts'
import { sourceText } from './source-text.ts'
import { surfaceText } from './surface-text.ts'

/** A row of the table of grounds, in words. */
export interface GroundTableRow {
  readonly key: string
  readonly surface: string
  readonly name: string
  readonly source: string
  /** Without its unit; a trace never reads as none. */
  readonly distance: string
  readonly calfKm: string
}

export interface GroundTable {
  readonly rows: readonly GroundTableRow[]
  readonly unit: 'km' | 'mi'
  readonly distance: string
  readonly calfKm: string
}

/** What a session went over, most calf-km first. What is shown adds up to the sums below, and the last one is the session's load. */
export function groundTable(
  { ground, overrides }: Pick<ActivityDetail, 'ground' | 'overrides'>,
  units: Units,
): GroundTable {
  const unit = units === 'imperial' ? METRES_PER_MILE : 1000
  const ways = ground.map(({ metres }) => metres / unit)
  const loads = ground.map(({ calfKm }) => calfKm)
  const shownWays = roundedToSum(ways, 2)
  const shownLoads = roundedToSum(loads, 2)
  return {
    rows: ground.map(({ surface, source }, i) => ({
      key: `${surface} ${source}`,
      surface,
      name: surfaceText(surface),
      source: sourceText(source, overrides),
      distance: amountText(shownWays[i] ?? 0, ways[i] ?? 0),
      calfKm: amountText(shownLoads[i] ?? 0, loads[i] ?? 0),
    })),
    unit: units === 'imperial' ? 'mi' : 'km',
    distance: numberText(sum(shownWays), 2),
    calfKm: numberText(sum(shownLoads), 2),
  }
}

function amountText(shown: number, exact: number): string {
  return shown === 0 && exact > 0 ? '<0.01' : numberText(shown, 2)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
