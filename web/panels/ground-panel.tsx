import type { ActivityDetail } from '../contract.ts'
import { Link } from '../ui/link.tsx'
import type { Element } from '../ui/runtime.ts'
import { useHasTrack } from '../ui/use-has-track.ts'
import { useSettings } from '../ui/use-settings.ts'
import { groundSentence } from '../view/ground-sentence.ts'
import { isOnBelt } from '../view/is-on-belt.ts'
import { isOnFoot } from '../view/is-on-foot.ts'
import { knownGroundText } from '../view/known-ground-text.ts'
import { SHORTEST_DISTANCE } from '../view/profile-bins.ts'
import { sandCost } from '../view/sand-cost.ts'
import { wayMetres } from '../view/way-metres.ts'
import { GroundPaintList } from './ground-paint-list.tsx'
import { GroundSand } from './ground-sand.tsx'
import { GroundTable } from './ground-table.tsx'
import { GroundWhole } from './ground-whole.tsx'

/** What a session on foot went over, how that is known, what it cost, and what the athlete said of it. */
export function GroundPanel({ activity }: { readonly activity: ActivityDetail }): Element | null {
  const { units } = useSettings()
  if (!isOnFoot(activity)) return null
  const { knownGroundShare, ground, load, file } = activity
  return (
    <section class="card grounds-card" aria-labelledby="ground-title">
      <h2 id="ground-title" tabIndex={-1}>
        The ground
      </h2>
      {ground.length === 0 ? (
        <p class="card-note">{groundSentence(activity, units)}</p>
      ) : (
        <GroundTable activity={activity} />
      )}
      {knownGroundShare !== null && (
        <p class="card-note">
          {knownGroundText(knownGroundShare)}{' '}
          {knownGroundShare < 1 && file !== null && <WaysToKnow activity={activity} />}
        </p>
      )}
      <GroundSand activity={activity} />
      {wayMetres(activity) < SHORTEST_DISTANCE && <GroundWhole activity={activity} />}
      <GroundPaintList activity={activity} />
      {!isOnBelt(activity) && (
        <p class="card-note">
          Why it matters: soft sand gives way at every push-off. {sandCost('dry', load.profile)}{' '}
          <Link to="/method">How the number is made</Link>
        </p>
      )}
    </section>
  )
}

/** Where what is unknown can be told for this run and all others at once; neither helps where there are no positions. */
function WaysToKnow({ activity }: { readonly activity: ActivityDetail }): Element | null {
  if (!useHasTrack(activity)) return null
  return (
    <>
      A <Link to="/settings/ground#maps">surface map</Link> or a{' '}
      <Link to="/settings/ground#places">favourite place</Link> can tell more.
    </>
  )
}
