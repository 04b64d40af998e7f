import type { Tier } from '../../analysis/model/risk.ts'

/** Tiers from the lowest to the highest. */
export const TIERS = ['notice', 'caution', 'high'] as const satisfies readonly Tier[]

const NAMES: Readonly<Record<Tier, string>> = { notice: 'Notice', caution: 'Caution', high: 'High alert' }

/** A tier in words, for those who do not see its shape. */
export function tierText(tier: Tier): string {
  return NAMES[tier]
}
