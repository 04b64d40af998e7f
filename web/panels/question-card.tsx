import { api } from '../api.ts'
import type { GapAnswer, GapQuestion } from '../contract.ts'
import { refreshAll } from '../state/resource-cache.ts'
import { showToast } from '../state/toasts.ts'
import { focusElement } from '../ui/focus-element.ts'
import type { Element } from '../ui/runtime.ts'
import { useOnce } from '../ui/use-once.ts'
import { useResource } from '../ui/use-resource.ts'
import { nearDayText } from '../view/near-day-text.ts'

const ANSWERS: readonly { readonly answer: GapAnswer; readonly text: string }[] = [
  { answer: 'rested', text: 'Rested' },
  { answer: 'injured', text: 'Injured' },
  { answer: 'ill', text: 'Ill' },
  { answer: 'trained', text: 'Trained without recording' },
]

/** The one question after ten empty days. Until it is answered alerts stay quiet and the room stays careful. */
export function QuestionCard({ today }: { readonly today: string }): Element | null {
  const question = useResource('question', api.question).data?.question ?? null
  const once = useOnce()
  if (question === null) return null
  const say = (answer: GapAnswer) => once(() => answerGap(question, answer))
  return (
    <section class="card question-card" aria-labelledby="gap-title">
      <h2 id="gap-title">
        No activity for {question.days} days, {question.isOpen ? 'since' : 'from'}{' '}
        {nearDayText(question.fromDate, today)}
        {question.isOpen ? '' : ` to ${nearDayText(question.toDate, today)}`}. What were they?
      </h2>
      <p class="check-in-doors">
        {ANSWERS.map(({ answer, text }) => (
          <button key={answer} type="button" class="button" onClick={() => say(answer)}>
            {text}
          </button>
        ))}
      </p>
      <p class="quiet">Until you say, no alert judges these days and the room is the careful one.</p>
    </section>
  )
}

async function answerGap({ afterDate }: GapQuestion, answer: GapAnswer): Promise<void> {
  await api.answerQuestion({ afterDate, answer })
  focusElement('content')
  refreshAll()
  showToast('Noted.')
}
