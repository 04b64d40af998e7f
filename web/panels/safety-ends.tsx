import type { SafetySign } from '../../analysis/model/check-in.ts'
import { parseCivilDay } from '../../analysis/model/civil-day.ts'
import { QUESTION_WORDS } from '../../analysis/symptoms/question-words.ts'
import { clearDraftSigns, keepDraft } from '../state/check-in-draft.ts'
import { reportSafety } from '../state/report-safety.ts'
import { Field } from '../ui/field.tsx'
import { type Element, useState } from '../ui/runtime.ts'
import { localToday } from '../view/local-today.ts'
import { SignFields } from './sign-fields.tsx'

/** The only two ways a safety message ends. */
export function SafetyEnds(): Element {
  return (
    <>
      <details class="safety-fold">
        <summary>I have been seen by a professional</summary>
        <SeenForm />
      </details>
      <details class="safety-fold">
        <summary>I ticked this by mistake</summary>
        <MistakeForm />
      </details>
    </>
  )
}

function SeenForm(): Element {
  const [error, setError] = useState<string | null>(null)
  const submit = (event: Event) => {
    event.preventDefault()
    const form = new FormData(event.target as HTMLFormElement)
    const day = parseCivilDay(String(form.get('seen-date') ?? ''))
    const outcome = form.get('outcome')
    if (!(day <= parseCivilDay(localToday()))) setError('The day you were seen: today or earlier.')
    else if (outcome !== 'cleared' && outcome !== 'treated') setError('Say what came of it.')
    else {
      // A form that was begun before speaks of a leg nobody had looked at.
      keepDraft(null)
      reportSafety.seen(day, outcome)
    }
  }
  return (
    <form class="form" noValidate onSubmit={submit}>
      <Field id="seen-date" label="When">
        <input id="seen-date" name="seen-date" type="date" value={localToday()} max={localToday()} />
      </Field>
      <fieldset class="choices">
        <legend>What came of it</legend>
        <label class="tick">
          <input type="radio" name="outcome" value="cleared" />
          <span>Cleared: they found nothing of the kind</span>
        </label>
        <label class="tick">
          <input type="radio" name="outcome" value="treated" />
          <span>Treated, or still being treated</span>
        </label>
      </fieldset>
      <p class="form-error" role="alert">
        {error}
      </p>
      <button type="submit" class="button button-main">
        End the message
      </button>
      <p class="quiet">
        The room for training stays at nothing until two check-ins in a row are clean: pain of 2 at most, and settled by
        morning.
      </p>
    </form>
  )
}

/** Asks again before it takes anything back: what is ticked now holds instead. */
function MistakeForm(): Element {
  const [ticked, setTicked] = useState<ReadonlySet<SafetySign>>(new Set())
  const submit = (event: Event) => {
    event.preventDefault()
    clearDraftSigns()
    reportSafety.mistake([...ticked])
  }
  return (
    <form class="form" onSubmit={submit}>
      <p>
        <strong>{QUESTION_WORDS.q0}</strong>
      </p>
      <p>{QUESTION_WORDS.signs} Leave out what was a slip.</p>
      <SignFields ticked={ticked} onChange={setTicked} />
      <button type="submit" class="button button-main">
        {ticked.size === 0 ? 'None of these holds: take it back' : 'This is what holds'}
      </button>
    </form>
  )
}
