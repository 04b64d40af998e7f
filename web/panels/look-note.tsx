import { SAFETY_LIMITS } from '../../analysis/symptoms/safety-limits.ts'
import type { Element } from '../ui/runtime.ts'
import { useSafetyPages } from '../ui/use-safety-pages.ts'

const JUST_BEGUN = { levels: ['E2'], signs: [] } as const

/** E2 while it is being ticked: what to compare now, and when it will be asked again. */
export function LookNote(): Element {
  const nextQuestionAt = Date.now() / 1000 + SAFETY_LIMITS.askAgain[0].value * 3600
  const { title, sentences } = useSafetyPages({ ...JUST_BEGUN, nextQuestionAt }).pages[0]!
  return (
    <div class="look-note" role="status">
      <p>
        <strong>{title}</strong>
      </p>
      <p>{sentences.join(' ')}</p>
    </div>
  )
}
