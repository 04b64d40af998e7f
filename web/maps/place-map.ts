import type L from 'leaflet'
import type { GeoBox } from '../../analysis/model/geo-box.ts'
import { api } from '../api.ts'
import type { Units } from '../contract.ts'
import { themeVersion } from '../state/theme.ts'
import type { PlaceDrawing, PlaceEvents } from '../view/place-drawing.ts'
import { ARROWS } from './arrows.ts'
import { baseMap, showBox, type Tiles } from './base-map.ts'
import { drawRing } from './draw-ring.ts'
import { drawWays } from './draw-ways.ts'
import { groundLayer } from './ground-layer.ts'
import { mapColours } from './map-colours.ts'
import { outlineLayer } from './outline-layer.ts'
import { pointOf } from './turns.ts'

export interface PlaceMapOptions {
  readonly label: string
  /** Id of the text that says how to draw; null = it is only looked at. */
  readonly describedBy: string | null
  readonly units: Units
  readonly tiles: Tiles | null
  readonly onTileFailure: () => void
}

export interface PlaceMap {
  readonly update: (drawing: PlaceDrawing) => void
  readonly look: (box: GeoBox) => void
  readonly destroy: () => void
}

/** How far an arrow key moves the map, in pixels; with shift. */
const NEAR = 40
const FAR = 160

/** All that is known of the globe before there is anything to look at. */
const WORLD: GeoBox = { west: -170, south: -55, east: 170, north: 72 }

/**
 * A map to set places on: tracks to find them by, what is there already, and the one that is being set. `events` gives who
 * is told, as that may change from one drawing to the next.
 */
export function mountPlaceMap(
  container: HTMLElement,
  options: PlaceMapOptions,
  events: () => PlaceEvents | null,
): PlaceMap {
  const map = baseMap(container, options)
  if (options.describedBy !== null) {
    container.setAttribute('aria-describedby', options.describedBy)
    container.classList.add('draw-map-drawn')
  }
  showBox(map, WORLD)
  const ground = groundLayer(map, { load: api.ground, onState: () => undefined })
  const outlines = outlineLayer(map, () => map.getCenter().lng)
  const ways = drawWays(map)
  const ring = drawRing(map, {
    onMove: (corner, point) => events()?.onMoveCorner(corner, point),
    onRemove: (corner) => events()?.onRemoveCorner(corner),
  })
  let drawing: PlaceDrawing | null = null
  const draw = () => {
    const colours = mapColours(container)
    ground.draw(colours)
    if (drawing === null) return
    ways.draw(drawing, colours)
    outlines.draw(drawing, colours)
    ring.draw(drawing.shape, colours)
  }
  const stopWatching = themeVersion.subscribe(draw)
  listen(map, events)
  ground.look()
  return {
    update(next) {
      drawing = next
      draw()
    },
    look(box) {
      showBox(map, box)
      // What lies beyond the antimeridian is drawn on the side that is looked at.
      draw()
    },
    destroy() {
      stopWatching()
      ground.destroy()
      map.remove()
    },
  }
}

/** Taps set points; so does Enter, in the middle of the map, which the arrow keys move. Backspace takes back. */
function listen(map: L.Map, events: () => PlaceEvents | null): void {
  const container = map.getContainer()
  // Two corners set in haste are no wish to see more.
  if (events() !== null) map.doubleClickZoom.disable()
  map.on('click', ({ latlng }: L.LeafletMouseEvent) => events()?.onTap(pointOf(latlng)))
  container.addEventListener('keydown', (event) => {
    const told = event.target === container ? events() : null
    if (told === null || event.ctrlKey || event.metaKey || event.altKey) return
    const arrow = ARROWS[event.key]
    if (event.key === 'Enter') told.onTap(pointOf(map.getCenter()))
    else if (event.key === 'Backspace') told.onUndo()
    else if (arrow !== undefined) moveBy(map, arrow, event.shiftKey ? FAR : NEAR)
    else return
    event.preventDefault()
    event.stopPropagation()
  })
}

/** At once: a map that still glides has its middle elsewhere when Enter is pressed. */
function moveBy(map: L.Map, [x, y]: readonly [number, number], pixels: number): void {
  map.panBy([x * pixels, y * pixels], { animate: false })
}
