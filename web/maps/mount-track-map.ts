import type L from 'leaflet'
import type { GeoBox } from '../../analysis/model/geo-box.ts'
import type { Ground, Place, Samples, Units, Zone } from '../contract.ts'
import type { AlongTheWay, Stretch } from '../state/along-the-way.ts'
import type { Store } from '../state/create-store.ts'
import { themeVersion } from '../state/theme.ts'
import { neatStretch } from '../view/neat-stretch.ts'
import type { TrackColours } from '../view/track-colours.ts'
import type { TrackLine } from '../view/track-line.ts'
import { baseMap, showBox, type Tiles } from './base-map.ts'
import { chooseTool } from './choose-tool.ts'
import { chosenLayer } from './chosen-layer.ts'
import { type GroundState, groundLayer } from './ground-layer.ts'
import { mapColours } from './map-colours.ts'
import { outlineLayer } from './outline-layer.ts'
import { pointerLayer } from './pointer-layer.ts'
import { trackLayer } from './track-layer.ts'

/** `label`, `line`, `along`, `drawn`, `units` and `tiles` hold as long as the map does. */
export interface TrackMapData {
  readonly label: string
  readonly line: TrackLine
  readonly samples: Samples
  readonly along: AlongTheWay
  /** The stretch that is being drawn on the map; null = none is. */
  readonly drawn: Store<Stretch | null>
  readonly units: Units
  readonly tiles: Tiles | null
  readonly colours: TrackColours
  readonly places: readonly Place[]
  readonly zones: readonly Zone[]
  /** Whether dragging along the track chooses a stretch. */
  readonly chooses: boolean
  readonly loadGround: (box: GeoBox) => Promise<Ground>
  readonly onGround: (state: GroundState) => void
  readonly onTileFailure: () => void
}

/** A map of one session: its track over the athlete's surface maps, sharing with the profile what is pointed at and chosen. */
export function mountTrackMap(container: HTMLElement, first: TrackMapData) {
  const { line, along, drawn } = first
  let data = first
  // Asked for anew each time: a correction can change it while the track stays where it is.
  const distance = () => data.samples.columns.distance
  const map = baseMap(container, first)
  const ground = groundLayer(map, { load: first.loadGround, onState: (state) => data.onGround(state) })
  const outlines = outlineLayer(map, () => (line.box.west + line.box.east) / 2)
  const chosen = chosenLayer(map, line, { along, drawn, distance })
  const track = trackLayer(map, line)
  const pointer = pointerLayer(map, line, along)
  const metresAt = (place: number) => distance()[line.rows[place]!] ?? 0
  const stretchOf = (a: number, b: number) => neatStretch(a, b, { metres: distance().at(-1) ?? 0, units: data.units })
  const choose = chooseTool(map, { ...pointer, along, drawn, metresAt, stretchOf })
  const paint = () => {
    const colours = mapColours(container)
    ground.draw(colours)
    outlines.draw(data, colours)
    chosen.draw(colours)
    track.draw(data.colours, colours)
    pointer.draw(colours)
  }
  showBox(map, line.box)
  paint()
  choose.turn(first.chooses)
  ground.look()
  const forgetTheme = themeVersion.subscribe(paint)
  const forgetSize = followSize(map, container)
  return {
    update(next: TrackMapData) {
      const before = data
      data = next
      if (next.chooses !== before.chooses) choose.turn(next.chooses)
      const colours = mapColours(container)
      if (next.colours !== before.colours) track.draw(next.colours, colours)
      if (next.places !== before.places || next.zones !== before.zones) outlines.draw(next, colours)
    },
    /** Brings the whole track back into view. */
    showAll: () => showBox(map, line.box),
    destroy() {
      forgetTheme()
      forgetSize()
      choose.destroy()
      pointer.destroy()
      chosen.destroy()
      ground.destroy()
      map.remove()
    },
  }
}

/** A map drawn before its box had its size would stay half empty. */
function followSize(map: L.Map, container: HTMLElement): () => void {
  const observer = new ResizeObserver(() => map.invalidateSize({ pan: false }))
  observer.observe(container)
  return () => observer.disconnect()
}
