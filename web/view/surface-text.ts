import type { Surface } from '../../analysis/model/surface.ts'

const NAMES: Readonly<Record<Surface, string>> = {
  road: 'road',
  concrete: 'concrete',
  track: 'running track',
  treadmill: 'treadmill',
  grass: 'grass',
  gravel: 'gravel',
  trail: 'trail',
  mud: 'mud',
  packed_snow: 'packed snow',
  soft_snow: 'soft snow',
  wet_sand: 'wet, firm sand',
  dry_sand: 'dry, soft sand',
  unknown: 'unknown ground',
}

/** A surface in words. */
export function surfaceText(surface: string): string {
  return surface in NAMES ? NAMES[surface as Surface] : surface.replaceAll('_', ' ')
}
