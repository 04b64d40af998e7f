import type { SafetySign } from '../../analysis/model/check-in.ts'
import { QUESTION_WORDS } from '../../analysis/symptoms/question-words.ts'
import { redFlags } from '../../analysis/symptoms/red-flags.ts'
import { reportSafety } from '../state/report-safety.ts'
import { showToast } from '../state/toasts.ts'
import { type Element, useState } from '../ui/runtime.ts'
import { useSafetyPages } from '../ui/use-safety-pages.ts'
import { localToday } from '../view/local-today.ts'
import { momentText } from '../view/moment-text.ts'
import type { SafetyNow } from '../view/safety-now.ts'
import { CheckInChoice } from './check-in-choice.tsx'
import { SignFields } from './sign-fields.tsx'

const YES_NO = [
  { value: 'no', text: 'No' },
  { value: 'yes', text: 'Yes' },
] as const

type Answer = 'no' | 'yes' | null

/** E2: what to compare now; and when it is time, the first question again and whether it is better. */
export function SafetyLook({ safety }: { readonly safety: SafetyNow }): Element {
  const { title, sentences } = useSafetyPages(safety).pages[0]!
  const isDue = safety.nextQuestionAt <= Date.now() / 1000
  return (
    <section class="card look-card" aria-labelledby="look-title">
      <h2 id="look-title">{title}</h2>
      <p>{sentences.join(' ')}</p>
      {isDue ? (
        <LookQuestion safety={safety} />
      ) : (
        !Number.isNaN(safety.nextQuestionAt) && (
          <p class="quiet">
            Asked again on {momentText(new Date(safety.nextQuestionAt * 1000).toISOString(), localToday())}. Anything
            new before that: tick it below.
          </p>
        )
      )}
    </section>
  )
}

function LookQuestion({ safety }: { readonly safety: SafetyNow }): Element {
  const [isNew, setIsNew] = useState<Answer>(null)
  const [better, setBetter] = useState<Answer>(null)
  const [ticked, setTicked] = useState<ReadonlySet<SafetySign>>(new Set())
  const [error, setError] = useState<string | null>(null)
  const tick = (next: ReadonlySet<SafetySign>) => {
    setTicked(next)
    // What calls for help does not wait for the rest of the answer.
    if (redFlags(new Set([...safety.signs, ...next])).some((level) => level !== 'E2'))
      reportSafety.answer([...next], null)
  }
  const submit = (event: Event) => {
    event.preventDefault()
    if (isNew === null || better === null) setError('Answer both questions.')
    else if (isNew === 'yes' && ticked.size === 0) setError('Tick what is new, or answer the first question with no.')
    else {
      reportSafety.answer(isNew === 'yes' ? [...ticked] : [], better === 'yes')
      showToast('Noted.')
    }
  }
  const chosen = (answer: Answer) => (answer === null ? [] : [answer])
  return (
    <form class="check-in-form" noValidate onSubmit={submit}>
      <CheckInChoice
        label={QUESTION_WORDS.q0}
        choices={YES_NO}
        chosen={chosen(isNew)}
        onChoose={([value]) => setIsNew(value ?? null)}
      />
      {isNew === 'yes' && <SignFields ticked={ticked} onChange={tick} />}
      <CheckInChoice
        label={QUESTION_WORDS.better}
        choices={YES_NO}
        chosen={chosen(better)}
        onChoose={([value]) => setBetter(value ?? null)}
      />
      <p class="form-error" role="alert">
        {error}
      </p>
      <button type="submit" class="button button-main">
        Answer
      </button>
    </form>
  )
}
