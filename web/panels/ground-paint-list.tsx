import type { ActivityDetail } from '../contract.ts'
import { changeActivity } from '../state/change-activity.ts'
import { focusElement } from '../ui/focus-element.ts'
import type { Element } from '../ui/runtime.ts'
import { useOnce } from '../ui/use-once.ts'
import { useSettings } from '../ui/use-settings.ts'
import type { GroundChange } from '../view/paint-change.ts'
import { paintRows } from '../view/paint-rows.ts'
import { wayMetres } from '../view/way-metres.ts'

const NOTHING: ActivityDetail['overrides']['paint'] = []

/** All that was painted and set, the last on top; any of it can be taken off again, at any time. */
export function GroundPaintList({ activity }: { readonly activity: ActivityDetail }): Element | null {
  const { units } = useSettings()
  const once = useOnce()
  const { overrides } = activity
  const rows = paintRows({ overrides, metres: wayMetres(activity), units })
  if (rows.length === 0) return null
  const take = ({ to, back }: GroundChange) =>
    once(async () => {
      await changeActivity(activity, to, back)
      focusElement(rows.length > 1 && to.paint !== NOTHING ? 'painted-title' : 'ground-title')
    })
  const all = {
    to: { paint: NOTHING, surface: null },
    back: { paint: overrides.paint, surface: overrides.surface },
  }
  return (
    <div>
      <h3 id="painted-title" class="ground-label" tabIndex={-1}>
        Set by you
      </h3>
      {rows.length > 1 && <p class="card-note">The last one first; upper ones lie over lower ones.</p>}
      <ul class="painted">
        {rows.map((row) => (
          <li key={row.key}>
            <span>
              {row.surface !== null && <span class={`swatch ground-${row.surface}`} />} {row.text}, {row.where}
            </span>
            <button
              type="button"
              class="text-button"
              aria-label={`Take off ${row.text}, ${row.where}`}
              onClick={() => take(row.off)}
            >
              Take off
            </button>
          </li>
        ))}
      </ul>
      {rows.length > 1 && (
        <button type="button" class="text-button" onClick={() => take(all)}>
          Take all off
        </button>
      )}
    </div>
  )
}
