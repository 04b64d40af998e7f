import type { Place } from '../contract.ts'
import { type Element, useState } from '../ui/runtime.ts'
import { Segmented } from '../ui/segmented.tsx'
import type { RingDraft } from '../ui/use-ring-draft.ts'
import { useSettings } from '../ui/use-settings.ts'
import { useTrackChoice } from '../ui/use-track-choice.ts'
import type { AskedPlace } from '../view/asked-place.ts'
import { lookAtRing } from '../view/look-at.ts'
import type { Point } from '../view/parse-point.ts'
import type { Ring } from '../view/parse-ring.ts'
import type { Look } from '../view/place-drawing.ts'
import { pointText } from '../view/point-text.ts'
import { ringSentence } from '../view/ring-sentence.ts'
import { CircleFields, type CircleText, ringOfCircle } from './circle-fields.tsx'
import { CornersField } from './corners-field.tsx'
import { PlaceMapField } from './place-map-field.tsx'
import { StretchFields } from './stretch-fields.tsx'

/** The ways to mark a place. */
type Way = 'hand' | 'stretch' | 'circle' | 'corners'

const WAYS: readonly { value: Way; text: string }[] = [
  { value: 'hand', text: 'Map' },
  { value: 'stretch', text: 'Session' },
  { value: 'circle', text: 'Circle' },
  { value: 'corners', text: 'Coordinates' },
]

const NO_STRETCH: readonly Point[] = []

interface PlaceWhereProps {
  readonly surface: string
  readonly asked: AskedPlace | null
  readonly others: readonly Place[]
  readonly draft: RingDraft
  readonly error: string | null
}

/** Where a place is, marked in one of several ways; the map shows what came of it. */
export function PlaceWhere({ surface, asked, others, draft, error }: PlaceWhereProps): Element {
  const { units } = useSettings()
  const choice = useTrackChoice(asked?.session ?? null)
  const [way, setWay] = useState<Way>(asked === null ? 'hand' : 'stretch')
  const [circle, setCircle] = useState<CircleText>({ centre: '', radius: '' })
  const [stretch, setStretch] = useState(NO_STRETCH)
  const [look, setLook] = useState<Look | null>(lookAtRing(draft.ring))
  const put = (ring: Ring | null, isShown = true) => {
    if (ring === null) return
    draft.put(ring)
    if (isShown) setLook(lookAtRing(ring))
  }
  const putCircle = (text: CircleText, isShown: boolean) => {
    setCircle(text)
    put(ringOfCircle(text, units), isShown)
  }
  const takeStretch = (points: readonly Point[], ring: Ring | null) => {
    setStretch(points)
    put(ring)
  }
  const tap = (point: Point) => {
    if (way === 'hand') draft.put([...draft.ring, [point.longitude, point.latitude]])
    if (way === 'circle') putCircle({ ...circle, centre: pointText(point) }, false)
  }
  return (
    <fieldset class="place-where">
      <legend class="field-label">Where it is</legend>
      <Segmented label="How to mark the place" value={way} choices={WAYS} onChoose={setWay} />
      {way === 'stretch' && <StretchFields key="stretch" track={choice.chosen} asked={asked} onStretch={takeStretch} />}
      {way === 'circle' && <CircleFields key="circle" value={circle} onChange={(text) => putCircle(text, true)} />}
      {way === 'corners' && <CornersField key="corners" ring={draft.ring} onRing={(ring) => put(ring)} />}
      <PlaceMapField
        key="map"
        choice={choice}
        draft={draft}
        surface={surface}
        others={others}
        stretch={way === 'stretch' ? stretch : NO_STRETCH}
        isByHand={way === 'hand'}
        look={look}
        onTap={tap}
      />
      <p class="place-said" role="status">
        {ringSentence(draft.ring, units)}
      </p>
      <p class="form-error" role="alert">
        {error}
      </p>
    </fieldset>
  )
}
