import Pbf from 'pbf'
import type { Tags } from '../../analysis/ground/ground-of-tags.ts'

/** The groups of one block, still packed, with what is needed to read them. */
export interface OsmBlock {
  readonly strings: readonly string[]
  readonly dense: readonly Uint8Array[]
  readonly nodes: readonly Uint8Array[]
  readonly ways: readonly Uint8Array[]
  readonly relations: readonly Uint8Array[]
  /** From the numbers of the file to units of 1e-7 degrees. */
  readonly latitude: (value: number) => number
  readonly longitude: (value: number) => number
}

export interface OsmElement {
  readonly tags: Tags
  /** Of a way its nodes, of a relation the ways that are its members; numbers of the file. */
  readonly members: readonly number[]
  readonly id: number
}

const WAY_MEMBER = 1
const NANO_PER_UNIT = 100

/** Opens a data block of an OpenStreetMap extract. Throws what Pbf throws. */
export function openOsmBlock(bytes: Uint8Array): OsmBlock {
  const block = { strings: [] as string[], groups: [] as Uint8Array[], granularity: 100, latitude: 0, longitude: 0 }
  new Pbf(bytes).readFields((tag, result, pbf) => {
    if (tag === 1)
      pbf.readMessage((field, strings, table) => void (field === 1 && strings.push(table.readString())), result.strings)
    else if (tag === 2) result.groups.push(pbf.readBytes())
    else if (tag === 17) result.granularity = pbf.readVarint()
    else if (tag === 19) result.latitude = pbf.readVarint(true)
    else if (tag === 20) result.longitude = pbf.readVarint(true)
  }, block)
  const kinds: Record<'nodes' | 'dense' | 'ways' | 'relations', Uint8Array[]> = {
    nodes: [],
    dense: [],
    ways: [],
    relations: [],
  }
  for (const group of block.groups) {
    new Pbf(group).readFields((tag, result, pbf) => {
      const kind = KINDS[tag]
      if (kind !== undefined) result[kind].push(pbf.readBytes())
    }, kinds)
  }
  const { strings, granularity } = block
  const scale = (start: number) => (value: number) => Math.round((start + granularity * value) / NANO_PER_UNIT)
  return { strings, ...kinds, latitude: scale(block.latitude), longitude: scale(block.longitude) }
}

const KINDS: Readonly<Record<number, 'nodes' | 'dense' | 'ways' | 'relations'>> = {
  1: 'nodes',
  2: 'dense',
  3: 'ways',
  4: 'relations',
}

/** A way with its nodes, or a relation with the ways among its members. */
export function readOsmElement(bytes: Uint8Array, strings: readonly string[]): OsmElement {
  const raw = {
    id: 0,
    keys: [] as number[],
    values: [] as number[],
    steps: [] as number[],
    steps9: [] as number[],
    types: [] as number[],
  }
  new Pbf(bytes).readFields((tag, result, pbf) => {
    if (tag === 1) result.id = pbf.readVarint()
    else if (tag === 2) pbf.readPackedVarint(result.keys)
    else if (tag === 3) pbf.readPackedVarint(result.values)
    // Field 8 holds the nodes of a way, and of a relation the names of its members' roles, which do not matter here.
    else if (tag === 8) pbf.readPackedSVarint(result.steps)
    else if (tag === 9) pbf.readPackedSVarint(result.steps9)
    else if (tag === 10) pbf.readPackedVarint(result.types)
  }, raw)
  const tags: Record<string, string> = {}
  for (let i = 0; i < raw.keys.length; i++) {
    tags[strings[raw.keys[i]!] ?? ''] = strings[raw.values[i] ?? -1] ?? ''
  }
  const isRelation = raw.types.length > 0
  const numbers = summed(isRelation ? raw.steps9 : raw.steps)
  return { id: raw.id, tags, members: isRelation ? numbers.filter((_, i) => raw.types[i] === WAY_MEMBER) : numbers }
}

/** Calls `take` with number, longitude and latitude (units of 1e-7 degrees) of each node of a block. */
export function eachOsmNode(block: OsmBlock, take: (id: number, longitude: number, latitude: number) => void): void {
  for (const bytes of block.dense) {
    const packed = { ids: [] as number[], latitudes: [] as number[], longitudes: [] as number[] }
    new Pbf(bytes).readFields((tag, result, pbf) => {
      if (tag === 1) pbf.readPackedSVarint(result.ids)
      else if (tag === 8) pbf.readPackedSVarint(result.latitudes)
      else if (tag === 9) pbf.readPackedSVarint(result.longitudes)
    }, packed)
    let id = 0
    let latitude = 0
    let longitude = 0
    for (let i = 0; i < packed.ids.length; i++) {
      id += packed.ids[i]!
      latitude += packed.latitudes[i] ?? Number.NaN
      longitude += packed.longitudes[i] ?? Number.NaN
      take(id, block.longitude(longitude), block.latitude(latitude))
    }
  }
  for (const bytes of block.nodes) {
    const node = { id: 0, latitude: Number.NaN, longitude: Number.NaN }
    new Pbf(bytes).readFields((tag, result, pbf) => {
      if (tag === 1) result.id = pbf.readSVarint()
      else if (tag === 8) result.latitude = pbf.readSVarint()
      else if (tag === 9) result.longitude = pbf.readSVarint()
    }, node)
    take(node.id, block.longitude(node.longitude), block.latitude(node.latitude))
  }
}

/** The numbers of a list that holds each as its difference from the one before. */
function summed(steps: readonly number[]): number[] {
  let sum = 0
  return steps.map((step) => {
    sum += step
    return sum
  })
}
