import L from 'leaflet'
import type { Place, Zone } from '../contract.ts'
import type { MapColours } from './map-colours.ts'

const NAME = { permanent: true, direction: 'top', className: 'map-name', opacity: 1 } as const

interface Outlines {
  readonly places: readonly Place[]
  readonly zones: readonly Zone[]
}

/** The athlete's favourite places with their names, and privacy zones as quiet circles. */
export function outlineLayer(map: L.Map, middle: () => number) {
  map.createPane('outlines').style.zIndex = '350'
  const renderer = L.svg({ pane: 'outlines' })
  const group = L.layerGroup().addTo(map)
  return {
    draw({ places, zones }: Outlines, colours: MapColours) {
      group.clearLayers()
      for (const { name, surface, ring } of places) {
        const line = { color: colours.text, weight: 1.5, dashArray: '6 4', opacity: 0.8 }
        const fill = { fillColor: colours.ground(surface), fillOpacity: 0.25 }
        const turn = turnTo(middle(), ring[0]?.[0] ?? 0)
        const corners = ring.map(([longitude, latitude]) => L.latLng(latitude, longitude + turn))
        const shape = L.polygon(corners, { renderer, interactive: false, ...line, ...fill }).addTo(group)
        // Above the place, so that the name does not lie on the track.
        const bounds = shape.getBounds()
        L.tooltip([bounds.getNorth(), bounds.getCenter().lng], { ...NAME, content: label(name) }).addTo(group)
      }
      for (const { longitude, latitude, radiusMetres } of zones) {
        const line = { color: colours.quiet, weight: 1, dashArray: '2 4' }
        const fill = { fillColor: colours.quiet, fillOpacity: 0.1 }
        const centre = L.latLng(latitude, longitude + turnTo(middle(), longitude))
        L.circle(centre, { renderer, interactive: false, radius: radiusMetres, ...line, ...fill }).addTo(group)
      }
    },
  }
}

/** Degrees that bring a longitude to the side of the antimeridian the track lies on. */
function turnTo(middle: number, longitude: number): number {
  return 360 * Math.round((middle - longitude) / 360)
}

/** A name is text; as a text Leaflet would read it as HTML. */
function label(name: string): HTMLElement {
  const text = document.createElement('span')
  text.textContent = name
  return text
}
