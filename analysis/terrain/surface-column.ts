import type { Activity } from '../model/activity.ts'
import type { Issue } from '../model/issue.ts'
import { SURFACES, type Surface, type SurfaceSource } from '../model/surface.ts'
import { SURFACE_SOURCES } from '../model/terrain.ts'
import { subSportSurface } from './sub-sport-surface.ts'
import { surfaceIndex, surfaceSourceIndex } from './surface-index.ts'
import { surfaceOfTag } from '../model/surface-tags.ts'

export interface SurfaceColumn {
  /** Codes per sample. */
  readonly surface: Uint8Array
  readonly surfaceSource: Uint8Array
  readonly metresBySurface: Readonly<Partial<Record<Surface, number>>>
  readonly mainSource: SurfaceSource
  readonly knownShare: number
  readonly issues: readonly Issue[]
}

/**
 * Surface of each stretch and where it is known from; the first hit wins: what the athlete set, the tag in the file, the
 * sub-sport, unknown. Metres are those of the distance column, stretch by stretch.
 *
 * @param set the surface the athlete gave the whole activity, null = none
 */
export function surfaceColumn(activity: Activity, set: Surface | null): SurfaceColumn {
  const { length, distance, surfaceTag, surfaceTags } = activity.samples
  const surface = new Uint8Array(length)
  const surfaceSource = new Uint8Array(length)
  const tagged = surfaceTags.map((tag) => surfaceIndex(surfaceOfTag(tag)))
  const unknown = surfaceIndex('unknown')
  const fallback = set ?? subSportSurface(activity)
  const fallbackSource: SurfaceSource = set !== null ? 'set' : fallback === 'unknown' ? 'unknown' : 'sub-sport'
  const metres = new Float64Array(SURFACES.length)
  const metresBySource = new Float64Array(SURFACE_SOURCES.length)
  const strange = surfaceTags.filter((_, tag) => tagged[tag] === unknown && set === null && surfaceTag.includes(tag))
  const fallbackCode = surfaceIndex(fallback)
  const fallbackSourceCode = surfaceSourceIndex(fallbackSource)
  const fileCode = surfaceSourceIndex('file')
  for (let i = 0; i < length; i++) {
    const tag = set === null ? surfaceTag[i]! : -1
    const fromTag = tag >= 0 ? tagged[tag]! : unknown
    const code = fromTag === unknown ? fallbackCode : fromTag
    const source = fromTag === unknown ? fallbackSourceCode : fileCode
    surface[i] = code
    surfaceSource[i] = source
    const way = i > 0 ? distance[i]! - distance[i - 1]! : 0
    metres[code] = metres[code]! + way
    metresBySource[source] = metresBySource[source]! + way
  }
  const total = metres.reduce((sum, m) => sum + m, 0)
  const known = total - metres[unknown]!
  return {
    surface,
    surfaceSource,
    metresBySurface: recordOf(metres),
    mainSource: total > 0 ? SURFACE_SOURCES[metresBySource.indexOf(Math.max(...metresBySource))]! : fallbackSource,
    knownShare: total > 0 ? known / total : fallback === 'unknown' ? 0 : 1,
    issues: strange.length > 0 ? [strangeTags(strange)] : [],
  }
}

function recordOf(metres: Float64Array): Partial<Record<Surface, number>> {
  const record: Partial<Record<Surface, number>> = {}
  for (const [code, name] of SURFACES.entries()) if (metres[code]! > 0) record[name] = metres[code]!
  return record
}

function strangeTags(tags: readonly string[]): Issue {
  const named = tags.slice(0, 5).join(', ')
  const message = `The file tags surfaces that say nothing about the ground (${named}); they count as not tagged.`
  return { id: 'surface-tag-unknown', message, count: tags.length }
}
