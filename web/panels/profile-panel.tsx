import type { ActivityDetail, Units } from '../contract.ts'
import type { AlongTheWay } from '../state/along-the-way.ts'
import type { Element } from '../ui/runtime.ts'
import { useSamples } from '../ui/use-samples.ts'
import { useSettings } from '../ui/use-settings.ts'
import { WhenReady } from '../ui/when-ready.tsx'
import { SHORTEST_DISTANCE } from '../view/profile-bins.ts'
import { ProfileDrawing } from './profile-drawing.tsx'

interface ProfilePanelProps {
  readonly activity: ActivityDetail
  readonly along: AlongTheWay
}

/** Elevation above, load beneath, on one axis of distance: where on the way the load came from, and the place to set the ground. */
export function ProfilePanel({ activity, along }: ProfilePanelProps): Element {
  const samples = useSamples(activity)
  const { units } = useSettings()
  return (
    <section class="card profile-card" aria-labelledby="profile-title">
      <header class="card-head">
        <div>
          <h2 id="profile-title">Where the load came from</h2>
          <p class="card-note">elevation above; {rateUnit(activity, units)} beneath, by what caused it</p>
        </div>
      </header>
      <WhenReady
        resource={samples}
        what="The profile"
        space="profile-space"
        draw={(data) => <ProfileDrawing samples={data} activity={activity} along={along} />}
      />
    </section>
  )
}

function rateUnit({ activity }: ActivityDetail, units: Units): string {
  if ((activity.distanceMetres ?? 0) < SHORTEST_DISTANCE) return 'calf-km per 10 min'
  return units === 'imperial' ? 'calf-km per mile' : 'calf-km per km'
}
