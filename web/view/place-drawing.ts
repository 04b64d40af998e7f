import type { GeoBox } from '../../analysis/model/geo-box.ts'
import type { Place, Zone } from '../contract.ts'
import type { Point } from './parse-point.ts'
import type { Ring } from './parse-ring.ts'

/** What is being set on a map: a place with its corners, or a circle. */
export type Shape =
  | { readonly kind: 'ring'; readonly ring: Ring; readonly surface: string; readonly hasHandles: boolean }
  | { readonly kind: 'circle'; readonly centre: Point; readonly radiusMetres: number }

/** What is drawn on a map to set places and zones. */
export interface PlaceDrawing {
  /** Ways to find the place by, faint but for the first. */
  readonly ways: readonly (readonly Point[])[]
  /** A stretch of the first way that stands out; empty = none. */
  readonly stretch: readonly Point[]
  readonly shape: Shape | null
  /** What is there already. */
  readonly places: readonly Place[]
  readonly zones: readonly Zone[]
}

/** What the map tells of a pointer, or of the keyboard in its place. */
export interface PlaceEvents {
  readonly onTap: (point: Point) => void
  readonly onMoveCorner: (corner: number, point: Point) => void
  readonly onRemoveCorner: (corner: number) => void
  readonly onUndo: () => void
}

/** Where to look: another object, even of the same box, looks there again. */
export interface Look {
  readonly box: GeoBox
}
