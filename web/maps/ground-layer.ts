import L from 'leaflet'
import type { GeoBox } from '../../analysis/model/geo-box.ts'
import type { Ground } from '../contract.ts'
import { groundBox, isTold, withinTheWorld } from '../view/ground-box.ts'
import type { MapColours } from './map-colours.ts'

/** What is drawn beneath a track, for the words around the map. */
export interface GroundState {
  readonly surfaces: readonly string[]
  /** `cut`: the maps hold more here than is drawn. `wide`: so much land is in view that nothing is asked for. */
  readonly state: 'drawn' | 'cut' | 'wide' | 'failed'
}

interface GroundOptions {
  readonly load: (box: GeoBox) => Promise<Ground>
  readonly onState: (state: GroundState) => void
}

interface Piece {
  readonly ground: Ground
  readonly turn: number
}

/** Milliseconds the map has to lie still before more is asked for. */
const STILL = 250

/** The athlete's surface maps beneath the track, asked for where the map looks. */
export function groundLayer(map: L.Map, { load, onState }: GroundOptions) {
  map.createPane('ground').style.zIndex = '300'
  const renderer = L.canvas({ pane: 'ground', padding: 0.25 })
  const group = L.layerGroup().addTo(map)
  let told: { readonly box: GeoBox; readonly isCut: boolean } | null = null
  let pieces: readonly Piece[] = []
  let colours: MapColours | null = null
  let turn = 0
  let waiting: ReturnType<typeof setTimeout> | undefined

  const draw = () => {
    group.clearLayers()
    if (colours === null) return
    for (const piece of pieces) drawPiece(group, renderer, piece, colours)
  }
  const say = (state: GroundState['state']) => {
    const all = pieces.flatMap(({ ground }) => [...ground.areas, ...ground.ways])
    onState({ surfaces: [...new Set(all.map(({ surface }) => surface))], state })
  }
  const look = () => {
    const view = boxOf(map)
    if (told !== null && isTold(view, told.box, told.isCut)) return
    const box = groundBox(view)
    const mine = ++turn
    if (box === null) {
      told = null
      pieces = []
      draw()
      say('wide')
      return
    }
    const parts = withinTheWorld(box)
    Promise.all(parts.map((part) => load(part.box))).then(
      (grounds) => {
        if (mine !== turn) return
        pieces = grounds.map((ground, i) => ({ ground, turn: parts[i]?.turn ?? 0 }))
        told = { box, isCut: grounds.some(({ isCut }) => isCut) }
        draw()
        say(told.isCut ? 'cut' : 'drawn')
      },
      () => {
        if (mine === turn) say('failed')
      },
    )
  }
  const lookSoon = () => {
    clearTimeout(waiting)
    waiting = setTimeout(look, STILL)
  }
  map.on('moveend', lookSoon)
  return {
    look,
    /** Draws what was told anew in these colours. */
    draw(next: MapColours) {
      colours = next
      draw()
    },
    destroy() {
      turn += 1
      clearTimeout(waiting)
      map.off('moveend', lookSoon)
    },
  }
}

function boxOf(map: L.Map): GeoBox {
  const bounds = map.getBounds()
  return { west: bounds.getWest(), south: bounds.getSouth(), east: bounds.getEast(), north: bounds.getNorth() }
}

/** Areas first, each for itself, as where two of one path meet they would cut holes into each other; ways by surface. */
function drawPiece(group: L.LayerGroup, renderer: L.Renderer, { ground, turn }: Piece, colours: MapColours): void {
  for (const { surface, rings } of ground.areas) {
    const style = { stroke: false, fillColor: colours.ground(surface), fillOpacity: 0.3 }
    L.polygon(
      rings.map((ring) => places(ring, turn)),
      { renderer, interactive: false, ...style },
    ).addTo(group)
  }
  for (const surface of new Set(ground.ways.map((way) => way.surface))) {
    const same = ground.ways.filter((way) => way.surface === surface)
    const isUnknown = surface === 'unknown'
    const style = { color: colours.ground(surface), weight: isUnknown ? 1 : 2.5, opacity: isUnknown ? 0.6 : 0.65 }
    L.polyline(
      same.map(({ line }) => places(line, turn)),
      { renderer, interactive: false, ...style },
    ).addTo(group)
  }
}

/** Longitude and latitude in turn, as Leaflet has them. */
function places(flat: readonly number[], turn: number): L.LatLng[] {
  return Array.from({ length: flat.length / 2 }, (_, i) => L.latLng(flat[2 * i + 1]!, flat[2 * i]! + turn))
}
