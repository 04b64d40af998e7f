import L from 'leaflet'
import type { AlongTheWay, Stretch } from '../state/along-the-way.ts'
import type { Store } from '../state/create-store.ts'

interface ChooseOptions {
  readonly along: AlongTheWay
  /** What is being drawn. What is chosen changes the page around the map, so it is told once the pointer is lifted. */
  readonly drawn: Store<Stretch | null>
  /** The place of the track near a point of the container, and what it says about it. */
  readonly placeNear: (point: L.Point, reach: number) => number | null
  readonly point: (place: number | null) => void
  /** While held, the pointer says nothing by itself. */
  readonly hold: (isHeld: boolean) => void
  /** Metres along the way of a place. */
  readonly metresAt: (place: number) => number
  /** The stretch between two of them as it is chosen everywhere; null = there is nothing between them. */
  readonly stretchOf: (a: number, b: number) => Stretch | null
}

/** Pixels from the track within which a stretch begins; once begun it follows the pointer wherever it goes. */
const BEGINS = { mouse: 26, touch: 40 } as const
/** Choosing a stretch by dragging along the track, while `turn(true)` holds. Elsewhere the map moves as ever. */
export function chooseTool(map: L.Map, { along, drawn, placeNear, point, hold, metresAt, stretchOf }: ChooseOptions) {
  const container = map.getContainer()
  let isOn = false
  let drag: { readonly id: number; readonly from: number } | null = null
  let moves = false

  const end = () => {
    drag = null
    drawn.set(null)
    hold(false)
    point(null)
    if (moves) map.dragging.enable()
  }
  const onDown = (event: PointerEvent) => {
    if (!isOn || drag !== null || !event.isPrimary || event.button !== 0 || isOfControl(event)) return
    const reach = event.pointerType === 'mouse' ? BEGINS.mouse : BEGINS.touch
    const place = placeNear(pointOf(event, container), reach)
    if (place === null) return
    drag = { id: event.pointerId, from: metresAt(place) }
    moves = map.dragging.enabled()
    map.dragging.disable()
    container.setPointerCapture(event.pointerId)
    hold(true)
    point(place)
  }
  const onMove = (event: PointerEvent) => {
    if (event.pointerId !== drag?.id) return
    const place = placeNear(pointOf(event, container), Number.POSITIVE_INFINITY)
    if (place === null) return
    point(place)
    drawn.set(stretchOf(drag.from, metresAt(place)))
  }
  const onUp = (event: PointerEvent) => {
    if (event.pointerId !== drag?.id) return
    const stretch = drawn.get()
    end()
    if (stretch !== null) along.chosen.set(stretch)
  }
  const onCancel = (event: PointerEvent) => {
    if (event.pointerId === drag?.id) end()
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && drag !== null) end()
  }
  // The container outlives a map that is made anew, as in other units.
  const ends = new AbortController()
  const { signal } = ends
  container.addEventListener('pointerdown', onDown, { capture: true, signal })
  container.addEventListener('pointermove', onMove, { signal })
  container.addEventListener('pointerup', onUp, { signal })
  container.addEventListener('pointercancel', onCancel, { signal })
  document.addEventListener('keydown', onKey, { signal })
  return {
    /** Turns choosing on or off. */
    turn(next: boolean) {
      isOn = next
      if (!next && drag !== null) end()
      // A finger on the map then chooses instead of scrolling the page.
      container.classList.toggle('map-chooses', next)
    },
    destroy: () => ends.abort(),
  }
}

function isOfControl({ target }: Event): boolean {
  return target instanceof Element && target.closest('.leaflet-control') !== null
}

function pointOf(event: PointerEvent, container: HTMLElement): L.Point {
  const { left, top } = container.getBoundingClientRect()
  return L.point(event.clientX - left - container.clientLeft, event.clientY - top - container.clientTop)
}
