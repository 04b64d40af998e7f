import type { PlanItem } from '../contract.ts'
import { keepPlan } from '../state/keep-plan.ts'
import { Field } from '../ui/field.tsx'
import { focusElement } from '../ui/focus-element.ts'
import type { Element } from '../ui/runtime.ts'
import { useOnce } from '../ui/use-once.ts'
import type { PlanDraft } from '../view/plan-draft.ts'

interface PlanKeepProps {
  readonly draft: PlanDraft
  /** The plan that is being changed. */
  readonly kept: PlanItem | null
  /** Local date. */
  readonly today: string
  readonly onDone: () => void
}

/** Keeping the plan, under a name. */
export function PlanKeep({ draft, kept, today, onDone }: PlanKeepProps): Element {
  const once = useOnce()
  const submit = (event: Event) => {
    event.preventDefault()
    const name = String(new FormData(event.target as HTMLFormElement).get('name') ?? '').trim()
    once(async () => {
      await keepPlan({ ...draft, name }, kept, today)
      onDone()
      focusElement('plans-title')
    })
  }
  return (
    <form class="plan-keep" key={draft.id} onSubmit={submit}>
      <Field id="plan-name" label="Name" hint="If you like; your calendar shows it">
        <input
          id="plan-name"
          name="name"
          type="text"
          maxlength={200}
          autocomplete="off"
          value={draft.name}
          aria-describedby="plan-name-note"
        />
      </Field>
      <p class="page-actions">
        <button type="submit" class="button button-main">
          {kept === null ? 'Plan it' : 'Save the change'}
        </button>
        {kept !== null && (
          <button type="button" class="text-button" onClick={onDone}>
            Leave it as it was
          </button>
        )}
      </p>
    </form>
  )
}
