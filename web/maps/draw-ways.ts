import L from 'leaflet'
import type { PlaceDrawing } from '../view/place-drawing.ts'
import type { MapColours } from './map-colours.ts'
import { nearTo } from './turns.ts'

/** Tracks as thin lines to find a place by; of the first a stretch can stand out. */
export function drawWays(map: L.Map) {
  map.createPane('ways').style.zIndex = '400'
  const renderer = L.canvas({ pane: 'ways', padding: 0.25 })
  const group = L.layerGroup().addTo(map)
  return {
    draw({ ways, stretch }: Pick<PlaceDrawing, 'ways' | 'stretch'>, colours: MapColours) {
      group.clearLayers()
      const add = (way: PlaceDrawing['stretch'], style: L.PolylineOptions) => {
        const places = way.map(({ latitude, longitude }) => L.latLng(latitude, nearTo(map, longitude)))
        L.polyline(places, { renderer, interactive: false, lineJoin: 'round', ...style }).addTo(group)
      }
      ways.toReversed().forEach((way, i) => {
        const isFirst = i === ways.length - 1
        add(way, { color: colours.quiet, weight: isFirst ? 3 : 1.5, opacity: isFirst ? 0.9 : 0.5 })
        const [start] = way
        if (!isFirst || start === undefined) return
        const place = L.latLng(start.latitude, nearTo(map, start.longitude))
        const look = { radius: 5, weight: 2, color: colours.text, fillColor: colours.card, fillOpacity: 1 }
        L.circleMarker(place, { renderer, interactive: false, ...look }).addTo(group)
      })
      if (stretch.length > 1) add(stretch, { color: colours.text, weight: 4 })
    },
  }
}
