import type { InclineStep } from '../../analysis/model/athlete.ts'
import type { ActivityDetail } from '../contract.ts'
import { changeActivity } from '../state/change-activity.ts'
import { focusElement } from '../ui/focus-element.ts'
import { Link } from '../ui/link.tsx'
import type { Element } from '../ui/runtime.ts'
import { useOnce } from '../ui/use-once.ts'
import { useSamples } from '../ui/use-samples.ts'
import { inclineSentence } from '../view/incline-sentence.ts'
import { inclineSource } from '../view/incline-source.ts'
import { recordedInclineText } from '../view/recorded-incline-text.ts'
import { DistanceField } from './distance-field.tsx'
import { InclineEditor } from './incline-editor.tsx'

interface OfActivity {
  readonly activity: ActivityDetail
}

/**
 * The slope of a session without hills of its own, on a treadmill or without an altitude, and the distance the belt
 * showed. Not there where the altitude makes the slope, unless something was set before.
 */
export function InclinePanel({ activity }: OfActivity): Element | null {
  const { inclineSteps, distanceMetres } = activity.overrides
  const source = inclineSource(activity)
  const isFlat = source === 'indoors' || source === 'no-altitude'
  if (source === null && inclineSteps.length === 0 && distanceMetres === null) return null
  return (
    <section class="card incline-card" aria-labelledby="incline-title">
      <h2 id="incline-title" tabIndex={-1}>
        Incline and distance
      </h2>
      <p class="card-note">
        {source === null ? 'The altitude in the file makes the slope.' : inclineSentence(source, inclineSteps)}{' '}
        {source === 'recorded' && <Recorded activity={activity} />}
        {source === null && inclineSteps.length > 0 && 'The incline you set is kept, and not used. '}
        {inclineSteps.length > 0 && <TakeBack activity={activity} />}
        {isFlat && <Link to="/method#slope">Why not from running power?</Link>}
      </p>
      {source !== null && <InclineEditor activity={activity} />}
      <DistanceField activity={activity} />
    </section>
  )
}

/** What the treadmill recorded, in figures; the profile above asks for the same samples. */
function Recorded({ activity }: OfActivity): Element | null {
  const { data } = useSamples(activity)
  const text = data === undefined ? null : recordedInclineText(data)
  return text === null ? null : <>It was {text}.</>
}

const NOTHING: readonly InclineStep[] = []

function TakeBack({ activity }: OfActivity): Element {
  const once = useOnce()
  const takeBack = async () => {
    await changeActivity(activity, { inclineSteps: NOTHING }, { inclineSteps: activity.overrides.inclineSteps })
    focusElement('incline-title')
  }
  return (
    <button type="button" class="text-button" onClick={() => once(takeBack)}>
      Take it back
    </button>
  )
}
