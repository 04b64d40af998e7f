import type { ActivityDetail } from '../contract.ts'
import { Field } from '../ui/field.tsx'
import { type Element, useState } from '../ui/runtime.ts'
import { useSettings } from '../ui/use-settings.ts'
import { offsetNote } from '../view/file-notes.ts'
import { startChoices } from '../view/start-choices.ts'
import { startSentence } from '../view/start-sentence.ts'

/**
 * The clock of the place, chosen by the time the session began there. What the choice would do to its day and week is
 * said before it is saved. A session without a time has no such field.
 */
export function StartField({ activity }: { readonly activity: ActivityDetail }): Element | null {
  const { weekStart } = useSettings()
  const { startedAt, utcOffsetSeconds, localDate } = activity.activity
  const [picked, setPicked] = useState<number | null>(null)
  if (startedAt === null || utcOffsetSeconds === null || localDate === null || activity.manual) return null
  const isSet = activity.overrides.utcOffsetSeconds !== null
  const choices = startChoices(startedAt, utcOffsetSeconds)
  const pick = (event: Event) => {
    const { value } = event.target as HTMLSelectElement
    setPicked(value === '' || Number(value) === utcOffsetSeconds ? null : Number(value))
  }
  const now = isSet ? offsetNote(activity) : `Found: ${offsetNote(activity)}`
  const hint = picked === null ? now : startSentence({ startedAt, date: localDate, offsetSeconds: picked, weekStart })
  return (
    <Field id="start" label="It began at" hint={<span role="status">{hint}</span>}>
      <select id="start" name="offset" aria-describedby="start-note" onChange={pick}>
        {isSet && <option value="">As the file or the place says</option>}
        {choices.map(({ offsetSeconds, text }) => (
          <option key={offsetSeconds} value={String(offsetSeconds)} selected={offsetSeconds === utcOffsetSeconds}>
            {text}
          </option>
        ))}
      </select>
    </Field>
  )
}
