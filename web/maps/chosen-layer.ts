import L from 'leaflet'
import type { AlongTheWay, Stretch } from '../state/along-the-way.ts'
import type { Store } from '../state/create-store.ts'
import { chosenLines } from '../view/chosen-lines.ts'
import type { TrackLine } from '../view/track-line.ts'
import type { MapColours } from './map-colours.ts'

const WEIGHT = 14

interface Chosen {
  readonly along: AlongTheWay
  /** What is being drawn on the map, until it is chosen. */
  readonly drawn: Store<Stretch | null>
  readonly distance: () => readonly number[]
}

/** The chosen stretch as a broad casing beneath the track, wherever it was chosen. */
export function chosenLayer(map: L.Map, line: TrackLine, { along, drawn, distance }: Chosen) {
  map.createPane('chosen').style.zIndex = '400'
  const renderer = L.svg({ pane: 'chosen' })
  const casing = L.polyline([], { renderer, interactive: false, weight: WEIGHT, lineCap: 'round', lineJoin: 'round' })
  const show = () => {
    const chosen = drawn.get() ?? along.chosen.get()
    const lines = chosen === null ? [] : chosenLines(line, distance(), chosen)
    casing.setLatLngs(lines.map((each) => each.map(([latitude, longitude]) => L.latLng(latitude, longitude))))
    if (lines.length === 0) casing.remove()
    else casing.addTo(map)
  }
  const forget = [along.chosen.subscribe(show), drawn.subscribe(show)]
  return {
    draw(colours: MapColours) {
      casing.setStyle({ color: colours.text, className: 'map-chosen' })
      show()
    },
    destroy() {
      for (const each of forget) each()
    },
  }
}
