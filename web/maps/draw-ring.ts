import L from 'leaflet'
import type { Point } from '../view/parse-point.ts'
import type { Shape } from '../view/place-drawing.ts'
import { ringAround } from '../view/ring-around.ts'
import { ARROWS } from './arrows.ts'
import type { MapColours } from './map-colours.ts'
import { nearTo, pointOf } from './turns.ts'

interface RingEvents {
  readonly onMove: (corner: number, point: Point) => void
  readonly onRemove: (corner: number) => void
}

/** Handles of more corners would lie over each other, and over the map. */
const MOST_HANDLES = 60
/** How far a press of an arrow key moves a corner, in pixels; with shift. */
const STEP = 2
const STRIDE = 20

/**
 * A place as it is being drawn: its outline, and a handle for each corner that can be dragged, moved by the arrow keys and
 * taken out with Delete. Handles stay the same elements while corners come and go, so that the keyboard keeps its place.
 */
export function drawRing(map: L.Map, { onMove, onRemove }: RingEvents) {
  map.createPane('ring').style.zIndex = '440'
  const renderer = L.svg({ pane: 'ring' })
  const outline = L.polygon([], { renderer, interactive: false, weight: 2.5, fillOpacity: 0.3, smoothFactor: 0 }).addTo(
    map,
  )
  const handles: L.Marker[] = []

  const showOutline = () => outline.setLatLngs(handles.map((handle) => handle.getLatLng()))
  const addHandle = (place: L.LatLng) => {
    const corner = handles.length
    const handle = L.marker(place, { icon: ICON, draggable: true, keyboard: true, autoPanOnFocus: false }).addTo(map)
    handle.on('drag', showOutline)
    handle.on('dragend', () => onMove(corner, pointOf(handle.getLatLng())))
    const element = handle.getElement()
    element?.setAttribute('role', 'button')
    element?.addEventListener('keydown', (event) => {
      if (event.key === 'Delete' || event.key === 'Backspace') onRemove(corner)
      else if (!moveByKey(map, handle, event)) return
      else onMove(corner, pointOf(handle.getLatLng()))
      event.preventDefault()
      event.stopPropagation()
    })
    handles.push(handle)
  }
  const showHandles = (places: readonly L.LatLng[]) => {
    while (handles.length > places.length) handles.pop()?.remove()
    places.forEach((place, i) => {
      const handle = handles[i]
      if (handle === undefined) addHandle(place)
      else if (!handle.getLatLng().equals(place)) handle.setLatLng(place)
      handles[i]?.getElement()?.setAttribute('aria-label', handleText(i, places.length))
    })
  }
  return {
    draw(shape: Shape | null, colours: MapColours) {
      const ring =
        shape === null ? [] : shape.kind === 'ring' ? shape.ring : ringAround(shape.centre, shape.radiusMetres)
      const places = ring.map(([longitude, latitude]) => L.latLng(latitude, nearTo(map, longitude)))
      const hasHandles = shape?.kind === 'ring' && shape.hasHandles && places.length <= MOST_HANDLES
      showHandles(hasHandles ? places : [])
      outline.setLatLngs(places)
      const fillColor = shape?.kind === 'ring' ? colours.ground(shape.surface) : colours.quiet
      outline.setStyle({ color: colours.text, fillColor })
    },
  }
}

const ICON = L.divIcon({ className: 'place-handle', iconSize: [32, 32] })

function handleText(corner: number, count: number): string {
  return `Corner ${corner + 1} of ${count}. Arrow keys move it, Delete takes it out.`
}

function moveByKey(map: L.Map, handle: L.Marker, { key, shiftKey }: KeyboardEvent): boolean {
  const arrow = ARROWS[key]
  if (arrow === undefined) return false
  const far = shiftKey ? STRIDE : STEP
  const at = map.latLngToContainerPoint(handle.getLatLng())
  handle.setLatLng(map.containerPointToLatLng(at.add([arrow[0] * far, arrow[1] * far])))
  return true
}
