import { api } from '../api.ts'
import type { ActivityDetail, ActivityPatch } from '../contract.ts'
import { changeActivity, failing } from '../state/change-activity.ts'
import { refreshAll } from '../state/resource-cache.ts'
import { navigate } from '../state/router.ts'
import { showToast } from '../state/toasts.ts'
import { Field } from '../ui/field.tsx'
import { type Element, useState } from '../ui/runtime.ts'
import { useOnce } from '../ui/use-once.ts'
import { sessionName } from '../view/session-name.ts'
import { sportText } from '../view/sport-text.ts'
import { StartField } from './start-field.tsx'

const SPORTS = ['running', 'walking', 'hiking', 'cycling', 'stair_climbing', 'swimming', 'training'] as const

interface OfActivity {
  readonly activity: ActivityDetail
}

/** Name, sport and clock of a session; leaving it out, deleting it, and the way back. */
export function EditPanel({ activity }: OfActivity): Element {
  const once = useOnce()
  return (
    <section class="card" aria-labelledby="edit-title">
      <h2 id="edit-title">Correct it</h2>
      <EditForm key={formKey(activity)} activity={activity} />
      <div class="edit-actions">
        <button type="button" class="text-button" onClick={() => once(() => toggleExcluded(activity))}>
          {activity.excluded ? 'Count it again' : 'Leave it out'}
        </button>
        <button type="button" class="text-button text-button-alarm" onClick={() => once(() => remove(activity))}>
          Delete
        </button>
      </div>
    </section>
  )
}

/** A form starts anew when what it shows was changed, by itself or by an undo. */
function formKey({ name, activity, overrides }: ActivityDetail): string {
  return [name, activity.sport, activity.utcOffsetSeconds, overrides.utcOffsetSeconds].join('-')
}

function EditForm({ activity }: OfActivity): Element {
  const [busy, setBusy] = useState(false)
  const submit = (event: Event) => {
    event.preventDefault()
    const patch = patchOf(new FormData(event.target as HTMLFormElement), activity)
    if (patch === null) {
      showToast('Nothing was changed.')
      return
    }
    setBusy(true)
    failing(changeActivity(activity, patch.to, patch.back).finally(() => setBusy(false)))
  }
  const { sport } = activity.activity
  const sports = SPORTS.some((known) => known === sport) ? SPORTS : [sport, ...SPORTS]
  return (
    <form class="form" onSubmit={submit}>
      <Field id="name" label="Name">
        <input id="name" name="name" type="text" maxlength={200} autocomplete="off" value={activity.name ?? ''} />
      </Field>
      <Field id="sport" label="Sport" hint={activity.overrides.sport === null ? undefined : 'Set by you.'}>
        <select id="sport" name="sport">
          {sports.map((value) => (
            <option key={value} value={value} selected={value === sport}>
              {sportText(value, null)}
            </option>
          ))}
        </select>
      </Field>
      <StartField activity={activity} />
      <button type="submit" class="button button-main" disabled={busy}>
        Save
      </button>
    </form>
  )
}

/** What the form changes, and the patch that changes it back; null when nothing differs. */
function patchOf(form: FormData, activity: ActivityDetail): { to: ActivityPatch; back: ActivityPatch } | null {
  const { overrides } = activity
  const name = String(form.get('name') ?? '').trim()
  const sport = String(form.get('sport') ?? '')
  const to: ActivityPatch = {}
  const back: ActivityPatch = {}
  if (name !== (activity.name ?? '')) {
    to.name = name === '' ? null : name
    back.name = activity.name
  }
  if (sport !== activity.activity.sport) {
    to.sport = sport
    back.sport = overrides.sport
  }
  const offset = offsetOf(form, activity)
  if (offset !== overrides.utcOffsetSeconds) {
    to.utcOffsetSeconds = offset
    back.utcOffsetSeconds = overrides.utcOffsetSeconds
  }
  return Object.keys(to).length === 0 ? null : { to, back }
}

/** The offset chosen; null = what the file, the place or the home zone says, also where that is what was chosen. */
function offsetOf(form: FormData, { activity, overrides }: ActivityDetail): number | null {
  const chosen = form.get('offset')
  if (typeof chosen !== 'string') return overrides.utcOffsetSeconds
  if (chosen === '') return null
  const offset = Number(chosen)
  return overrides.utcOffsetSeconds === null && offset === activity.utcOffsetSeconds ? null : offset
}

function toggleExcluded(activity: ActivityDetail): Promise<void> {
  return changeActivity(activity, { excluded: !activity.excluded }, { excluded: activity.excluded })
}

async function remove(activity: ActivityDetail): Promise<void> {
  const restore = async () => {
    await api.restore(activity.id)
    refreshAll()
    navigate(`/activities/${activity.id}`)
  }
  await api.remove(activity.id)
  navigate('/activities')
  // The page of the deleted session has to be gone before what is in view is asked for again.
  await new Promise((resolve) => setTimeout(resolve))
  refreshAll()
  showToast(`Deleted “${sessionName(activity)}”.`, { label: 'Undo', run: () => failing(restore()) })
}
