import { api } from '../api.ts'
import type { Zone } from '../contract.ts'
import { refresh } from '../state/resource-cache.ts'
import { showToast } from '../state/toasts.ts'
import { focusFirstError } from '../ui/focus-first-error.ts'
import { FormError } from '../ui/form-error.tsx'
import { type Element, useLayoutEffect, useMemo, useState } from '../ui/runtime.ts'
import { type FieldErrors, TextField } from '../ui/text-field.tsx'
import { useSettings } from '../ui/use-settings.ts'
import { type TrackChoice, useTrackChoice } from '../ui/use-track-choice.ts'
import { lookAtRing, lookAtWay } from '../view/look-at.ts'
import { type Point, parsePoint } from '../view/parse-point.ts'
import { parseShortLength, shortLength } from '../view/parse-short-length.ts'
import { parseZone } from '../view/parse-zone.ts'
import type { Look, PlaceDrawing, PlaceEvents } from '../view/place-drawing.ts'
import { pointText } from '../view/point-text.ts'
import { ringAround } from '../view/ring-around.ts'
import { DrawMap } from './draw-map.tsx'
import { RadiusFields } from './radius-fields.tsx'
import { TrackChoiceField } from './track-choice-field.tsx'

/** As far as a first guess goes: a few streets. */
const FIRST_METRES = 300
/** How close one looks at where a run began. */
const AROUND = 3

const CENTRE_HINT = (
  <>
    Latitude, longitude; or tap it on the map. <span class="for-touch">Two fingers move the map.</span>
    <span class="for-keys">By the keyboard, arrow keys move the map and Enter takes its middle.</span>
  </>
)

interface ZoneEditorProps {
  readonly zones: readonly Zone[]
  readonly onEnd: () => void
}

/** A privacy zone as a form: a name, a centre that is tapped or typed, and a radius. */
export function ZoneEditor({ zones, onEnd }: ZoneEditorProps): Element {
  const { units } = useSettings()
  const choice = useTrackChoice()
  const [centre, setCentre] = useState('')
  const [radius, setRadius] = useState(shortLength(FIRST_METRES, units))
  const [look, setLook] = useState<Look | null>(null)
  const form = useZoneForm(onEnd)
  const point = parsePoint(centre)
  const metres = parseShortLength(radius, units) ?? FIRST_METRES
  const start = choice.chosen?.points[0]
  const takeStart = (place: Point) => {
    setCentre(pointText(place))
    setLook(lookAtRing(ringAround(place, metres * AROUND)))
  }
  return (
    <form class="form place-editor" noValidate onSubmit={form.submit} aria-label="A new privacy zone">
      <TextField name="zoneName" label="Name" errors={form.errors} />
      <TextField
        name="zoneCentre"
        label="Centre"
        hint={CENTRE_HINT}
        value={centre}
        errors={form.errors}
        onText={setCentre}
      />
      {start !== undefined && (
        <p>
          <button type="button" class="text-button" onClick={() => takeStart(start)}>
            {choice.isAsked ? 'Take the start of the session below' : 'Take the start of your last session'}
          </button>
        </p>
      )}
      <RadiusFields text={radius} error={form.errors['zoneRadius'] ?? null} onText={setRadius} />
      <TrackChoiceField id="zone-track" choice={choice} />
      <DrawMap
        label="Map to set the zone on"
        describedBy="zoneCentre-note"
        drawing={useDrawing(choice, zones, point, metres)}
        look={useLook(choice, look)}
        events={centreEvents(setCentre)}
      />
      <p class="field-note">
        When it is kept, its centre is moved by chance, once, so that nobody can find it by laying the ends of many
        tracks side by side. The place you set stays well inside, and is not kept.
      </p>
      <FormError errors={form.errors} />
      <p class="form-buttons">
        <button type="submit" class="button button-main" disabled={form.isBusy}>
          Keep the zone
        </button>
        <button type="button" class="button" onClick={onEnd}>
          Cancel
        </button>
      </p>
    </form>
  )
}

/** A zone has no corners: a tap sets its centre. */
function centreEvents(setCentre: (text: string) => void): PlaceEvents {
  const nothing = () => undefined
  const onTap = (place: Point) => setCentre(pointText(place))
  return { onTap, onMoveCorner: nothing, onRemoveCorner: nothing, onUndo: () => setCentre('') }
}

function useZoneForm(onEnd: () => void) {
  const { units } = useSettings()
  const [errors, setErrors] = useState<FieldErrors>({})
  const [isBusy, setBusy] = useState(false)
  useLayoutEffect(() => document.getElementById('zoneName')?.focus({ preventScroll: true }), [])
  const submit = (event: Event) => {
    event.preventDefault()
    const form = event.target as HTMLFormElement
    const parsed = parseZone(Object.fromEntries(new FormData(form)), units)
    setErrors(parsed.ok ? {} : parsed.error)
    if (!parsed.ok) {
      focusFirstError(form, parsed.error)
      return
    }
    setBusy(true)
    api.addZone(parsed.value).then(
      ({ name }) => {
        refresh('zones')
        showToast(`The zone “${name}” is kept. Its centre was moved by chance.`)
        onEnd()
      },
      (reason: unknown) => {
        setBusy(false)
        setErrors({ form: reason instanceof Error ? reason.message : String(reason) })
      },
    )
  }
  return { errors, isBusy, submit }
}

/** The same object until something of it changes, as the map is drawn anew for another one. */
function useDrawing(
  choice: TrackChoice,
  zones: readonly Zone[],
  centre: Point | null,
  radiusMetres: number,
): PlaceDrawing {
  const tracks = choice.tracks.map(({ id }) => id).join(' ')
  return useMemo(
    () => ({
      ways: choice.tracks.map(({ points }) => points),
      stretch: [],
      shape: centre === null ? null : { kind: 'circle', centre, radiusMetres },
      places: [],
      zones,
    }),
    [tracks, zones, centre === null ? '' : pointText(centre), radiusMetres],
  )
}

/** Looks where the form says, else at the session that is chosen. */
function useLook({ chosen }: TrackChoice, given: Look | null): Look | null {
  const [look, setLook] = useState(given)
  useLayoutEffect(() => {
    if (given !== null) setLook(given)
  }, [given])
  useLayoutEffect(() => {
    if (chosen !== null) setLook(lookAtWay(chosen.points))
  }, [chosen])
  return look
}
