import { SHOE_KINDS } from '../../analysis/model/shoe.ts'
import type { ShoeItem, ShoeList, Units } from '../contract.ts'
import { keepShoe } from '../state/keep-shoe.ts'
import { Field } from '../ui/field.tsx'
import { focusFirstError } from '../ui/focus-first-error.ts'
import { FormError } from '../ui/form-error.tsx'
import { type Element, useState } from '../ui/runtime.ts'
import { type FieldErrors, TextField } from '../ui/text-field.tsx'
import { useSettings } from '../ui/use-settings.ts'
import { athleteToday } from '../view/athlete-today.ts'
import { METRES_PER_MILE } from '../view/distance-parts.ts'
import { parseShoe } from '../view/parse-shoe.ts'
import { plainNumber } from '../view/plain-number.ts'
import { SHOE_KIND_TEXT, SHOE_SPORTS, sportPlural } from '../view/shoe-words.ts'

interface ShoeFormProps {
  readonly list: ShoeList
  /** Null = a new one. */
  readonly before: ShoeItem | null
  readonly onClose: () => void
}

/** A shoe: what it is, how far it has been, where it is worn, and what exports call it. */
export function ShoeForm({ list, before, onClose }: ShoeFormProps): Element {
  const { units, zone } = useSettings()
  const [errors, setErrors] = useState<FieldErrors>({})
  const [busy, setBusy] = useState(false)
  const submit = (event: Event) => {
    event.preventDefault()
    const form = event.target as HTMLFormElement
    const parsed = parseShoe(Object.fromEntries(new FormData(form)), units, { before, today: athleteToday(zone) })
    setErrors(parsed.ok ? {} : parsed.error)
    if (!parsed.ok) {
      focusFirstError(form, parsed.error)
      return
    }
    setBusy(true)
    keepShoe(parsed.value, before, list.items).then(onClose, (reason: unknown) => {
      setBusy(false)
      setErrors({ form: reason instanceof Error ? reason.message : String(reason) })
    })
  }
  return (
    <form class="form" noValidate onSubmit={submit} aria-label={before === null ? 'A new shoe' : before.name}>
      <ShoeFacts before={before} units={units} errors={errors} />
      <ShoeUse before={before} errors={errors} />
      <GearField list={list} before={before} />
      <FormError errors={errors} />
      <p class="page-actions">
        <button type="submit" class="button button-main" disabled={busy}>
          {before === null ? 'Add it' : 'Save'}
        </button>
        <button type="button" class="text-button" onClick={onClose}>
          Leave it
        </button>
      </p>
    </form>
  )
}

interface PartProps {
  readonly before: ShoeItem | null
  readonly errors: FieldErrors
}

function ShoeFacts({ before, units, errors }: PartProps & { readonly units: Units }): Element {
  const isImperial = units === 'imperial'
  const start =
    before === null || before.startMetres === 0 ? '' : before.startMetres / (isImperial ? METRES_PER_MILE : 1000)
  return (
    <>
      <div class="form-pair">
        <TextField name="shoeName" label="Name" value={before?.name ?? ''} errors={errors} />
        <Field id="kind" label="Kind">
          <select id="kind" name="kind">
            {SHOE_KINDS.map((kind) => (
              <option key={kind} value={kind} selected={kind === (before?.kind ?? 'usual')}>
                {SHOE_KIND_TEXT[kind]}
              </option>
            ))}
          </select>
        </Field>
      </div>
      <div class="form-pair">
        <TextField
          name="drop"
          label="Drop, mm"
          hint="Heel height less toe height; empty = not known"
          value={before?.dropMillimetres == null ? '' : plainNumber(before.dropMillimetres, 1)}
          errors={errors}
          numeric
        />
        <TextField
          name="start"
          label={isImperial ? 'Already run in it, mi' : 'Already run in it, km'}
          hint="Before the sessions here"
          value={start === '' ? '' : plainNumber(start, 1)}
          errors={errors}
          numeric
        />
      </div>
    </>
  )
}

function ShoeUse({ before, errors }: PartProps): Element {
  const isUsual = (sport: string) =>
    before?.usualFor.some((usual) => usual.sport === sport && usual.until === null) ?? false
  return (
    <>
      <fieldset class="body-checks">
        <legend>Worn where nothing else is said, for</legend>
        {SHOE_SPORTS.map((sport) => (
          <label key={sport}>
            <input type="checkbox" name={`usual-${sport}`} value="yes" checked={isUsual(sport)} />
            {sportPlural(sport)}
          </label>
        ))}
      </fieldset>
      <TextField
        name="usualFrom"
        label="From"
        type="date"
        hint="Empty = on all days, past ones too; one taken off ends today"
        errors={errors}
      />
    </>
  )
}

function GearField({ list, before }: Pick<ShoeFormProps, 'list' | 'before'>): Element | null {
  const names = [...(before?.gear == null ? [] : [before.gear]), ...list.gear.map(({ name }) => name)]
  if (names.length === 0) return null
  return (
    <Field id="gear" label="What exports call it" hint="Sessions an export tags with that name were run in it">
      <select id="gear" name="gear" aria-describedby="gear-note">
        <option value="">Nothing</option>
        {names.map((name) => (
          <option key={name} value={name} selected={name === before?.gear}>
            {name}
          </option>
        ))}
      </select>
    </Field>
  )
}
