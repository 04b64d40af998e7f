import type { SafetySign } from '../../analysis/model/check-in.ts'
import { reportSafety } from '../state/report-safety.ts'
import { type Element, useState } from '../ui/runtime.ts'
import type { SafetyNow } from '../view/safety-now.ts'
import { SafetyEnds } from './safety-ends.tsx'
import { SafetyTell } from './safety-tell.tsx'
import { SignFields } from './sign-fields.tsx'

/** What can be done beneath a safety message: show it to somebody, tick more, and the two ways it ends. */
export function SafetyActions({ safety }: { readonly safety: SafetyNow }): Element {
  return (
    <div class="safety-actions">
      <details class="safety-fold">
        <summary>Show what to tell them</summary>
        <SafetyTell safety={safety} />
      </details>
      <details class="safety-fold">
        <summary>Something else as well?</summary>
        <MoreSigns safety={safety} />
      </details>
      <SafetyEnds />
    </div>
  )
}

/** Ticking adds, at once and at any time; nothing is taken back here. */
function MoreSigns({ safety }: { readonly safety: SafetyNow }): Element {
  const [added, setAdded] = useState<ReadonlySet<SafetySign>>(new Set())
  const fixed = new Set([...safety.signs, ...added])
  const change = (ticked: ReadonlySet<SafetySign>) => {
    setAdded(new Set([...added, ...ticked]))
    reportSafety.tick(ticked)
  }
  return (
    <>
      <p>Tick whatever holds, all of it new. The message above changes at once if it has to.</p>
      <SignFields ticked={added} fixed={fixed} onChange={change} />
    </>
  )
}
