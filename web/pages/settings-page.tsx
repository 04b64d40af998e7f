import { api } from '../api.ts'
import type { Settings, Units } from '../contract.ts'
import { BodyCard } from '../panels/body-card.tsx'
import { ChannelLinkCard } from '../panels/channel-link-card.tsx'
import { DataCard } from '../panels/data-card.tsx'
import { GroundCard } from '../panels/ground-card.tsx'
import { ProfileChoice } from '../panels/profile-choice.tsx'
import { SafetyCard } from '../panels/safety-card.tsx'
import { SignOutPanel } from '../panels/sign-out-panel.tsx'
import { UnitsCard } from '../panels/units-card.tsx'
import { failing } from '../state/change-activity.ts'
import { followRescoring } from '../state/follow-rescoring.ts'
import { putResource, refreshAll } from '../state/resource-cache.ts'
import { navigate } from '../state/router.ts'
import { showToast } from '../state/toasts.ts'
import { focusFirstError } from '../ui/focus-first-error.ts'
import { FormError } from '../ui/form-error.tsx'
import { type Element, useState } from '../ui/runtime.ts'
import type { FieldErrors } from '../ui/text-field.tsx'
import { usePageTitle } from '../ui/use-page-title.ts'
import { useSettings } from '../ui/use-settings.ts'
import { parseSettings } from '../view/parse-settings.ts'

/** The athlete: body, coefficients, units, week and zone. */
export function SettingsPage(): Element {
  usePageTitle('Settings')
  const settings = useSettings()
  const [units, setUnits] = useState<Units>(settings.units)
  const [errors, setErrors] = useState<FieldErrors>({})
  const [busy, setBusy] = useState(false)
  const submit = (event: Event) => {
    event.preventDefault()
    const form = event.target as HTMLFormElement
    const parsed = parseSettings(Object.fromEntries(new FormData(form)), settings)
    setErrors(parsed.ok ? {} : parsed.error)
    if (!parsed.ok) {
      focusFirstError(form, parsed.error)
      return
    }
    setBusy(true)
    api.saveSettings(parsed.value).then(
      (saved) => {
        setBusy(false)
        putResource('settings', saved)
        refreshAll()
        const isRescored = rescored(settings, saved)
        if (isRescored) {
          showToast('Saved. Your sessions are scored again.', { label: 'See what changes', run: showChanges })
          failing(followRescoring())
        } else showToast('Saved.')
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
        <BodyCard settings={settings} units={units} errors={errors} />
        <ProfileChoice chosen={settings.profile} />
        <UnitsCard settings={settings} units={units} onUnits={setUnits} />
        <FormError errors={errors} />
        <button type="submit" class="button button-main" disabled={busy}>
          Save the settings
        </button>
      </form>
      <SafetyCard settings={settings} />
      <ChannelLinkCard />
      <GroundCard />
      <DataCard />
      <SignOutPanel />
    </>
  )
}

function showChanges(): void {
  navigate('/changes')
}

function rescored(before: Settings, after: Settings): boolean {
  return before.heightM !== after.heightM || before.massKg !== after.massKg || before.profile !== after.profile
}
