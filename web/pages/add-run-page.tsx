import { api } from '../api.ts'
import { NewRunFields } from '../panels/new-run-fields.tsx'
import { refreshAll } from '../state/resource-cache.ts'
import { navigate } from '../state/router.ts'
import { showToast } from '../state/toasts.ts'
import { focusFirstError } from '../ui/focus-first-error.ts'
import { FormError } from '../ui/form-error.tsx'
import { type Element, useState } from '../ui/runtime.ts'
import type { FieldErrors } from '../ui/text-field.tsx'
import { usePageTitle } from '../ui/use-page-title.ts'
import { useSettings } from '../ui/use-settings.ts'
import { calfKmText } from '../view/calf-km-text.ts'
import { parseNewRun } from '../view/parse-new-run.ts'

/** A session without a file: a run without the watch, or from the time before it. */
export function AddRunPage(): Element {
  usePageTitle('Add a run')
  const { units } = useSettings()
  const [errors, setErrors] = useState<FieldErrors>({})
  const [busy, setBusy] = useState(false)
  const submit = (event: Event) => {
    event.preventDefault()
    const form = event.target as HTMLFormElement
    const parsed = parseNewRun(Object.fromEntries(new FormData(form)), units)
    setErrors(parsed.ok ? {} : parsed.error)
    if (!parsed.ok) {
      focusFirstError(form, parsed.error)
      return
    }
    setBusy(true)
    api.add(parsed.value).then(
      (added) => {
        refreshAll()
        showToast(`Added: ${calfKmText(added.load.calfKm)} calf-km.`)
        navigate(`/activities/${added.id}`)
      },
      (reason: unknown) => {
        setBusy(false)
        setErrors({ form: reason instanceof Error ? reason.message : String(reason) })
      },
    )
  }
  return (
    <>
      <h1>Add a run without a file</h1>
      <p class="lead">
        It is scored by the same model as a file, from what you know of it. The climb is taken as half the way up and
        half the way down, the incline of a treadmill as that of the whole way.
      </p>
      <form class="card form" noValidate onSubmit={submit}>
        <NewRunFields errors={errors} />
        <FormError errors={errors} />
        <button type="submit" class="button button-main" disabled={busy}>
          Add it
        </button>
      </form>
    </>
  )
}
