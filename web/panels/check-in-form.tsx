import type { CheckIn } from '../../analysis/model/check-in.ts'
import { questionsFor } from '../../analysis/symptoms/questions-for.ts'
import { failing } from '../state/change-activity.ts'
import { keepDraft } from '../state/check-in-draft.ts'
import { reportSafety } from '../state/report-safety.ts'
import { navigate } from '../state/router.ts'
import { changeCheckIn, saveCheckIn } from '../state/save-check-in.ts'
import { type Element, useRef, useState } from '../ui/runtime.ts'
import { useSafety } from '../ui/use-safety.ts'
import { type Draft, missingAnswer, withoutPain } from '../view/draft.ts'
import { type CheckInSurroundings, judgeDraft } from '../view/judge-draft.ts'
import { isAlarm } from '../view/safety-now.ts'
import { CheckInQuestion } from './check-in-question.tsx'
import { LookNote } from './look-note.tsx'

interface CheckInFormProps {
  readonly start: Draft
  readonly around: CheckInSurroundings
  /** Called when it is saved, before it has reached the server. */
  readonly onSaved: (checkIn: CheckIn) => void
}

const QUICK = {
  activity: 'Nothing hurt',
  morning: 'Nothing hurts, not stiff',
  weekly: 'Trained fully, nothing hurt',
} as const

/**
 * A check-in. Each answer decides what is asked next and is judged at once, before anything is saved: a sign that calls
 * for help opens its message in the same moment.
 */
export function CheckInForm({ start, around, onSaved }: CheckInFormProps): Element {
  const [draft, setDraft] = useState(start)
  const [error, setError] = useState<string | null>(null)
  const busy = useRef(false)
  const safety = useSafety()
  const isLooking = safety !== null && !isAlarm(safety)
  const { checkIn, inForce, levels, context } = judgeDraft(draft, around, isLooking)
  const change = (next: Draft) => {
    setDraft(next)
    setError(null)
    keepDraft(next)
    const judged = judgeDraft(next, around, isLooking)
    const alarms = judged.levels.filter((level) => level !== 'E2')
    if (alarms.every((level) => safety?.levels.includes(level))) return
    // On this device before anything else, and on its way to the server. Under a message that stands the form goes on.
    reportSafety.tick(judged.inForce)
    navigate('/safety')
  }
  const submit = (event: Event) => {
    event.preventDefault()
    const missing = missingAnswer(draft)
    setError(missing)
    if (missing !== null || busy.current) return
    busy.current = true
    const said = { ...checkIn, at: draft.editId === null ? Math.floor(Date.now() / 1000) : checkIn.at }
    const saving = draft.editId === null ? saveCheckIn(said, inForce) : changeCheckIn(draft.editId, said)
    if (draft.editId === null) done(said)
    failing(
      saving
        .then(() => draft.editId !== null && done(said))
        .finally(() => {
          busy.current = false
        }),
    )
  }
  const done = (said: CheckIn) => {
    keepDraft(null)
    onSaved(said)
  }
  const questions = questionsFor(checkIn, context)
  const [, ...rest] = questions
  const { kind } = draft.said
  return (
    <form class="check-in-form" noValidate onSubmit={submit}>
      <CheckInQuestion question="q0" draft={draft} onChange={change} />
      {draft.isAnyNew !== null && (
        <>
          {kind !== 'safety' && draft.isAnyNew === false && (
            <p>
              <button type="button" class="button" onClick={() => change(withoutPain(draft))}>
                {QUICK[kind]}
              </button>
            </p>
          )}
          {rest.map((question) => (
            <CheckInQuestion key={question} question={question} draft={draft} onChange={change} />
          ))}
        </>
      )}
      {levels.includes('E2') && <LookNote />}
      <p class="form-error" role="alert">
        {error}
      </p>
      <button type="submit" class="button button-main">
        Save
      </button>
    </form>
  )
}
