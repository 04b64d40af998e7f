import type { Surface } from '../../analysis/model/surface.ts'
import type { ActivityDetail } from '../contract.ts'
import { changeActivity } from '../state/change-activity.ts'
import type { Element } from '../ui/runtime.ts'
import { useOnce } from '../ui/use-once.ts'
import { GroundSurfaces } from './ground-surfaces.tsx'

/** The ground of a session that has no way to paint: entered by hand, or recorded on the spot. */
export function GroundWhole({ activity }: { readonly activity: ActivityDetail }): Element {
  const once = useOnce()
  const { surface } = activity.overrides
  const take = (taken: Surface) =>
    once(async () => taken === surface || changeActivity(activity, { surface: taken }, { surface }))
  return (
    <fieldset>
      <legend class="ground-label">The whole session was on</legend>
      <GroundSurfaces firstId="surface" held={surface} onTake={take} />
    </fieldset>
  )
}
