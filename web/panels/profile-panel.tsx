import { mountProfileChart, type ProfileData } from '../charts/profile-chart.ts'
import type { ActivityDetail, Samples, Units } from '../contract.ts'
import type { AlongTheWay } from '../state/along-the-way.ts'
import { ChartStage } from '../ui/chart-stage.tsx'
import { type Element, useMemo, useState } from '../ui/runtime.ts'
import { useSamples } from '../ui/use-samples.ts'
import { useSettings } from '../ui/use-settings.ts'
import { WhenReady } from '../ui/when-ready.tsx'
import { CAUSE_ORDER, causeText } from '../view/cause-text.ts'
import { groundSentence } from '../view/ground-sentence.ts'
import { profileBins, SHORTEST_DISTANCE } from '../view/profile-bins.ts'
import { profileReadout } from '../view/profile-readout.ts'

/** Stretches drawn: fine enough to see a hill, coarse enough that a second of noise is no spike. */
function stretches(): number {
  return Math.max(90, Math.min(260, Math.round(innerWidth / 4)))
}

interface ProfilePanelProps {
  readonly activity: ActivityDetail
  readonly along: AlongTheWay
}

/** Elevation above, load beneath, on one axis of distance: where on the way the load came from. */
export function ProfilePanel({ activity }: ProfilePanelProps): Element {
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
        draw={(data) => <Profile samples={data} activity={activity} />}
      />
    </section>
  )
}

function rateUnit({ activity }: ActivityDetail, units: Units): string {
  if ((activity.distanceMetres ?? 0) < SHORTEST_DISTANCE) return 'calf-km per 10 min'
  return units === 'imperial' ? 'calf-km per mile' : 'calf-km per km'
}

function Profile({ samples, activity }: { readonly samples: Samples; readonly activity: ActivityDetail }): Element {
  const { units } = useSettings()
  const [pointed, setPointed] = useState<number | null>(null)
  const bins = useMemo(() => profileBins(samples, stretches()), [samples])
  const data: ProfileData = useMemo(
    () => ({ bins, units, selected: pointed, onPoint: setPointed }),
    [bins, units, pointed],
  )
  const readout = pointed === null ? null : profileReadout({ bins, samples, units }, pointed)
  return (
    <>
      <p class="profile-readout" aria-hidden="true">
        {readout ?? 'Point at the profile, or use the arrow keys, to read it.'}
      </p>
      <ChartStage
        class="profile-space"
        label="Elevation and calf load along the way; arrow keys walk along it. The splits give the same as a table."
        mount={mountProfileChart}
        data={data}
        count={bins.length}
        selected={pointed}
        valueText={readout ?? 'start'}
        onMove={setPointed}
      />
      <ul class="legend">
        {CAUSE_ORDER.filter((cause) => bins[cause].some((value) => value > 0)).map((cause) => (
          <li key={cause}>
            <span class={`swatch fill-${cause}`} /> {causeText(cause)}
          </li>
        ))}
      </ul>
      <p class="ground-line">{groundSentence(activity, units)}</p>
    </>
  )
}
