import type { CivilDay } from './civil-day.ts'

/** `plated`: a plate or a very stiff sole. `stability`: against rolling inwards; no figure for the load exists. */
export const SHOE_KINDS = ['usual', 'minimal', 'plated', 'stability'] as const
export type ShoeKind = (typeof SHOE_KINDS)[number]

/** A shoe as far as the load goes. */
export interface Shoe {
  readonly kind: ShoeKind
  /** Heel-to-toe drop, millimetres; NaN = unknown. */
  readonly dropMillimetres: number
}

/** What is worn in a sport from a day on, where nothing else is said; null = nothing known any more. */
export interface UsualShoe {
  readonly sport: string
  readonly validFrom: CivilDay
  readonly shoe: Shoe | null
}

/** Multipliers on peak force, running and walking; 1 = none. */
export interface ShoeFactors {
  readonly run: number
  readonly walk: number
}

export const NO_SHOE_FACTORS: ShoeFactors = { run: 1, walk: 1 }

/** What is usually worn in a sport on a day: the last entry that began on or before it. `usual` in the order of its days. */
export function usualShoeOn<T extends Pick<UsualShoe, 'sport' | 'validFrom'>>(
  usual: readonly T[],
  sport: string,
  day: CivilDay,
): T | null {
  return usual.findLast((entry) => entry.sport === sport && entry.validFrom <= day) ?? null
}
