import type { GroundMap } from '../../analysis/ground/open-ground-map.ts'
import { boxesMeet, type GeoBox } from '../../analysis/model/geo-box.ts'
import { GROUND_UNITS } from '../../analysis/model/ground.ts'
import type { Result } from '../../analysis/model/result.ts'
import { SURFACES, type Surface } from '../../analysis/model/surface.ts'
import { openSafely } from './analyse-settings.ts'
import type { Failure } from './failure.ts'
import type { Product } from './product.ts'
import { readScoringContext } from './scoring-context.ts'

/** What a page draws without stuttering, and what one answer holds. */
const MOST = { pieces: 4000, places: 80_000 }
const WIDEST_DEGREES = 3

export interface GroundInBox {
  /** Longitude and latitude in turn, degrees. */
  readonly ways: readonly { readonly surface: Surface; readonly line: readonly number[] }[]
  readonly areas: readonly { readonly surface: Surface; readonly rings: readonly (readonly number[])[] }[]
  /** True when there was more than is told. */
  readonly isCut: boolean
}

interface Piece {
  readonly kind: 'way' | 'area'
  readonly surface: Surface
  readonly lines: readonly (readonly number[])[]
}

/**
 * What the athlete's maps hold in a box, to be drawn beneath a track. Whole ways and areas, not clipped; when there are too
 * many, areas come first, then ways with a known surface.
 */
export async function groundInBox(
  product: Product,
  athleteId: string,
  box: GeoBox,
): Promise<Result<GroundInBox, Failure>> {
  const problem = problemOf(box)
  if (problem !== null) return { ok: false, error: { kind: 'invalid', message: problem } }
  const { maps } = await readScoringContext(product.store, athleteId)
  const pieces: Piece[] = []
  const room = { ...MOST, isCut: false }
  for (const { id, box: extent } of maps) {
    if (!boxesMeet(extent, box, 0)) continue
    const bytes = await product.ground.load(id)
    const opened = bytes === null ? null : openSafely(bytes)
    if (opened?.ok) for (const piece of piecesOf(opened.value, box, room)) pieces.push(piece)
  }
  const ways = pieces.flatMap(({ kind, surface, lines }) => (kind === 'way' ? { surface, line: lines[0] ?? [] } : []))
  const areas = pieces.flatMap(({ kind, surface, lines }) => (kind === 'area' ? { surface, rings: lines } : []))
  return { ok: true, value: { ways, areas, isCut: room.isCut } }
}

function problemOf({ west, south, east, north }: GeoBox): string | null {
  if (!(west < east && south < north)) return 'The box is empty: west has to be less than east, south less than north.'
  const isWide = east - west > WIDEST_DEGREES || north - south > WIDEST_DEGREES
  return isWide ? `The box is too large: ${WIDEST_DEGREES} degrees at most in either direction.` : null
}

function* piecesOf(map: GroundMap, box: GeoBox, room: { pieces: number; places: number; isCut: boolean }) {
  const [west, south, east, north] = [box.west, box.south, box.east, box.north].map((degrees) => degrees * GROUND_UNITS)
  const find = (tree: GroundMap['segmentTree']) => tree?.search(west!, south!, east!, north!) ?? []
  const areas = new Set(find(map.areaTree).map((at) => map.areaObject[at]!))
  const ways = [...new Set(find(map.segmentTree).map((at) => map.segmentObject[at]!))]
  const unknown = SURFACES.indexOf('unknown')
  const isKnown = (object: number) => map.surface[object] !== unknown
  const inOrder = [...ways.filter(isKnown), ...ways.filter((way) => !isKnown(way))]
  for (const [kind, objects] of [['area', areas] as const, ['way', inOrder] as const]) {
    for (const object of objects) {
      const lines = linesOf(map, kind, object)
      const places = lines.reduce((sum, line) => sum + line.length / 2, 0)
      if (room.pieces < 1 || room.places < places) {
        room.isCut = true
        continue
      }
      room.pieces -= 1
      room.places -= places
      yield { kind, surface: SURFACES[map.surface[object]!] ?? 'unknown', lines } satisfies Piece
    }
  }
}

/** The chains of places of a way or an area, put together from its stretches, which lie side by side in the map. */
function linesOf(map: GroundMap, kind: Piece['kind'], object: number): number[][] {
  const [point, owner] = kind === 'way' ? [map.segmentPoint, map.segmentObject] : [map.edgePoint, map.edgeObject]
  const lines: number[][] = []
  let line: number[] = []
  for (let at = firstOf(owner, object); owner[at] === object; at++) {
    const from = point[at]!
    if (line.length === 0 || point[at - 1] !== from - 1) {
      line = placeAt(map, from)
      lines.push(line)
    }
    line.push(...placeAt(map, from + 1))
  }
  return lines
}

function firstOf(owner: Uint32Array, object: number): number {
  let from = 0
  let to = owner.length
  while (from < to) {
    const middle = (from + to) >> 1
    if (owner[middle]! < object) from = middle + 1
    else to = middle
  }
  return from
}

function placeAt({ point }: GroundMap, i: number): number[] {
  return [point[2 * i]! / GROUND_UNITS, point[2 * i + 1]! / GROUND_UNITS]
}
