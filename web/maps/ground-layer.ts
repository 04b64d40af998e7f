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

/** What the server told of a box. */
interface Told {
  readonly box: GeoBox
  readonly pieces: readonly Piece[]
  readonly isCut: boolean
}

/** Milliseconds the map has to lie still before more is asked for. */
const STILL = 250

/** The athlete's surface maps beneath the track, asked for where the map looks. */
export function groundLayer(map: L.Map, { load, onState }: GroundOptions) {
  map.createPane('ground').style.zIndex = '300'
  const renderer = L.canvas({ pane: 'ground', padding: 0.25 })
  const group = L.layerGroup().addTo(map)
  let told: Told | null = null
  let shapes: readonly Shape[] = []
  let colours: MapColours | null = null
  let weight = 0
  let turn = 0
  let waiting: ReturnType<typeof setTimeout> | undefined

  const style = () => {
    weight = weightAt(map.getZoom())
    for (const { path, surface, kind } of shapes) {
      const color = colours?.ground(surface) ?? ''
      path.setStyle(kind === 'area' ? { fillColor: color } : { color, weight: surface === 'unknown' ? 1 : weight })
    }
  }
  const take = (next: Told | null, state: GroundState['state']) => {
    if (next !== told) {
      group.clearLayers()
      told = next
      shapes = (next?.pieces ?? []).flatMap((piece) => shapesOf(piece, renderer))
      style()
      for (const { path } of shapes) path.addTo(group)
    }
    onState({ surfaces: [...new Set(shapes.map(({ surface }) => surface))], state })
  }
  const look = () => {
    // An answer that is still on its way is of where the map looked before.
    const mine = ++turn
    const view = boxOf(map)
    if (told !== null && isTold(view, told.box, told.isCut)) return
    const box = groundBox(view)
    if (box === null) return take(null, 'wide')
    ask(load, box).then(
      (next) => {
        if (mine === turn) take(next, next.isCut ? 'cut' : 'drawn')
      },
      () => {
        if (mine === turn) take(told, 'failed')
      },
    )
  }
  const onMove = () => {
    if (weightAt(map.getZoom()) !== weight) style()
    clearTimeout(waiting)
    waiting = setTimeout(look, STILL)
  }
  map.on('moveend', onMove)
  return {
    look,
    /** Colours what is drawn, and what will be. */
    draw(next: MapColours) {
      colours = next
      style()
    },
    destroy() {
      turn += 1
      clearTimeout(waiting)
      map.off('moveend', onMove)
    },
  }
}

async function ask(load: GroundOptions['load'], box: GeoBox): Promise<Told> {
  const parts = withinTheWorld(box)
  const grounds = await Promise.all(parts.map((part) => load(part.box)))
  const pieces = grounds.map((ground, i) => ({ ground, turn: parts[i]?.turn ?? 0 }))
  return { box, pieces, isCut: grounds.some(({ isCut }) => isCut) }
}

/** From afar the ways of a town would run into one. */
function weightAt(zoom: number): number {
  return zoom < 13 ? 1 : zoom < 15 ? 2 : 3
}

function boxOf(map: L.Map): GeoBox {
  const bounds = map.getBounds()
  return { west: bounds.getWest(), south: bounds.getSouth(), east: bounds.getEast(), north: bounds.getNorth() }
}

interface Shape {
  readonly kind: 'area' | 'way'
  readonly surface: string
  readonly path: L.Path
}

/** Areas first, each for itself, as where two of one path meet they would cut holes into each other; ways by surface. */
function shapesOf({ ground, turn }: Piece, renderer: L.Renderer): readonly Shape[] {
  const plain = { renderer, interactive: false }
  const areas = ground.areas.map(({ surface, rings }): Shape => {
    const corners = rings.map((ring) => places(ring, turn))
    return { kind: 'area', surface, path: L.polygon(corners, { ...plain, stroke: false, fillOpacity: 0.3 }) }
  })
  const ways = [...new Set(ground.ways.map((way) => way.surface))].map((surface): Shape => {
    const lines = ground.ways.filter((way) => way.surface === surface).map(({ line }) => places(line, turn))
    return { kind: 'way', surface, path: L.polyline(lines, { ...plain, opacity: 0.65 }) }
  })
  return [...areas, ...ways]
}

/** Longitude and latitude in turn, as Leaflet has them. */
function places(flat: readonly number[], turn: number): L.LatLng[] {
  return Array.from({ length: flat.length / 2 }, (_, i) => L.latLng(flat[2 * i + 1]!, flat[2 * i]! + turn))
}
