/** `SOLG` in the first four bytes, then the version of the layout; a file of another version has to be made anew. */
export const GROUND_MAP_MAGIC = 0x474c4f53
export const GROUND_MAP_VERSION = 1

/** What the head of a map file counts, in the order in which it stands there after magic and version. */
export const COUNTS = [
  'objects',
  'points',
  'segments',
  'edges',
  'areas',
  'segmentTree',
  'edgeTree',
  'areaTree',
] as const

export type GroundMapCounts = Readonly<Record<(typeof COUNTS)[number], number>>

export const HEAD_BYTES = 64

/** Where each part of a map file begins, all at multiples of 8 bytes, and how long the file is. */
export interface GroundMapLayout {
  /** Uint8: surface code of each object. */
  readonly surface: number
  /** Float32: width of each area in metres, see areaWidth; 0 of ways. */
  readonly width: number
  /** Int32 pairs: longitude and latitude, units of 1e-7 degrees. */
  readonly point: number
  /** Uint32: first point and object of each stretch of a way. */
  readonly segmentPoint: number
  readonly segmentObject: number
  /** Uint32: first point and object of each stretch of an area's edge. */
  readonly edgePoint: number
  readonly edgeObject: number
  /** Uint32: object of each area. */
  readonly areaObject: number
  /** The three spatial indexes, as flatbush keeps them. */
  readonly segmentTree: number
  readonly edgeTree: number
  readonly areaTree: number
  readonly bytes: number
}

export function groundMapLayout(counts: GroundMapCounts): GroundMapLayout {
  let at = HEAD_BYTES
  const part = (bytes: number) => {
    const start = at
    at += Math.ceil(bytes / 8) * 8
    return start
  }
  return {
    surface: part(counts.objects),
    width: part(counts.objects * 4),
    point: part(counts.points * 8),
    segmentPoint: part(counts.segments * 4),
    segmentObject: part(counts.segments * 4),
    edgePoint: part(counts.edges * 4),
    edgeObject: part(counts.edges * 4),
    areaObject: part(counts.areas * 4),
    segmentTree: part(counts.segmentTree),
    edgeTree: part(counts.edgeTree),
    areaTree: part(counts.areaTree),
    bytes: at,
  }
}
