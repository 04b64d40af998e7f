import { api } from '../api.ts'
import type { BodyItem } from '../contract.ts'
import { failing } from '../state/change-activity.ts'
import { followRescoring } from '../state/follow-rescoring.ts'
import { refreshAll } from '../state/resource-cache.ts'
import { showToast } from '../state/toasts.ts'
import { focusElement } from '../ui/focus-element.ts'
import { focusFirstError } from '../ui/focus-first-error.ts'
import { FormError } from '../ui/form-error.tsx'
import { type Element, useState } from '../ui/runtime.ts'
import { type FieldErrors, TextField } from '../ui/text-field.tsx'
import { useOnce } from '../ui/use-once.ts'
import { useSettings } from '../ui/use-settings.ts'
import { athleteToday } from '../view/athlete-today.ts'
import { dayText } from '../view/day-text.ts'
import { measureFields, parseMeasures } from '../view/parse-measures.ts'
import { settingValueText } from '../view/setting-value-text.ts'

/** Height and weight since when they hold, and the form of a new entry. */
export function BodyDatesPanel({ items }: { readonly items: readonly BodyItem[] }): Element {
  const { units } = useSettings()
  const once = useOnce()
  const remove = (item: BodyItem) =>
    once(async () => {
      await api.removeBody(item.date)
      focusElement('measures-title')
      const { date, heightM, massKg } = item
      said(`Removed: ${dayText(date, 'long')}.`, () => api.addBody({ date, heightM, massKg }))
    })
  return (
    <>
      <p class="card-note">
        Height sets the cadence expected of you. Weight counts for rides only; every other number is relative to you. A
        session is scored with what held on its day.
      </p>
      <ul class="body-rows">
        {items.toReversed().map((item) => (
          <li key={item.date} class="body-measure">
            <span>{item.isFirst ? 'At first' : `From ${dayText(item.date, 'long')}`}</span>
            <strong>
              {settingValueText('heightM', item.heightM, units)}
              {item.massKg !== null && `, ${settingValueText('massKg', item.massKg, units)}`}
            </strong>
            {!item.isFirst && (
              <button type="button" class="text-button" onClick={() => remove(item)}>
                Remove<span class="hidden-text"> what holds from {dayText(item.date, 'long')}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      <MeasureForm key={items.length} items={items} />
    </>
  )
}

function MeasureForm({ items }: { readonly items: readonly BodyItem[] }): Element {
  const { units, zone } = useSettings()
  const [errors, setErrors] = useState<FieldErrors>({})
  const submit = (event: Event) => {
    event.preventDefault()
    const form = event.target as HTMLFormElement
    const parsed = parseMeasures(Object.fromEntries(new FormData(form)), units)
    setErrors(parsed.ok ? {} : parsed.error)
    if (!parsed.ok) {
      focusFirstError(form, parsed.error)
      return
    }
    const { date } = parsed.value
    api.addBody(parsed.value).then(
      (after) => {
        form.reset()
        const isDated = after.items.some((item) => item.date === date)
        const text = isDated
          ? `From ${dayText(date, 'long')} on. Sessions since then are scored again.`
          : 'It holds for all days, as none was known before.'
        said(text, () => takenBack(items, date, isDated))
      },
      (reason: unknown) => setErrors({ form: reason instanceof Error ? reason.message : String(reason) }),
    )
  }
  return (
    <form class="form body-form" noValidate onSubmit={submit}>
      <h3>From another day on</h3>
      <div class="form-pair">
        <TextField name="measureDate" label="Day" type="date" value={athleteToday(zone)} errors={errors} />
        {measureFields(units).map(({ name, label }) => (
          <TextField key={name} name={name} label={label} errors={errors} numeric />
        ))}
      </div>
      <FormError errors={errors} />
      <button type="submit" class="button">
        Enter it
      </button>
    </form>
  )
}

/** What was entered for a day is taken away, or is again what it was before. */
function takenBack(before: readonly BodyItem[], date: string, isDated: boolean): Promise<unknown> {
  const held = before.findLast((item) => item.date <= date)
  if (held === undefined || (isDated && held.date !== date)) return api.removeBody(date)
  return api.addBody({ date: held.date, heightM: held.heightM, massKg: held.massKg })
}

/** Tells of a change and offers the way back; either way sessions are scored again. */
function said(text: string, back: () => Promise<unknown>): void {
  const again = () => {
    refreshAll()
    failing(followRescoring())
  }
  again()
  showToast(text, { label: 'Undo', run: () => failing(back().then(again)) })
}
