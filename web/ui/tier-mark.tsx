import type { Tier } from '../../analysis/model/risk.ts'
import { tierText } from '../view/tier-text.ts'
import type { Element } from './runtime.ts'

/** The mark of a tier: a dot, a triangle or a red octagon. The shape says it, the colour repeats it. */
export function TierMark({ tier }: { readonly tier: Tier }): Element {
  return (
    <svg class={`tier-mark tier-${tier}`} viewBox="0 0 16 16" role="img" aria-label={tierText(tier)}>
      {tier === 'notice' && <circle cx="8" cy="8" r="3.6" />}
      {tier === 'caution' && <path d="M8 1.800 14.800 13.800H1.200z" />}
      {tier === 'high' && <path d="M5.100 1h5.800L15 5.100v5.800L10.900 15H5.100L1 10.900V5.100z" />}
      {tier === 'high' && (
        <path class="tier-stroke" d="M7.100 3.800h1.800v5.200H7.100zM7.100 10.400h1.800v1.900H7.100z" />
      )}
    </svg>
  )
}
