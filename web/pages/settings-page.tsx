import { api } from '../api.ts'
import type { Settings, Units } from '../contract.ts'
import { ProfileChoice } from '../panels/profile-choice.tsx'
import { failing } from '../state/change-activity.ts'
import { followRescoring } from '../state/follow-rescoring.ts'
import { putResource, refreshAll } from '../state/resource-cache.ts'
import { showToast } from '../state/toasts.ts'
import { Field } from '../ui/field.tsx'
import { type Element, useState } from '../ui/runtime.ts'
import { usePageTitle } from '../ui/use-page-title.ts'
import { useSettings } from '../ui/use-settings.ts'
import { bodyFields, parseSettings } from '../view/parse-settings.ts'

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

/** The athlete: body, coefficients, units, week and zone. */
export function SettingsPage(): Element {
  usePageTitle('Settings')
  const settings = useSettings()
  const [units, setUnits] = useState<Units>(settings.units)
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const [busy, setBusy] = useState(false)
  const submit = (event: Event) => {
    event.preventDefault()
    const form = event.target as HTMLFormElement
    const parsed = parseSettings(Object.fromEntries(new FormData(form)), settings)
    setErrors(parsed.ok ? {} : parsed.error)
    if (!parsed.ok) {
      form.querySelector<HTMLElement>(`[name="${Object.keys(parsed.error)[0] ?? ''}"]`)?.focus()
      return
    }
    setBusy(true)
    api.saveSettings(parsed.value).then(
      (saved) => {
        setBusy(false)
        putResource('settings', saved)
        refreshAll()
        const isRescored = rescored(settings, saved)
        showToast(isRescored ? 'Saved. Your sessions are scored again.' : 'Saved.')
        if (isRescored) failing(followRescoring())
      },
      (reason: unknown) => {
        setBusy(false)
        setErrors({ form: reason instanceof Error ? reason.message : String(reason) })
      },
    )
  }
  return (
    <>
      <h1>Settings</h1>
      <form class="form settings-form" noValidate onSubmit={submit}>
        <section class="card" aria-labelledby="body-title">
          <h2 id="body-title">Your body</h2>
          <p class="card-note">
            Height sets the cadence expected of you. Mass counts for rides only; every other number is relative to you.
          </p>
          <div class="form-pair" key={units}>
            {bodyFields(settings, units).map((field) => (
              <Field
                key={field.name}
                id={field.name}
                label={field.label}
                hint={field.hint}
                error={errors[field.name] ?? null}
              >
                <input
                  id={field.name}
                  name={field.name}
                  type="text"
                  inputmode="decimal"
                  autocomplete="off"
                  value={field.value}
                  aria-describedby={`${field.name}-note`}
                  aria-invalid={errors[field.name] !== undefined}
                />
              </Field>
            ))}
          </div>
        </section>
        <ProfileChoice chosen={settings.profile} />
        <section class="card" aria-labelledby="units-title">
          <h2 id="units-title">Units, week and zone</h2>
          <Field id="units" label="Units" hint="Calf-km stay calf-km: they measure load, not way.">
            <select
              id="units"
              name="units"
              value={units}
              onChange={(event: Event) =>
                setUnits((event.target as HTMLSelectElement).value === 'imperial' ? 'imperial' : 'metric')
              }
            >
              <option value="metric">Kilometres and metres</option>
              <option value="imperial">Miles and feet</option>
            </select>
          </Field>
          <Field id="weekStart" label="Weeks begin on" hint="For the chart only: alerts and room count any seven days.">
            <select id="weekStart" name="weekStart">
              {DAYS.map((day, i) => (
                <option key={day} value={String(i)} selected={i === settings.weekStart}>
                  {day}
                </option>
              ))}
            </select>
          </Field>
          <ZoneField settings={settings} error={errors['zone'] ?? null} />
        </section>
        {errors['form'] !== undefined && (
          <p class="field-error" role="alert">
            {errors['form']}
          </p>
        )}
        <button type="submit" class="button button-main" disabled={busy}>
          Save the settings
        </button>
      </form>
    </>
  )
}

interface ZoneFieldProps {
  readonly settings: Settings
  readonly error: string | null
}

function ZoneField({ settings, error }: ZoneFieldProps): Element {
  const known = Intl.supportedValuesOf('timeZone')
  const zones = known.includes(settings.zone) ? known : [settings.zone, ...known]
  return (
    <Field
      id="zone"
      label="Home zone"
      error={error}
      hint="Used where a file says neither its place nor its local time."
    >
      <select id="zone" name="zone" aria-describedby="zone-note">
        {zones.map((zone) => (
          <option key={zone} value={zone} selected={zone === settings.zone}>
            {zone.replaceAll('_', ' ')}
          </option>
        ))}
      </select>
    </Field>
  )
}

function rescored(before: Settings, after: Settings): boolean {
  return before.heightM !== after.heightM || before.massKg !== after.massKg || before.profile !== after.profile
}
