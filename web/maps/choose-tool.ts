import L from 'leaflet'
import type { AlongTheWay, Stretch } from '../state/along-the-way.ts'

interface ChooseOptions {
  readonly along: AlongTheWay
  /** The place of the track near a point of the container, and what it says about it. */
  readonly placeNear: (point: L.Point, reach: number) => number | null
  readonly point: (place: number) => void
  /** Metres along the way of a place. */
  readonly metresAt: (place: number) => number
  /** The stretch between two of them as it is chosen everywhere; null = there is nothing between them. */
  readonly stretchOf: (a: number, b: number) => Stretch | null
}

/** Pixels from the track within which a stretch begins; once begun it follows the pointer wherever it goes. */
const BEGINS = { mouse: 26, touch: 40 } as const
/** Choosing a stretch by dragging along the track, while `turn(true)` holds. Elsewhere the map moves as ever. */
export function chooseTool(map: L.Map, { along, placeNear, point, metresAt, stretchOf }: ChooseOptions) {
  const container = map.getContainer()
  let isOn = false
  let drag: {
    readonly id: number
    readonly from: number
    readonly before: ReturnType<typeof along.chosen.get>
  } | null = null
  let moves = false

  const end = () => {
    drag = null
    if (moves) map.dragging.enable()
  }
  const onDown = (event: PointerEvent) => {
    if (!isOn || drag !== null || !event.isPrimary || event.button !== 0 || isOfControl(event)) return
    const reach = event.pointerType === 'mouse' ? BEGINS.mouse : BEGINS.touch
    const place = placeNear(pointOf(event, container), reach)
    if (place === null) return
    drag = { id: event.pointerId, from: metresAt(place), before: along.chosen.get() }
    moves = map.dragging.enabled()
    map.dragging.disable()
    container.setPointerCapture(event.pointerId)
    point(place)
  }
  const onMove = (event: PointerEvent) => {
    if (event.pointerId !== drag?.id) return
    const place = placeNear(pointOf(event, container), Number.POSITIVE_INFINITY)
    if (place === null) return
    point(place)
    const stretch = stretchOf(drag.from, metresAt(place))
    if (stretch !== null) along.chosen.set(stretch)
  }
  const onUp = (event: PointerEvent) => {
    if (event.pointerId === drag?.id) end()
  }
  const giveUp = () => {
    if (drag === null) return
    along.chosen.set(drag.before)
    end()
  }
  const onCancel = (event: PointerEvent) => {
    if (event.pointerId === drag?.id) giveUp()
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') giveUp()
  }
  container.addEventListener('pointerdown', onDown, { capture: true })
  container.addEventListener('pointermove', onMove)
  container.addEventListener('pointerup', onUp)
  container.addEventListener('pointercancel', onCancel)
  document.addEventListener('keydown', onKey)
  return {
    /** Turns choosing on or off. */
    turn(next: boolean) {
      isOn = next
      if (!next) giveUp()
      // A finger on the map then chooses instead of scrolling the page.
      container.classList.toggle('map-chooses', next)
    },
    destroy() {
      document.removeEventListener('keydown', onKey)
    },
  }
}

function isOfControl({ target }: Event): boolean {
  return target instanceof Element && target.closest('.leaflet-control') !== null
}

function pointOf(event: PointerEvent, container: HTMLElement): L.Point {
  const { left, top } = container.getBoundingClientRect()
  return L.point(event.clientX - left - container.clientLeft, event.clientY - top - container.clientTop)
}
