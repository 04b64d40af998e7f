import type { SafetySign } from '../../analysis/model/check-in.ts'
import { QUESTION_WORDS } from '../../analysis/symptoms/question-words.ts'
import { redFlags } from '../../analysis/symptoms/red-flags.ts'
import { CallLink } from '../panels/call-link.tsx'
import { LookNote } from '../panels/look-note.tsx'
import { NumbersNote } from '../panels/numbers-note.tsx'
import { SafetyLook } from '../panels/safety-look.tsx'
import { SignFields } from '../panels/sign-fields.tsx'
import { reportSafety } from '../state/report-safety.ts'
import { showToast } from '../state/toasts.ts'
import { Link } from '../ui/link.tsx'
import { type Element, useState } from '../ui/runtime.ts'
import { usePageTitle } from '../ui/use-page-title.ts'
import { useSafety } from '../ui/use-safety.ts'
import { useSafetyPages } from '../ui/use-safety-pages.ts'

const NO_LEVEL = { levels: [], signs: [], nextQuestionAt: Number.NaN } as const

/** Warning signs to tick while none calls for help; the message itself stands before every page. */
export function SafetyPage(): Element {
  usePageTitle('Warning signs')
  const safety = useSafety()
  return (
    <article class="check-in-page">
      <h1>{safety === null ? 'Warning signs' : 'Your sore calf'}</h1>
      {safety !== null && <SafetyLook key={safety.nextQuestionAt} safety={safety} />}
      <SignsForm known={new Set(safety?.signs)} />
      <Numbers />
    </article>
  )
}

/** Judged with every tick: what calls for help does so before anything is saved. */
function SignsForm({ known }: { readonly known: ReadonlySet<SafetySign> }): Element {
  const [ticked, setTicked] = useState<ReadonlySet<SafetySign>>(new Set())
  const levels = redFlags(new Set([...known, ...ticked]))
  const change = (next: ReadonlySet<SafetySign>) => {
    setTicked(next)
    if (redFlags(new Set([...known, ...next])).some((level) => level !== 'E2')) reportSafety.tick(next)
  }
  const keep = (event: Event) => {
    event.preventDefault()
    if (ticked.size === 0) return
    reportSafety.tick(ticked)
    setTicked(new Set())
    showToast(levels.length === 0 ? 'Nothing of it calls for a message. It can still be worth a call.' : 'Noted.')
  }
  return (
    <form class="card check-in-form" onSubmit={keep}>
      <p>
        <strong>{QUESTION_WORDS.signs}</strong> All of it new, and now, unless it says otherwise. What calls for help
        says so at once; nothing here can clear you.
      </p>
      <SignFields ticked={ticked} onChange={change} />
      {levels.includes('E2') && known.size === 0 && <LookNote />}
      <button type="submit" class="button button-main">
        Note it
      </button>
    </form>
  )
}

function Numbers(): Element {
  const { numbers } = useSafetyPages(NO_LEVEL)
  return (
    <section class="card" aria-labelledby="numbers-title">
      <h2 id="numbers-title">Whom to call</h2>
      {numbers.emergency.map((number) => (
        <CallLink key={number} number={number}>
          Call {number} <span class="call-kind">emergency</span>
        </CallLink>
      ))}
      {numbers.advice !== null && (
        <CallLink number={numbers.advice}>
          Call {numbers.advice} <span class="call-kind">medical advice</span>
        </CallLink>
      )}
      <NumbersNote numbers={numbers} />
      <p>
        <Link to="/method/soleus#warning-signs">What these signs can mean</Link>
      </p>
    </section>
  )
}
