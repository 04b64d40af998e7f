import type { SoleusLoad } from '../model/load.ts'
import type { GroundRow } from '../model/summary.ts'
import { SURFACES } from '../model/surface.ts'
import { SURFACE_SOURCES, type Terrain } from '../model/terrain.ts'

/**
 * Metres and calf-km of an activity by surface and by where the surface is known from, most calf-km first; what has
 * neither is left out. The metres add up to the way of the records, the calf-km to the load.
 *
 * @param distance cumulative metres of the samples, never falling, no NaN
 */
export function groundRows(distance: Float64Array, terrain: Terrain, load: SoleusLoad): GroundRow[] {
  const sources = SURFACE_SOURCES.length
  const metres = new Float64Array(SURFACES.length * sources)
  const calfKm = new Float64Array(metres.length)
  const { flat, climb, sand, ground, treadmill, shoes } = load.columns
  for (let i = 0; i < distance.length; i++) {
    const row = terrain.surface[i]! * sources + terrain.surfaceSource[i]!
    if (i > 0) metres[row]! += distance[i]! - distance[i - 1]!
    calfKm[row]! += flat[i]! + climb[i]! + sand[i]! + ground[i]! + treadmill[i]! + shoes[i]!
  }
  const rows: GroundRow[] = []
  for (let row = 0; row < metres.length; row++) {
    if (metres[row] === 0 && calfKm[row] === 0) continue
    const surface = SURFACES[Math.floor(row / sources)]!
    const source = SURFACE_SOURCES[row % sources]!
    rows.push({ surface, source, metres: metres[row]!, calfKm: calfKm[row]! })
  }
  return rows.sort((a, b) => b.calfKm - a.calfKm || b.metres - a.metres)
}
