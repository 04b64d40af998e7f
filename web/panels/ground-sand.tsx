import type { ActivityDetail } from '../contract.ts'
import { changeActivity } from '../state/change-activity.ts'
import type { Element } from '../ui/runtime.ts'
import { useOnce } from '../ui/use-once.ts'
import { useSettings } from '../ui/use-settings.ts'
import { sandChoices } from '../view/sand-choices.ts'

/** What the sand of this run was like, with one tap: no map and no file knows the tide. */
export function GroundSand({ activity }: { readonly activity: ActivityDetail }): Element | null {
  const { sand } = useSettings()
  const once = useOnce()
  const choices = sandChoices(activity, sand)
  if (choices.length === 0) return null
  return (
    <fieldset>
      <legend class="ground-label">The sand was</legend>
      <div class="painter-ways">
        {choices.map(({ kind, text, holds, change }) => (
          <button
            key={kind}
            type="button"
            class="chip"
            aria-pressed={holds ? 'true' : 'false'}
            onClick={() => once(async () => holds || changeActivity(activity, change.to, change.back))}
          >
            {text}
          </button>
        ))}
      </div>
    </fieldset>
  )
}
