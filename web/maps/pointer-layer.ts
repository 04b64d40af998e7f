import L from 'leaflet'
import type { AlongTheWay } from '../state/along-the-way.ts'
import { nearestPlace, type PlacesInPixels } from '../view/nearest-place.ts'
import type { TrackLine } from '../view/track-line.ts'
import type { MapColours } from './map-colours.ts'

/** Pixels from the track within which a mouse, and a finger, mean it. */
const REACH = { mouse: 26, touch: 40 } as const

/** What is pointed at on the track: shown wherever it was pointed at, and told when it is on the map. */
export function pointerLayer(map: L.Map, line: TrackLine, along: AlongTheWay) {
  map.createPane('pointer').style.zIndex = '460'
  const renderer = L.svg({ pane: 'pointer' })
  const mark = L.circleMarker([0, 0], { renderer, interactive: false, radius: 7, weight: 3, fillOpacity: 1 })
  let pixels: { readonly zoom: number; readonly places: PlacesInPixels } | null = null
  let frame = 0
  let isHeld = false

  /** The place of the track that is meant by a point of the container; null = none is near. */
  const placeNear = (point: L.Point, reach: number): number | null => {
    const zoom = map.getZoom()
    if (pixels?.zoom !== zoom) pixels = { zoom, places: inPixels(map, line) }
    const origin = map.project(map.containerPointToLatLng([0, 0]), zoom)
    const last = placeOfRow(line, along.pointed.get())
    return nearestPlace(pixels.places, { x: point.x + origin.x, y: point.y + origin.y, reach, last })
  }
  const point = (place: number | null) => along.pointed.set(place === null ? null : line.rows[place]!)
  const show = () => {
    const place = placeOfRow(line, along.pointed.get())
    if (place === null) mark.remove()
    else mark.setLatLng([line.latitude[place]!, line.longitude[place]!]).addTo(map)
  }
  const onMove = (event: L.LeafletMouseEvent) => {
    cancelAnimationFrame(frame)
    if (isHeld) return
    frame = requestAnimationFrame(() => point(placeNear(event.containerPoint, REACH.mouse)))
  }
  const onTap = (event: L.LeafletMouseEvent) => point(placeNear(event.containerPoint, REACH.touch))
  const onLeave = () => {
    cancelAnimationFrame(frame)
    if (!isHeld) point(null)
  }
  map.on('mousemove', onMove).on('click', onTap).on('mouseout', onLeave)
  const forget = along.pointed.subscribe(show)
  return {
    placeNear,
    point,
    /** While held, moves of the pointer say nothing: another tool says where it is. */
    hold(next: boolean) {
      isHeld = next
      cancelAnimationFrame(frame)
    },
    draw(colours: MapColours) {
      mark.setStyle({ color: colours.text, fillColor: colours.card })
      show()
    },
    destroy() {
      cancelAnimationFrame(frame)
      forget()
    },
  }
}

function inPixels(map: L.Map, { length, latitude, longitude, isStart }: TrackLine): PlacesInPixels {
  const x = new Float64Array(length)
  const y = new Float64Array(length)
  for (let i = 0; i < length; i++) {
    const at = map.project([latitude[i]!, longitude[i]!])
    x[i] = at.x
    y[i] = at.y
  }
  return { x, y, isStart }
}

/** The place of a row of the samples, or the last one before it that is known. */
function placeOfRow({ rows, length }: TrackLine, row: number | null): number | null {
  if (row === null) return null
  let from = 0
  let to = length
  while (from < to) {
    const middle = (from + to) >> 1
    if (rows[middle]! <= row) from = middle + 1
    else to = middle
  }
  return Math.max(0, from - 1)
}
