import L from 'leaflet'
import 'leaflet/dist/leaflet.css'
import type { GeoBox } from '../../analysis/model/geo-box.ts'
import type { Units } from '../contract.ts'

/** Where pictures of the land come from, and whom they are by. */
export interface Tiles {
  readonly address: string
  readonly credit: string | null
}

interface BaseMapOptions {
  readonly label: string
  readonly units: Units
  /** null = none are loaded. */
  readonly tiles: Tiles | null
  /** Called once when a picture does not come. */
  readonly onTileFailure: () => void
}

const CLOSEST = 19

/** A map without anything on it but the pictures the owner asked for. It leaves the wheel and one finger to the page. */
export function baseMap(container: HTMLElement, options: BaseMapOptions): L.Map {
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
  const map = L.map(container, {
    zoomControl: false,
    attributionControl: false,
    boxZoom: false,
    // One finger scrolls the page; two move the map.
    dragging: !matchMedia('(pointer: coarse)').matches,
    maxZoom: CLOSEST,
    // Pictures are sharp at whole zooms only.
    zoomSnap: options.tiles === null ? 0.25 : 1,
    zoomAnimation: !isCalm,
    fadeAnimation: !isCalm,
    inertia: !isCalm,
  })
  if (isCalm) moveAtOnce(map)
  container.setAttribute('role', 'application')
  container.setAttribute('aria-roledescription', 'map')
  container.setAttribute('aria-label', options.label)
  container.addEventListener('wheel', leaveToPage, { capture: true })
  L.control.zoom({ zoomInTitle: 'Zoom in', zoomOutTitle: 'Zoom out' }).addTo(map)
  const isImperial = options.units === 'imperial'
  L.control.scale({ position: 'bottomright', metric: !isImperial, imperial: isImperial }).addTo(map)
  if (options.tiles !== null) addTiles(map, options.tiles, options.onTileFailure)
  return map
}

/** Moves by keys glide, and no option says otherwise. */
function moveAtOnce(map: L.Map): void {
  const panBy = map.panBy.bind(map)
  map.panBy = (offset, options) => panBy(offset, { ...options, animate: false })
}

/** Fits a box of the globe into the view, with room around it; a single place is shown from a distance. */
export function showBox(map: L.Map, { west, south, east, north }: GeoBox): void {
  map.fitBounds(
    [
      [south, west],
      [north, east],
    ],
    { padding: [24, 24], maxZoom: 17, animate: false },
  )
}

/** Whoever scrolls past a map wants to scroll on: it zooms only with ctrl or cmd held, and by pinching on a touchpad. */
function leaveToPage(event: WheelEvent): void {
  if (!event.ctrlKey && !event.metaKey) event.stopImmediatePropagation()
}

function addTiles(map: L.Map, { address, credit }: Tiles, onFailure: () => void): void {
  const tiles = L.tileLayer(address, { maxZoom: CLOSEST, referrerPolicy: 'no-referrer' })
  tiles.once('tileerror', onFailure)
  tiles.addTo(map)
  if (credit === null) return
  const line = document.createElement('span')
  line.textContent = credit
  // What it is given is read as HTML, and a credit is the owner's plain text.
  L.control.attribution({ prefix: false }).addAttribution(line.innerHTML).addTo(map)
}
