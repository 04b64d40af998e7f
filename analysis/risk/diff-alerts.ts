import type { Alert } from '../model/alert.ts'
import type { Tier } from '../model/risk.ts'

/** What must be known of an alert that was stored before. */
export interface StoredAlert {
  readonly key: string
  readonly tier: Tier
  readonly ratio: number
  readonly reference: number
  /** Withdrawn before, because history had changed. */
  readonly isWithdrawn: boolean
}

/** What to do with stored alerts after history was judged again. Every stored and every fresh alert is in one list. */
export interface AlertDiff<S extends StoredAlert> {
  readonly added: readonly Alert[]
  readonly kept: readonly S[]
  /** Same key, other numbers, or withdrawn before and found again. `tierRose` is what a second notification needs. */
  readonly changed: readonly { readonly before: S; readonly after: Alert; readonly tierRose: boolean }[]
  /** No longer found; to be kept with a trace, not deleted. Those withdrawn already stay in `kept`. */
  readonly withdrawn: readonly S[]
}

/** Sums in another order differ in the last bits; that is no change. */
const SAME = 1e-9

const RANK: Record<Tier, number> = { notice: 1, caution: 2, high: 3 }

/** Compares the alerts of a history judged again with those stored of the same athlete, by their keys. */
export function diffAlerts<S extends StoredAlert>(stored: readonly S[], fresh: readonly Alert[]): AlertDiff<S> {
  const found = new Map(fresh.map((alert) => [alert.key, alert]))
  const known = new Set(stored.map((alert) => alert.key))
  const kept: S[] = []
  const changed: { before: S; after: Alert; tierRose: boolean }[] = []
  const withdrawn: S[] = []
  for (const before of stored) {
    const after = found.get(before.key)
    if (after === undefined) (before.isWithdrawn ? kept : withdrawn).push(before)
    else if (isSame(before, after)) kept.push(before)
    else changed.push({ before, after, tierRose: RANK[after.tier] > RANK[before.tier] })
  }
  return { added: fresh.filter((alert) => !known.has(alert.key)), kept, changed, withdrawn }
}

function isSame(before: StoredAlert, after: Alert): boolean {
  return (
    !before.isWithdrawn &&
    before.tier === after.tier &&
    Math.abs(before.ratio - after.ratio) <= SAME * after.ratio &&
    Math.abs(before.reference - after.reference) <= SAME * after.reference
  )
}
