import type { RuleReport } from '../contract.ts'
import type { Element } from '../ui/runtime.ts'

/** A share from nothing to all as a tick on its interval; the words beside it say the same. */
export function FollowedBar({ followed }: { readonly followed: RuleReport['alerts'] }): Element | null {
  const { share, low, high, isTooFew } = followed
  if (share === null || low === null || high === null || isTooFew) return null
  const percent = (value: number) => `${(100 * value).toFixed(1)}%`
  return (
    <span class="report-bar" aria-hidden="true">
      <span class="report-bar-interval" style={{ left: percent(low), width: percent(high - low) }} />
      <span class="report-bar-share" style={{ left: percent(share) }} />
    </span>
  )
}
