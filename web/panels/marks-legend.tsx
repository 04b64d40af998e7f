import type { Element } from '../ui/runtime.ts'
import { TierMark } from '../ui/tier-mark.tsx'

/** What the band and the marks on the weekly chart mean. */
export function MarksLegend({ hasPain }: { readonly hasPain: boolean }): Element {
  return (
    <ul class="legend" aria-hidden="true">
      <li>
        <span class="swatch swatch-band" /> your usual range
      </li>
      <li>
        <TierMark tier="notice" /> notice
      </li>
      <li>
        <TierMark tier="caution" /> caution
      </li>
      <li>
        <TierMark tier="high" /> high
      </li>
      {hasPain && (
        <li>
          <span class="swatch swatch-pain" /> worst pain told (ring: none)
        </li>
      )}
    </ul>
  )
}
