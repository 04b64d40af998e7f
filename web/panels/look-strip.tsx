import { address, currentRoute } from '../state/router.ts'
import { Link } from '../ui/link.tsx'
import { type Element, useStore } from '../ui/runtime.ts'
import type { SafetyNow } from '../view/safety-now.ts'

/** E2 on every page: one line that says to compare both calves, and asks when it is time. */
export function LookStrip({ safety }: { readonly safety: SafetyNow }): Element | null {
  useStore(address)
  if (currentRoute().page === 'safety') return null
  const isDue = safety.nextQuestionAt <= Date.now() / 1000
  return (
    <aside class="look-strip" aria-label="Sore calf">
      {isDue ? 'Your sore calf: how is it now?' : 'Compare both calves now.'}{' '}
      <Link to="/safety">{isDue ? 'Answer' : 'What to look for'}</Link>
    </aside>
  )
}
