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

/** What sand found by a file, a map or a favourite place is like: no source tells loose from firm. */
export type SandKind = 'dry' | 'wet'

/**
 * Where a stretch's surface came from; the first that applies wins, in this order. `set` is what the athlete painted or
 * set, `place` a favourite place.
 */
export type SurfaceSource = 'set' | 'place' | 'file' | 'map' | 'sub-sport' | 'unknown'
