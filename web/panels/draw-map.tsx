import type { PlaceMap } from '../maps/place-map.ts'
import { type Element, useLayoutEffect, useRef, useState } from '../ui/runtime.ts'
import { useSettings } from '../ui/use-settings.ts'
import type { Look, PlaceDrawing, PlaceEvents } from '../view/place-drawing.ts'

interface DrawMapProps {
  readonly label: string
  /** Id of the text that says how to use it. */
  readonly describedBy?: string
  readonly drawing: PlaceDrawing
  readonly look: Look | null
  /** Null = it is only looked at. */
  readonly events: PlaceEvents | null
}

const NO_CODE = 'The map could not be loaded; load the page again.'
const NO_PICTURES =
  'The map pictures do not come. If their address is new, load the page anew; else look at the settings.'

/** A map to draw on. Its code is fetched when it is first shown. */
export function DrawMap({ label, describedBy, drawing, look, events }: DrawMapProps): Element {
  const { units, tileAddress, tileCredit } = useSettings()
  const place = useRef<HTMLDivElement>(null)
  const map = useRef<PlaceMap | null>(null)
  const [problem, setProblem] = useState('')
  // The map outlives any one drawing of this component, and has to find what holds now.
  const now = useRef({ drawing, look, events })
  now.current = { drawing, look, events }
  useLayoutEffect(() => {
    let isGone = false
    const begin = async () => {
      const { mountPlaceMap } = await import('../maps/place-map.ts')
      const element = place.current
      if (isGone || element === null) return
      const tiles = tileAddress === null ? null : { address: tileAddress, credit: tileCredit }
      const onTileFailure = () => setProblem(NO_PICTURES)
      const options = { label, describedBy: describedBy ?? null, units, tiles, onTileFailure }
      map.current = mountPlaceMap(element, options, () => now.current.events)
      map.current.update(now.current.drawing)
      if (now.current.look !== null) map.current.look(now.current.look.box)
    }
    begin().catch(() => setProblem(NO_CODE))
    return () => {
      isGone = true
      map.current?.destroy()
      map.current = null
    }
  }, [])
  useLayoutEffect(() => map.current?.update(drawing), [drawing])
  useLayoutEffect(() => {
    if (look !== null) map.current?.look(look.box)
  }, [look])
  return (
    <div class="draw-map">
      <div class="draw-map-place" ref={place} />
      {problem !== '' && (
        <p class="draw-map-problem" role="status">
          {problem}
        </p>
      )}
    </div>
  )
}
