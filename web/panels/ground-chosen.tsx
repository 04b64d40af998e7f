import type { Surface } from '../../analysis/model/surface.ts'
import type { ActivityDetail } from '../contract.ts'
import type { AlongTheWay, Stretch } from '../state/along-the-way.ts'
import { changeActivity } from '../state/change-activity.ts'
import { showToast } from '../state/toasts.ts'
import { focusElement } from '../ui/focus-element.ts'
import { Link } from '../ui/link.tsx'
import { type Element, useStore } from '../ui/runtime.ts'
import { useHasTrack } from '../ui/use-has-track.ts'
import { useOnce } from '../ui/use-once.ts'
import { useSettings } from '../ui/use-settings.ts'
import { askedPlaceAddress } from '../view/asked-place.ts'
import { distanceText } from '../view/distance-text.ts'
import { isWholeWay } from '../view/is-whole-way.ts'
import { paintChange } from '../view/paint-change.ts'
import { stretchText } from '../view/stretch-text.ts'
import { GroundSurfaces } from './ground-surfaces.tsx'

interface GroundChosenProps {
  readonly activity: ActivityDetail
  readonly along: AlongTheWay
  /** Length of the way. */
  readonly metres: number
}

/** What is chosen, said aloud as it changes, and the grounds it can be given with one tap. */
export function GroundChosen({ activity, along, metres }: GroundChosenProps): Element {
  const chosen = useStore(along.chosen)
  const { units } = useSettings()
  const once = useOnce()
  const hasTrack = useHasTrack(activity)
  const paint = (surface: Surface | null) =>
    once(async () => {
      if (chosen === null) return
      const change = paintChange(activity, [chosen], surface, metres)
      if (change === null) {
        showToast('There is no room for more paint: take some off first.')
        return
      }
      await changeActivity(activity, change.to, change.back)
      along.chosen.set(null)
      focusElement('painter-title')
    })
  const letGo = () => {
    along.chosen.set(null)
    focusElement('painter-title')
  }
  const canTakeOff = chosen !== null && hasPaint(activity.overrides, chosen, metres)
  const isWhole = chosen !== null && isWholeWay(chosen, metres)
  return (
    <>
      <p class="painter-chosen" role="status">
        {chosen !== null && (
          <>
            Chosen: <strong>{isWhole ? 'the whole way' : stretchText(chosen, units)}</strong>,{' '}
            {distanceText(chosen.toMetres - chosen.fromMetres, units)}. It was on
          </>
        )}
      </p>
      {chosen !== null && (
        <div class="painter-surfaces">
          <GroundSurfaces firstId="ground-first" onTake={paint} />
          <div class="painter-ends">
            {canTakeOff && (
              <button type="button" class="text-button" onClick={() => paint(null)}>
                Take paint off here
              </button>
            )}
            {hasTrack && (
              <Link to={askedPlaceAddress({ session: activity.id, ...chosen })}>Keep it as a favourite place</Link>
            )}
            <button type="button" class="text-button" onClick={letGo}>
              Cancel
            </button>
          </div>
        </div>
      )}
    </>
  )
}

/** Whether something of a stretch is painted; of the whole way also whether it was set. */
function hasPaint({ paint, surface }: ActivityDetail['overrides'], chosen: Stretch, metres: number): boolean {
  if (paint.length === 0) return surface !== null && isWholeWay(chosen, metres)
  return paint.some((old) => old.fromMetres < chosen.toMetres && chosen.fromMetres < old.toMetres)
}
