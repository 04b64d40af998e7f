import Flatbush from 'flatbush'
import type { Result } from '../model/result.ts'
import {
  COUNTS,
  GROUND_MAP_MAGIC,
  GROUND_MAP_VERSION,
  type GroundMapCounts,
  groundMapLayout,
  HEAD_BYTES,
} from './ground-map-layout.ts'

/** An open map file: columns and indexes over its bytes, nothing copied. Null indexes are empty. */
export interface GroundMap {
  readonly surface: Uint8Array
  /** Metres, of areas. */
  readonly width: Float32Array
  readonly point: Int32Array
  readonly segmentPoint: Uint32Array
  readonly segmentObject: Uint32Array
  readonly edgePoint: Uint32Array
  readonly edgeObject: Uint32Array
  readonly areaObject: Uint32Array
  readonly segmentTree: Flatbush | null
  readonly edgeTree: Flatbush | null
  readonly areaTree: Flatbush | null
}

/** Opens a map file in memory. The error is one line for its owner: not a map, another version, or cut off. */
export function openGroundMap(file: ArrayBufferLike): Result<GroundMap, string> {
  if (file.byteLength < HEAD_BYTES) return { ok: false, error: 'it is cut off' }
  const [magic, version, ...numbers] = new Uint32Array(file, 0, 2 + COUNTS.length)
  if (magic !== GROUND_MAP_MAGIC) return { ok: false, error: 'it is no surface map' }
  if (version !== GROUND_MAP_VERSION)
    return { ok: false, error: 'it was made by another version; add the extract again' }
  const counts = Object.fromEntries(COUNTS.map((name, i) => [name, numbers[i]!])) as GroundMapCounts
  const layout = groundMapLayout(counts)
  if (layout.bytes !== file.byteLength) return { ok: false, error: 'it is cut off or damaged' }
  const tree = (name: 'segmentTree' | 'edgeTree' | 'areaTree') =>
    counts[name] === 0 ? null : Flatbush.from(file, layout[name])
  return {
    ok: true,
    value: {
      surface: new Uint8Array(file, layout.surface, counts.objects),
      width: new Float32Array(file, layout.width, counts.objects),
      point: new Int32Array(file, layout.point, counts.points * 2),
      segmentPoint: new Uint32Array(file, layout.segmentPoint, counts.segments),
      segmentObject: new Uint32Array(file, layout.segmentObject, counts.segments),
      edgePoint: new Uint32Array(file, layout.edgePoint, counts.edges),
      edgeObject: new Uint32Array(file, layout.edgeObject, counts.edges),
      areaObject: new Uint32Array(file, layout.areaObject, counts.areas),
      segmentTree: tree('segmentTree'),
      edgeTree: tree('edgeTree'),
      areaTree: tree('areaTree'),
    },
  }
}
