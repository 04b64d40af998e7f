import type { Activity } from '../model/activity.ts'
import type { ActivityOverrides } from '../model/athlete.ts'
import type { GroundFound } from '../model/ground.ts'
import type { Issue } from '../model/issue.ts'
import { type SandKind, SURFACES, type Surface, type SurfaceSource } from '../model/surface.ts'
import { SURFACE_SOURCES } from '../model/terrain.ts'
import { NO_PAINT, paintColumn } from './paint-column.ts'
import { subSportSurface } from './sub-sport-surface.ts'
import { surfaceIndex, surfaceSourceIndex } from './surface-index.ts'
import { surfaceOfFileTag } from './surface-of-file-tag.ts'

export interface SurfaceColumn {
  /** Codes per sample. */
  readonly surface: Uint8Array
  readonly surfaceSource: Uint8Array
  readonly metresBySurface: Readonly<Partial<Record<Surface, number>>>
  readonly mainSource: SurfaceSource
  readonly knownShare: number
  readonly issues: readonly Issue[]
}

/** What is known of the ground besides the file and the athlete's corrections. */
export interface GroundKnowledge {
  /** By favourite places and offline maps; null = neither says anything. */
  readonly found: GroundFound | null
  /** What sand is like where no one said anything of this run. */
  readonly sand: SandKind
}

const UNKNOWN = surfaceIndex('unknown')
const DRY_SAND = surfaceIndex('dry_sand')
const WET_SAND = surfaceIndex('wet_sand')
const SET = surfaceSourceIndex('set')
const PLACE = surfaceSourceIndex('place')
const FILE = surfaceSourceIndex('file')
const MAP = surfaceSourceIndex('map')

/**
 * Surface of each stretch and where it is known from; the first hit wins: what the athlete painted, the surface set for
 * the whole activity, a favourite place, the tag in the file, the map, the sub-sport, unknown. Sand that a place, the file
 * or the map names is firm where this run's sand was wet; what the athlete painted or set stays as said. Metres are those
 * of the distance column, stretch by stretch.
 */
export function surfaceColumn(
  activity: Activity,
  overrides: ActivityOverrides,
  { found, sand }: GroundKnowledge,
): SurfaceColumn {
  const { length, distance, surfaceTag, surfaceTags } = activity.samples
  const surface = new Uint8Array(length)
  const surfaceSource = new Uint8Array(length)
  const paint = paintColumn(distance, overrides.paint)
  const tagged = surfaceTags.map((tag) => surfaceIndex(surfaceOfFileTag(tag)))
  const isStrange = new Uint8Array(surfaceTags.length)
  const whole = wholeSurface(activity, overrides.surface)
  const isWet = (overrides.sand ?? sand) === 'wet'
  for (let i = 0; i < length; i++) {
    if (paint[i] !== NO_PAINT || whole.source === SET) {
      surface[i] = paint[i] !== NO_PAINT ? paint[i]! : whole.surface
      surfaceSource[i] = SET
      continue
    }
    const tag = surfaceTag[i]!
    const fromFile = tag < 0 ? UNKNOWN : tagged[tag]!
    if (tag >= 0 && fromFile === UNKNOWN) isStrange[tag] = 1
    const fromGround = found === null ? UNKNOWN : found.surface[i]!
    const isPlace = fromGround !== UNKNOWN && found?.isPlace[i] === 1
    const code = isPlace || fromFile === UNKNOWN ? fromGround : fromFile
    surface[i] = code === UNKNOWN ? whole.surface : code === DRY_SAND && isWet ? WET_SAND : code
    surfaceSource[i] = code === UNKNOWN ? whole.source : isPlace ? PLACE : fromFile === UNKNOWN ? MAP : FILE
  }
  const strange = surfaceTags.filter((_, tag) => isStrange[tag] === 1)
  const issues = strange.length > 0 ? [strangeTags(strange)] : []
  return { surface, surfaceSource, ...sharesOf(distance, surface, surfaceSource), issues }
}

/** What holds for the whole activity, as codes: the surface the athlete set, else what the sub-sport says. */
function wholeSurface(activity: Activity, set: Surface | null): { readonly surface: number; readonly source: number } {
  if (set !== null) return { surface: surfaceIndex(set), source: SET }
  const surface = subSportSurface(activity)
  const source = surfaceSourceIndex(surface === 'unknown' ? 'unknown' : 'sub-sport')
  return { surface: surfaceIndex(surface), source }
}

type Shares = Pick<SurfaceColumn, 'metresBySurface' | 'mainSource' | 'knownShare'>

/** Metres by surface and by source; an activity without way is shared out by its samples instead. */
function sharesOf(distance: Float64Array, surface: Uint8Array, surfaceSource: Uint8Array): Shares {
  const metres = new Float64Array(SURFACES.length)
  const weight = new Float64Array(SURFACES.length)
  const weightOfSource = new Float64Array(SURFACE_SOURCES.length)
  const hasWay = distance.length > 0 && distance[distance.length - 1]! > distance[0]!
  for (let i = 0; i < surface.length; i++) {
    const way = i > 0 ? distance[i]! - distance[i - 1]! : 0
    const weighs = hasWay ? way : 1
    metres[surface[i]!]! += way
    weight[surface[i]!]! += weighs
    weightOfSource[surfaceSource[i]!]! += weighs
  }
  const total = weight.reduce((sum, share) => sum + share, 0)
  return {
    metresBySurface: recordOf(metres),
    mainSource: total > 0 ? SURFACE_SOURCES[weightOfSource.indexOf(Math.max(...weightOfSource))]! : 'unknown',
    knownShare: total > 0 ? (total - weight[UNKNOWN]!) / total : 0,
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
