import type { Place } from '../contract.ts'
import { type Element, useLayoutEffect, useMemo, useRef, useState } from '../ui/runtime.ts'
import type { RingDraft } from '../ui/use-ring-draft.ts'
import type { TrackChoice } from '../ui/use-track-choice.ts'
import { lookAtWay } from '../view/look-at.ts'
import type { Point } from '../view/parse-point.ts'
import type { Look, PlaceDrawing, PlaceEvents } from '../view/place-drawing.ts'
import { DrawMap } from './draw-map.tsx'
import { TrackChoiceField } from './track-choice-field.tsx'

interface PlaceMapFieldProps {
  readonly choice: TrackChoice
  readonly draft: RingDraft
  readonly surface: string
  readonly others: readonly Place[]
  readonly stretch: readonly Point[]
  /** Whether corners can be set and moved by hand. */
  readonly isByHand: boolean
  readonly look: Look | null
  readonly onTap: (point: Point) => void
}

/** The map a place is marked on, with the way to find it and the steps back. */
export function PlaceMapField(props: PlaceMapFieldProps): Element {
  const { choice, draft, isByHand, onTap } = props
  const events: PlaceEvents = {
    onTap,
    onMoveCorner: (corner, point) => draft.put(draft.ring.with(corner, [point.longitude, point.latitude])),
    onRemoveCorner: (corner) => draft.put(draft.ring.toSpliced(corner, 1)),
    onUndo: draft.undo,
  }
  // One element around it all: what is in a bare fragment loses the focus when the map looks elsewhere.
  return (
    <div class="place-part">
      <TrackChoiceField id="place-track" choice={choice} />
      {isByHand && (
        <p class="field-note" id="place-map-help">
          Set corner after corner around the place; drag one to move it.{' '}
          <span class="for-touch">Two fingers move the map.</span>
          <span class="for-keys">
            By the keyboard: arrow keys move the map, Enter sets a corner in its middle, Backspace takes the last step
            back.
          </span>
        </p>
      )}
      <DrawMap
        label="Map to mark the place on"
        describedBy="place-map-help"
        drawing={useDrawing(props)}
        look={useLook(choice, props.look)}
        events={events}
      />
      {isByHand && (
        <p class="form-buttons">
          <button type="button" class="text-button" aria-disabled={!draft.canUndo} onClick={draft.undo}>
            Take the last step back
          </button>
          <button
            type="button"
            class="text-button"
            aria-disabled={draft.ring.length === 0}
            onClick={() => draft.ring.length > 0 && draft.put([])}
          >
            Start over
          </button>
        </p>
      )}
    </div>
  )
}

/** The same object until something of it changes, as the map is drawn anew for another one. */
function useDrawing({ choice, draft, surface, others, stretch, isByHand }: PlaceMapFieldProps): PlaceDrawing {
  const { ring } = draft
  const tracks = choice.tracks.map(({ id }) => id).join(' ')
  return useMemo(
    () => ({
      ways: choice.tracks.map(({ points }) => points),
      stretch,
      shape: ring.length === 0 ? null : { kind: 'ring', ring, surface, hasHandles: isByHand },
      places: others,
      zones: [],
    }),
    [tracks, ring, surface, others, stretch, isByHand],
  )
}

/** Looks at the session that is chosen, unless there is something to look at from the start. */
function useLook({ chosen, isAsked }: TrackChoice, given: Look | null): Look | null {
  const [look, setLook] = useState(given)
  const hasBegun = useRef(given !== null)
  useLayoutEffect(() => {
    if (given !== null) setLook(given)
  }, [given])
  useLayoutEffect(() => {
    if (chosen === null || (hasBegun.current && !isAsked)) return
    hasBegun.current = true
    setLook(lookAtWay(chosen.points))
  }, [chosen])
  return look
}
