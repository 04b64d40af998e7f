import { ADVICE_COUNTRIES, adviceNumbers } from '../../analysis/symptoms/advice-numbers.ts'
import { api } from '../api.ts'
import type { Settings } from '../contract.ts'
import { failing } from '../state/change-activity.ts'
import { putResource, refreshAll } from '../state/resource-cache.ts'
import { showToast } from '../state/toasts.ts'
import { Field } from '../ui/field.tsx'
import { FormError } from '../ui/form-error.tsx'
import { type Element, useState } from '../ui/runtime.ts'
import { countryName } from '../view/country-name.ts'

const AGE_BANDS: readonly { readonly value: NonNullable<Settings['ageBand']>; readonly text: string }[] = [
  { value: 'under-30', text: 'Under 30' },
  { value: '30-39', text: '30 to 39' },
  { value: '40-49', text: '40 to 49' },
  { value: '50-59', text: '50 to 59' },
  { value: '60-and-over', text: '60 and over' },
]

const COUNTRIES = ADVICE_COUNTRIES.map((code) => ({ code, name: countryName(code) })).toSorted((a, b) =>
  a.name.localeCompare(b.name, 'en'),
)

/** Whom a safety message says to call, and what of the answers may be kept. */
export function SafetyCard({ settings }: { readonly settings: Settings }): Element {
  const [country, setCountry] = useState(settings.country)
  const [busy, setBusy] = useState(false)
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const submit = (event: Event) => {
    event.preventDefault()
    const form = new FormData(event.target as HTMLFormElement)
    setBusy(true)
    setErrors({})
    const saving = api.saveSettings(patchOf(form, country)).then((saved) => {
      putResource('settings', saved)
      refreshAll()
      showToast('Saved.')
    })
    failing(
      saving
        .catch((reason: unknown) => setErrors({ form: reason instanceof Error ? reason.message : String(reason) }))
        .finally(() => setBusy(false)),
    )
  }
  return (
    <form class="card form" id="safety-card" tabIndex={-1} aria-labelledby="safety-card-title" onSubmit={submit}>
      <h2 id="safety-card-title">If a leg needs help</h2>
      <Field id="country" label="Country" hint={<KnownNumbers country={country} />}>
        <select
          id="country"
          name="country"
          onChange={(event: Event) => setCountry((event.target as HTMLSelectElement).value || null)}
        >
          <option value="" selected={country === null}>
            Another one, or not said
          </option>
          {COUNTRIES.map(({ code, name }) => (
            <option key={code} value={code} selected={code === country}>
              {name}
            </option>
          ))}
        </select>
      </Field>
      <div class="form-pair">
        <PhoneField name="ownEmergency" label="Your own emergency number" value={settings.ownEmergency} />
        <PhoneField name="ownAdvice" label="Your own number for advice" value={settings.ownAdvice} />
      </div>
      <Field
        id="ageBand"
        label="Age"
        hint="It changes no threshold: no study gives a number. A calf strain before is the strongest known risk."
      >
        <select id="ageBand" name="ageBand">
          <option value="">Not said</option>
          {AGE_BANDS.map(({ value, text }) => (
            <option key={value} value={value} selected={value === settings.ageBand}>
              {text}
            </option>
          ))}
        </select>
      </Field>
      <label class="tick">
        <input type="checkbox" name="keepsHistory" checked={settings.keepsHistory} />
        <span>
          Keep what I say of trips, operations, medicines and illness. Without it they count in the moment they are
          ticked and are not stored; switched off, what was stored is forgotten.
        </span>
      </label>
      <FormError errors={errors} />
      <button type="submit" class="button" disabled={busy}>
        Save these
      </button>
    </form>
  )
}

function KnownNumbers({ country }: { readonly country: string | null }): Element {
  const { emergency, advice, source, mark } = adviceNumbers(country)
  if (emergency.length === 0) return <>No number is guessed: messages say “your local emergency number”.</>
  return (
    <>
      Emergency {emergency.join(' or ')}
      {advice !== null && `, medical advice ${advice}`}. Source: {source}.{' '}
      {mark === 'verify' && 'Not checked with an authority: check it.'}
    </>
  )
}

interface PhoneFieldProps {
  readonly name: string
  readonly label: string
  readonly value: string | null
}

function PhoneField({ name, label, value }: PhoneFieldProps): Element {
  return (
    <Field id={name} label={label} hint="Goes before that of the country.">
      <input
        id={name}
        name={name}
        type="tel"
        maxlength={30}
        autocomplete="off"
        value={value ?? ''}
        aria-describedby={`${name}-note`}
      />
    </Field>
  )
}

function patchOf(form: FormData, country: string | null) {
  const text = (name: string) => {
    const value = String(form.get(name) ?? '').trim()
    return value === '' ? null : value
  }
  return {
    country,
    ownEmergency: text('ownEmergency'),
    ownAdvice: text('ownAdvice'),
    ageBand: AGE_BANDS.find(({ value }) => value === form.get('ageBand'))?.value ?? null,
    keepsHistory: form.get('keepsHistory') !== null,
  }
}
