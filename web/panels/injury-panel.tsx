import { api } from '../api.ts'
import type { InjuryItem, Settings } from '../contract.ts'
import { failing } from '../state/change-activity.ts'
import { addInjury, removeInjury, tickInjury } from '../state/keep-injury.ts'
import { putResource } from '../state/resource-cache.ts'
import { Field } from '../ui/field.tsx'
import { focusElement } from '../ui/focus-element.ts'
import { focusFirstError } from '../ui/focus-first-error.ts'
import { FormError } from '../ui/form-error.tsx'
import { type Element, useState } from '../ui/runtime.ts'
import { type FieldErrors, TextField } from '../ui/text-field.tsx'
import { useOnce } from '../ui/use-once.ts'
import { useSettings } from '../ui/use-settings.ts'
import { athleteToday } from '../view/athlete-today.ts'
import { dayText } from '../view/day-text.ts'
import { carefulText, carefulUntil, injuryName, isAtMoreRisk, RISK_LINE } from '../view/injury-words.ts'

const AGES: readonly { readonly value: NonNullable<Settings['ageBand']>; readonly text: string }[] = [
  { value: 'under-30', text: 'Under 30' },
  { value: '30-39', text: '30 to 39' },
  { value: '40-49', text: '40 to 49' },
  { value: '50-59', text: '50 to 59' },
  { value: '60-and-over', text: '60 and over' },
]

/** Injuries on record with their steps back, and the age that stands beside them as a risk factor. */
export function InjuryPanel({ items }: { readonly items: readonly InjuryItem[] }): Element {
  const { ageBand } = useSettings()
  return (
    <>
      {isAtMoreRisk(ageBand, items) && <p class="body-risk">{RISK_LINE}</p>}
      {items.length === 0 && (
        <p class="quiet">None on record. For eight weeks after one, rules and room are careful.</p>
      )}
      <ul class="body-rows">
        {items.toReversed().map((injury) => (
          <InjuryRow key={injury.id} injury={injury} />
        ))}
      </ul>
      <InjuryForm key={items.length} />
      <AgeField ageBand={ageBand} />
    </>
  )
}

function InjuryRow({ injury }: { readonly injury: InjuryItem }): Element {
  const once = useOnce()
  const today = athleteToday(useSettings().zone)
  const until = carefulUntil(injury, today)
  const { easedDate, healedDate, date } = injury
  const name = injuryName(injury)
  const tick = (step: 'easedDate' | 'healedDate') => (event: Event) => {
    const { checked } = event.target as HTMLInputElement
    once(() => tickInjury(injury, step, checked ? today : null))
  }
  const remove = () =>
    once(async () => {
      await removeInjury(injury)
      focusElement('injuries-title')
    })
  return (
    <li>
      <h3>
        {name}, {dayText(date, 'long')}
      </h3>
      <p>{until === null ? 'The careful weeks are over.' : carefulText(injury, until)}</p>
      <fieldset class="body-checks">
        <legend class="hidden-text">Steps back of {name}</legend>
        {(until !== null || easedDate !== null) && (
          <label>
            <input type="checkbox" checked={easedDate !== null} onChange={tick('easedDate')} />
            Sand and hills may come back{easedDate !== null && `, since ${dayText(easedDate, 'short')}`}
          </label>
        )}
        <label>
          <input type="checkbox" checked={healedDate !== null} onChange={tick('healedDate')} />
          Healed, as I or my physio find{healedDate !== null && `, since ${dayText(healedDate, 'short')}`}
        </label>
      </fieldset>
      <p class="body-actions">
        <button type="button" class="text-button" onClick={remove}>
          Take it off the record<span class="hidden-text">: {name}</span>
        </button>
      </p>
    </li>
  )
}

function InjuryForm(): Element {
  const today = athleteToday(useSettings().zone)
  const [errors, setErrors] = useState<FieldErrors>({})
  const once = useOnce()
  const submit = (event: Event) => {
    event.preventDefault()
    const form = event.target as HTMLFormElement
    const fields = new FormData(form)
    const date = String(fields.get('injuryDate') ?? '')
    const wrong: FieldErrors = date === '' || date > today ? { injuryDate: 'A day up to today.' } : {}
    setErrors(wrong)
    if ('injuryDate' in wrong) {
      focusFirstError(form, wrong)
      return
    }
    const side = fields.get('side') as InjuryItem['side']
    once(() => addInjury({ date, side, kind: fields.get('kind') as InjuryItem['kind'] }))
  }
  return (
    <form class="form body-form" noValidate onSubmit={submit}>
      <h3>Put one on record</h3>
      <div class="form-pair">
        <TextField name="injuryDate" label="Day it happened" type="date" errors={errors} />
        <Field id="injury-side" label="Side">
          <select id="injury-side" name="side">
            <option value="left">Left</option>
            <option value="right">Right</option>
            <option value="both">Both</option>
          </select>
        </Field>
        <Field id="injury-kind" label="Where">
          <select id="injury-kind" name="kind">
            <option value="calf">Calf</option>
            <option value="achilles">Achilles tendon</option>
          </select>
        </Field>
      </div>
      <FormError errors={errors} />
      <button type="submit" class="button">
        Put it on record
      </button>
    </form>
  )
}

function AgeField({ ageBand }: Pick<Settings, 'ageBand'>): Element {
  const pick = (event: Event) => {
    const { value } = event.target as HTMLSelectElement
    const band = AGES.find((age) => age.value === value)?.value ?? null
    failing(api.saveSettings({ ageBand: band }).then((saved) => putResource('settings', saved)))
  }
  return (
    <div class="body-form">
      <Field id="age-band" label="Your age" hint="Changes no number; decides whether the line on risk factors is shown">
        <select id="age-band" aria-describedby="age-band-note" onChange={pick}>
          <option value="">Not said</option>
          {AGES.map(({ value, text }) => (
            <option key={value} value={value} selected={value === ageBand}>
              {text}
            </option>
          ))}
        </select>
      </Field>
    </div>
  )
}
