import type { ActivityDetail } from '../contract.ts'
import { changeActivity } from '../state/change-activity.ts'
import { askSuggestionAgain, declinedSuggestions, declineSuggestion } from '../state/declined-suggestions.ts'
import { showToast } from '../state/toasts.ts'
import { focusElement } from '../ui/focus-element.ts'
import { type Element, useStore } from '../ui/runtime.ts'
import { useOnce } from '../ui/use-once.ts'
import { useSettings } from '../ui/use-settings.ts'
import { sandSuggestion } from '../view/sand-suggestion.ts'

/** Asks whether a run was on sand where its name or a lap's says so. Nothing is taken for true before a yes. */
export function GroundSuggestion({ activity }: { readonly activity: ActivityDetail }): Element | null {
  const { units } = useSettings()
  const declined = useStore(declinedSuggestions)
  const once = useOnce()
  const suggestion = sandSuggestion(activity, units)
  if (suggestion === null || declined.includes(suggestion.key)) return null
  const { key, reason, effect, change } = suggestion
  const yes = async () => {
    await changeActivity(activity, change.to, change.back)
    focusElement('ground-title')
  }
  const no = () => {
    declineSuggestion(key)
    showToast('It stays as it is; this browser does not ask again.', {
      label: 'Undo',
      run: () => askSuggestionAgain(key),
    })
    focusElement('ground-title')
  }
  return (
    <section class="card ground-question" aria-labelledby="suggestion-title">
      <h2 id="suggestion-title">Was it on sand?</h2>
      <p>
        {reason} That counts for nothing until you say so. {effect}
      </p>
      <div class="painter-ways">
        <button type="button" class="button" onClick={() => once(yes)}>
          Yes, it was sand
        </button>
        <button type="button" class="button" onClick={no}>
          No
        </button>
      </div>
    </section>
  )
}
