import L from 'leaflet'
import { trackChains, trackPieces } from '../view/track-chains.ts'
import type { TrackColours } from '../view/track-colours.ts'
import type { TrackLine } from '../view/track-line.ts'
import type { MapColours } from './map-colours.ts'

const WEIGHT = 4.5
const EDGE = 1.25

/**
 * The track on a canvas of its own. All that has one colour is one path, so that ten hours are drawn in a few strokes; where
 * the way lies over itself the later ink of the list is on top.
 */
export function trackLayer(map: L.Map, line: TrackLine) {
  map.createPane('track').style.zIndex = '420'
  const renderer = L.canvas({ pane: 'track', padding: 0.25 })
  const places = Array.from({ length: line.length }, (_, i) => L.latLng(line.latitude[i]!, line.longitude[i]!))
  const group = L.layerGroup().addTo(map)
  return {
    /** Draws the track anew in these colours. */
    draw(track: TrackColours, colours: MapColours) {
      group.clearLayers()
      const add = (chains: readonly { from: number; to: number }[], style: L.PolylineOptions) => {
        const look = { renderer, interactive: false, lineCap: 'round', lineJoin: 'round', ...style } as const
        const paths = chains.filter(({ from, to }) => from < to).map(({ from, to }) => places.slice(from, to + 1))
        if (paths.length > 0) L.polyline(paths, look).addTo(group)
        for (const { from, to } of chains) {
          if (from === to) L.circleMarker(places[from]!, { ...look, radius: 2 }).addTo(group)
        }
      }
      add(trackPieces(line), { color: colours.edge, weight: WEIGHT + 2 * EDGE })
      trackChains(line, track.inkOf, track.inks.length).forEach((chains, i) => {
        const ink = track.inks[i]
        if (ink === undefined || chains.length === 0) return
        const isUnknown = ink.kind === 'ground' && ink.surface === 'unknown'
        add(chains, { color: isUnknown ? colours.card : colours.ink(ink), weight: WEIGHT })
        if (isUnknown) add(chains, { color: colours.ink(ink), weight: WEIGHT, dashArray: '4 7', lineCap: 'butt' })
      })
    },
  }
}
