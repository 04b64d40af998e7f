import type { Tier } from './risk.ts'

const RANK: Readonly<Record<Tier, number>> = { notice: 1, caution: 2, high: 3 }

/** Tiers in order: 1 notice, 2 caution, 3 high; 0 for none. */
export function tierRank(tier: Tier | null): number {
  return tier === null ? 0 : RANK[tier]
}
