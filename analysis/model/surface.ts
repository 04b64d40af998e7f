/**
 * The surfaces the load model knows. The order is the code used in typed columns (`Uint8Array`), so new
 * names are only ever appended. `unknown` scores as road and is shown as unknown.
 */
export const SURFACES = [
  'road',
  'concrete',
  'track',
  'treadmill',
  'grass',
  'gravel',
  'trail',
  'mud',
  'packed_snow',
  'soft_snow',
  'wet_sand',
  'dry_sand',
  'unknown',
] as const

export type Surface = (typeof SURFACES)[number]

/** Where a stretch's surface came from; the first that applies wins, in this order. */
export type SurfaceSource = 'set' | 'file' | 'map' | 'sub-sport' | 'unknown'
