import type { InclineStep } from '../../analysis/model/athlete.ts'
import type { ActivityDetail } from '../contract.ts'
import { changeActivity } from '../state/change-activity.ts'
import { showToast } from '../state/toasts.ts'
import { type Element, useState } from '../ui/runtime.ts'
import { Segmented } from '../ui/segmented.tsx'
import { useOnce } from '../ui/use-once.ts'
import { ConstantIncline } from './constant-incline.tsx'
import { InclineSteps } from './incline-steps.tsx'

type Way = 'constant' | 'steps'

const WAYS = [
  { value: 'constant', text: 'One incline' },
  { value: 'steps', text: 'In steps' },
] as const satisfies readonly { value: Way; text: string }[]

/** The incline of a treadmill, one for the whole session or step by step; counts when it is saved. */
export function InclineEditor({ activity }: { readonly activity: ActivityDetail }): Element {
  const once = useOnce()
  const saved = activity.overrides.inclineSteps
  const [chosen, setChosen] = useState<Way | null>(null)
  const way = chosen ?? (saved.length > 1 ? 'steps' : 'constant')
  const total = activity.activity.timerSeconds ?? activity.activity.elapsedSeconds
  const save = (steps: readonly InclineStep[]) => {
    if (JSON.stringify(steps) === JSON.stringify(saved)) showToast('Nothing was changed.')
    else once(() => changeActivity(activity, { inclineSteps: steps }, { inclineSteps: saved }))
  }
  return (
    <div class="incline-editor">
      <Segmented label="How the incline is set" value={way} choices={WAYS} onChoose={setChosen} />
      {way === 'constant' ? (
        <ConstantIncline saved={saved} total={total} onSave={save} />
      ) : (
        <InclineSteps saved={saved} total={total} onSave={save} />
      )}
    </div>
  )
}
