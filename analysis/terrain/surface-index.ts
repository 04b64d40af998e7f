import { SURFACES, type Surface, type SurfaceSource } from '../model/surface.ts'
import { SURFACE_SOURCES } from '../model/terrain.ts'

/** Code of a surface in typed columns. */
export function surfaceIndex(surface: Surface): number {
  return SURFACES.indexOf(surface)
}

/** Code of a source of surfaces in typed columns. */
export function surfaceSourceIndex(source: SurfaceSource): number {
  return SURFACE_SOURCES.indexOf(source)
}
