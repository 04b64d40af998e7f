import { SURFACES, type Surface } from '../../analysis/model/surface.ts'

export type PlaceSurface = Exclude<Surface, 'treadmill' | 'unknown'>

/** What can be underfoot at a place, sand first: it is what places are mostly drawn for. */
export const PLACE_SURFACES: readonly PlaceSurface[] = SURFACES.filter(
  (surface) => surface !== 'treadmill' && surface !== 'unknown',
).toSorted((a, b) => Number(isSand(b)) - Number(isSand(a)))

function isSand(surface: Surface): boolean {
  return surface === 'dry_sand' || surface === 'wet_sand'
}
