/** So far the pointer has to go before it is a drag and no tap, pixels. */
const LEAST = 6
/** An end of the band is taken hold of from this near, pixels. */
const GRIP = 16

interface DragPlace {
  readonly share: number
  readonly pixels: number
}

export interface DragTarget {
  /** Whether a pointer is on what can be dragged over. */
  readonly isInside: (event: PointerEvent) => boolean
  /** A pointer's place: its share of the way, 0 to 1, and its pixels. Beside the chart it is that of the nearer end. */
  readonly placeOf: (event: PointerEvent) => DragPlace
  /** Ends of what is chosen, in pixels of the same kind as above, each with its share. */
  readonly ends: () => readonly DragPlace[]
  readonly onStart: () => void
  /** What is being chosen, from one share of the way to another, in either order. */
  readonly onDrag: (from: number, to: number) => void
  /** What was chosen before holds again. */
  readonly onCancel: () => void
}

/**
 * Lets a stretch be dragged on a canvas by mouse, pen or finger; from an end of the band, that end alone. A finger that
 * goes up or down scrolls the page: the browser then takes the pointer away (`touch-action: pan-y`). Returns what ends it.
 */
export function watchDrag(canvas: HTMLCanvasElement, target: DragTarget): () => void {
  let drag: { readonly pointer: number; readonly start: number; readonly anchor: number; isOn: boolean } | null = null
  const down = (event: PointerEvent) => {
    if (!event.isPrimary || event.button !== 0 || !target.isInside(event)) return
    const place = target.placeOf(event)
    const ends = target.ends()
    const held = ends.findIndex(({ pixels }) => Math.abs(pixels - place.pixels) <= GRIP)
    const anchor = held < 0 ? place.share : (ends[1 - held]?.share ?? place.share)
    drag = { pointer: event.pointerId, start: place.pixels, anchor, isOn: false }
  }
  const move = (event: PointerEvent) => {
    if (drag === null || event.pointerId !== drag.pointer) return
    const place = target.placeOf(event)
    if (!drag.isOn && Math.abs(place.pixels - drag.start) < LEAST) return
    if (!drag.isOn) {
      canvas.setPointerCapture(event.pointerId)
      target.onStart()
    }
    drag.isOn = true
    target.onDrag(drag.anchor, place.share)
  }
  const up = () => {
    drag = null
  }
  const cancel = () => {
    if (drag?.isOn === true) target.onCancel()
    drag = null
  }
  canvas.addEventListener('pointerdown', down)
  canvas.addEventListener('pointermove', move)
  canvas.addEventListener('pointerup', up)
  canvas.addEventListener('pointercancel', cancel)
  return () => {
    canvas.removeEventListener('pointerdown', down)
    canvas.removeEventListener('pointermove', move)
    canvas.removeEventListener('pointerup', up)
    canvas.removeEventListener('pointercancel', cancel)
  }
}
