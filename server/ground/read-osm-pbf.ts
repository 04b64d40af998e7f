import { type GroundKind, groundOfTags } from '../../analysis/ground/ground-of-tags.ts'
import type { GroundFeature } from '../../analysis/model/ground.ts'
import { joinRings } from './join-rings.ts'
import { MapFileError } from './map-file-error.ts'
import { NodePlaces } from './node-places.ts'
import { type MapBytes, type OsmBlob, osmBlobs, parsed, readBlob } from './osm-blobs.ts'
import { eachOsmNode, type OsmBlock, openOsmBlock, readOsmElement } from './osm-block.ts'

/** References of all kept ways together: some ten times a large city. Above it the extract is too large to be one map. */
const MOST_REFERENCES = 40_000_000

interface KeptWay extends GroundKind {
  readonly nodes: readonly number[]
}

/**
 * The ground in an OpenStreetMap extract (`.osm.pbf`): highways and everything with a surface, beaches, dunes and sand.
 * Three passes, so that only what is needed is held: relations tell which ways are parts of areas, ways tell which nodes
 * are needed, nodes tell their places. Throws MapFileError with one line when the file is damaged or none.
 */
export function readOsmPbf(file: MapBytes): GroundFeature[] {
  const blobs = osmBlobs(file)
  const relations = readRelations(file, blobs)
  const memberIds = new Set(relations.flatMap(({ members }) => members))
  const { ways, members } = readWays(file, blobs, memberIds)
  const places = readNodes(file, blobs, [...ways.map(({ nodes }) => nodes), ...members.values()])
  const features: GroundFeature[] = []
  for (const { nodes, ...kind } of ways) {
    const line = places.line(nodes)
    if (line.length >= 4) features.push({ ...kind, lines: [line] })
  }
  for (const { members: wayIds, ...kind } of relations) {
    const rings = joinRings(wayIds.map((id) => members.get(id) ?? []))
    const lines = rings.map((ring) => places.line(ring)).filter((line) => line.length >= 8)
    if (lines.length > 0) features.push({ ...kind, lines })
  }
  return features
}

interface KeptRelation extends GroundKind {
  readonly members: readonly number[]
}

function readRelations(file: MapBytes, blobs: readonly OsmBlob[]): KeptRelation[] {
  const kept: KeptRelation[] = []
  for (const { block, offset } of openBlocks(file, blobs)) {
    parsed(() => {
      for (const bytes of block.relations) {
        const { tags, members } = readOsmElement(bytes, block.strings)
        if (tags['type'] !== 'multipolygon') continue
        const kind = groundOfTags(tags, true)
        if (kind?.kind === 'area') kept.push({ ...kind, members })
      }
    }, offset)
  }
  return kept
}

function readWays(file: MapBytes, blobs: readonly OsmBlob[], memberIds: ReadonlySet<number>) {
  const ways: KeptWay[] = []
  const members = new Map<number, readonly number[]>()
  let references = 0
  for (const { block, offset } of openBlocks(file, blobs)) {
    parsed(() => {
      for (const bytes of block.ways) {
        const { id, tags, members: nodes } = readOsmElement(bytes, block.strings)
        const isClosed = nodes.length > 3 && nodes[0] === nodes.at(-1)
        const kind = groundOfTags(tags, isClosed)
        if (kind !== null) ways.push({ ...kind, nodes })
        if (memberIds.has(id)) members.set(id, nodes)
        if (kind !== null || memberIds.has(id)) references += nodes.length
        if (references > MOST_REFERENCES)
          throw new MapFileError('It is too large for one map; take the extract of a smaller region.')
      }
    }, offset)
  }
  return { ways, members }
}

function readNodes(file: MapBytes, blobs: readonly OsmBlob[], lists: readonly (readonly number[])[]): NodePlaces {
  const places = new NodePlaces(lists)
  for (const { block, offset } of openBlocks(file, blobs)) {
    parsed(() => eachOsmNode(block, (id, longitude, latitude) => places.put(id, longitude, latitude)), offset)
  }
  return places
}

function* openBlocks(file: MapBytes, blobs: readonly OsmBlob[]): Generator<{ block: OsmBlock; offset: number }> {
  for (const blob of blobs) {
    const bytes = readBlob(file, blob)
    yield { block: parsed(() => openOsmBlock(bytes), blob.offset), offset: blob.offset }
  }
}
