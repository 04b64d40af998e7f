import L from 'leaflet'
import { type TrackChain, trackChains, trackPieces } from '../view/track-chains.ts'
import type { TrackColours, TrackInk } from '../view/track-colours.ts'
import type { TrackLine } from '../view/track-line.ts'
import type { MapColours } from './map-colours.ts'

const WEIGHT = 4.5
const EDGE = 1.25
const LOOK = { interactive: false, lineCap: 'round', lineJoin: 'round', smoothFactor: 0.4 } as const
/** What is not known has gaps. */
const UNKNOWN = { weight: WEIGHT, dashArray: '8 5', lineCap: 'butt' } as const

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
    draw({ inks, inkOf }: TrackColours, colours: MapColours) {
      group.clearLayers()
      const add = (chains: readonly TrackChain[], style: L.PolylineOptions) => {
        for (const shape of shapesOf(places, chains, { ...LOOK, renderer, ...style })) shape.addTo(group)
      }
      const chains = trackChains(line, inkOf, inks.length)
      const isUnknown = (ink: TrackInk) => ink.kind === 'ground' && ink.surface === 'unknown'
      const known = chains.filter((_, i) => !isUnknown(inks[i]!)).flat()
      add(trackPieces(line), { color: colours.card, weight: WEIGHT + 2 * EDGE })
      add(known, { color: colours.edge, weight: WEIGHT + 2 * EDGE })
      inks.forEach((ink, i) => {
        const look = isUnknown(ink) ? UNKNOWN : { weight: WEIGHT }
        add(chains[i] ?? [], { ...look, color: colours.ink(ink) })
      })
    },
  }
}

/** One line for all chains, and a dot for each place that stands alone. */
function shapesOf(places: readonly L.LatLng[], chains: readonly TrackChain[], look: L.PolylineOptions): L.Path[] {
  const paths = chains.filter(({ from, to }) => from < to).map(({ from, to }) => places.slice(from, to + 1))
  const alone = chains.filter(({ from, to }) => from === to)
  const dots = alone.map(({ from }) => L.circleMarker(places[from]!, { ...look, radius: 2 }))
  return paths.length === 0 ? dots : [L.polyline(paths, look), ...dots]
}
