import type { InclineStep } from '../../analysis/model/athlete.ts'
import { focusElement } from '../ui/focus-element.ts'
import { type Element, useRef, useState } from '../ui/runtime.ts'
import { type InclineDraft, inclineDraft } from '../view/incline-draft.ts'
import { inclineFit } from '../view/incline-fit.ts'
import { parseInclineStep } from '../view/parse-incline-step.ts'
import { InclineDrawing } from './incline-drawing.tsx'
import { InclineStepFields, type StepFields } from './incline-step-fields.tsx'
import { InclineStepList, stepButtonId } from './incline-step-list.tsx'

interface InclineStepsProps {
  readonly saved: readonly InclineStep[]
  /** Seconds of the session; null = not known. */
  readonly total: number | null
  readonly onSave: (steps: readonly InclineStep[]) => void
}

/** What the server takes. */
const MOST_STEPS = 60

/**
 * The incline in steps. What is typed is typed in one pair of fields beneath the list, never in its rows: rows change
 * their place.
 */
export function InclineSteps({ saved, total, onSave }: InclineStepsProps): Element {
  const of = JSON.stringify(saved)
  const [kept, setKept] = useState({ of, draft: inclineDraft.of(saved) })
  // Others than these were saved meanwhile, as by an undo: the draft begins anew.
  const draft = kept.of === of ? kept.draft : inclineDraft.of(saved)
  const fields = useRef<StepFields>(null)
  const put = (next: InclineDraft) => setKept({ of, draft: next })
  const take = (whenEmpty: (fields: StepFields) => void): InclineDraft | null => {
    const next = fields.current === null ? draft : withTyped(draft, fields.current)
    if (next === draft && fields.current !== null) whenEmpty(fields.current)
    if (next !== null && next !== draft) fields.current?.fill(null)
    if (next !== null) put(next)
    return next
  }
  const save = () => {
    const next = take(() => undefined)
    if (next !== null) onSave(next.steps)
  }
  const move = (index: number, by: -1 | 1) => {
    put(inclineDraft.moved(draft, index, by))
    focusMoved(index + by, by, draft.steps.length)
  }
  const remove = (index: number) => {
    const { length } = draft.steps
    if (length > 1) focusElement(stepButtonId(Math.min(index, length - 2), 'remove'))
    else fields.current?.fill(null)
    put(inclineDraft.without(draft, index))
  }
  const change = (index: number | null) => {
    put({ ...draft, changing: index, done: '' })
    fields.current?.fill(index === null ? null : (draft.steps[index] ?? null))
  }
  return (
    <div class="incline-steps">
      {total !== null && draft.steps.length > 0 && <InclineDrawing steps={draft.steps} total={total} />}
      <p class="card-note">{inclineFit(draft.steps, total)}</p>
      <p class="hidden-text" role="status">
        {draft.done === '' ? '' : `${draft.done} ${inclineFit(draft.steps, total)}`}
      </p>
      <InclineStepList
        {...{ steps: draft.steps, changing: draft.changing, onMove: move, onChange: change, onRemove: remove }}
      />
      <InclineStepFields
        handle={fields}
        changing={draft.changing}
        isFull={draft.changing === null && draft.steps.length >= MOST_STEPS}
        onAdd={() => take((empty) => empty.tell({ time: 'How long, such as 45 or 2:30.' }))}
        onCancel={() => change(null)}
      />
      <button type="button" class="button" onClick={save}>
        Save the incline
      </button>
    </div>
  )
}

/** The draft with what is in the fields: the same one when they are empty, null when they cannot be read and say so. */
function withTyped(draft: InclineDraft, fields: StepFields): InclineDraft | null {
  const { time, incline } = fields.read()
  if (time === '' && incline === '') return draft
  const parsed = parseInclineStep(time, incline)
  fields.tell(parsed.ok ? {} : parsed.error)
  return parsed.ok ? inclineDraft.withStep(draft, parsed.value) : null
}

/** The focus goes along with a step that was moved, to the button that moves it on, or back where it cannot go on. */
function focusMoved(to: number, by: -1 | 1, length: number): void {
  const canGoOn = to + by >= 0 && to + by < length
  focusElement(stepButtonId(to, by < 0 === canGoOn ? 'earlier' : 'later'))
}
