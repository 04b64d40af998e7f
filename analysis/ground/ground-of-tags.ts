import type { GroundFeature } from '../model/ground.ts'
import { surfaceOfTag } from '../model/surface-tags.ts'

export type Tags = Readonly<Partial<Record<string, string>>>

export type GroundKind = Pick<GroundFeature, 'kind' | 'surface'>

/** Nobody runs there, but they lie beside where people do. */
const NOT_ON_FOOT =
  /^(motorway|motorway_link|trunk|trunk_link|raceway|bus_guideway|proposed|construction|platform|corridor|elevator)$/
const SAND_AREA = /^(beach|sand|dune)$/
/** Highways that are areas only when they say so; anything else closed with a surface is one. */
const LINES_THOUGH_CLOSED = ['highway', 'barrier', 'railway', 'waterway', 'aeroway', 'aerialway'] as const

/**
 * What an element of a map is to someone who runs: a way, an area, or nothing (null). Highways are ways, with or without
 * a surface, as one that says nothing must still be able to win over the beach beside it. Beaches, dunes, sand and bunkers
 * are areas of dry sand unless their own `surface` says something else; so is anything closed with a surface.
 *
 * @param isClosed whether the line ends where it begins, or is a multipolygon
 */
export function groundOfTags(tags: Tags, isClosed: boolean): GroundKind | null {
  if (tags['indoor'] === 'yes' || tags['tunnel'] === 'building_passage') return null
  const said = surfaceOfTag(tags['surface'] ?? tags['beach'] ?? '')
  const natural = tags['natural'] ?? ''
  if (isClosed && (SAND_AREA.test(natural) || tags['golf'] === 'bunker')) {
    // A beach whose surface is a word we do not know is no sand for certain.
    const isSaid = tags['surface'] !== undefined
    return { kind: 'area', surface: said !== 'unknown' || isSaid ? said : 'dry_sand' }
  }
  const highway = tags['highway']
  if (highway !== undefined && NOT_ON_FOOT.test(highway)) return null
  if (isClosed && isArea(tags)) return said === 'unknown' ? null : { kind: 'area', surface: said }
  if (highway !== undefined || said !== 'unknown') return { kind: 'way', surface: said }
  return null
}

function isArea(tags: Tags): boolean {
  if (tags['area'] !== undefined) return tags['area'] === 'yes'
  if (tags['type'] === 'multipolygon') return true
  // A running track is mapped as the closed line one runs along.
  if (tags['leisure'] === 'track') return false
  return tags['surface'] !== undefined && LINES_THOUGH_CLOSED.every((key) => tags[key] === undefined)
}
