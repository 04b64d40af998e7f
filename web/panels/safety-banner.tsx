import { Link } from '../ui/link.tsx'
import type { Element } from '../ui/runtime.ts'
import { useSafetyPages } from '../ui/use-safety-pages.ts'
import type { SafetyNow } from '../view/safety-now.ts'
import { CallLink } from './call-link.tsx'

/** Stays at the top of the pages that can be read beside a safety message. It has no way to be closed. */
export function SafetyBanner({ safety }: { readonly safety: SafetyNow }): Element {
  const { pages } = useSafetyPages(safety)
  const first = pages[0]!
  return (
    <aside class="safety-banner" aria-label="Safety message">
      <p>
        <strong>{first.title}</strong>
      </p>
      <p class="safety-banner-actions">
        {first.call !== null && <CallLink number={first.call.number}>{first.call.label}</CallLink>}
        <Link to="/safety" class="safety-banner-link">
          Open the message
        </Link>
      </p>
    </aside>
  )
}
