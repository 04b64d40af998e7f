import Pbf from 'pbf'
import type { Tags } from '../../analysis/ground/ground-of-tags.ts'
import { bytesField, numbersField } from './pbf-field.ts'

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

interface RawElement {
  id: number
  keys: number[]
  values: number[]
  nodes: number[]
  members: number[]
  types: number[]
}

const WAY_MEMBER = 1
const NANO_PER_UNIT = 100

/** Opens a data block of an OpenStreetMap extract. Throws what Pbf throws. */
export function openOsmBlock(bytes: Uint8Array): OsmBlock {
  const block = { strings: [] as string[], groups: [] as Uint8Array[], granularity: 100, latitude: 0, longitude: 0 }
  new Pbf(bytes).readFields((tag, result, pbf) => {
    if (tag === 1) result.strings = readStrings(bytesField(pbf))
    else if (tag === 2) result.groups.push(bytesField(pbf))
    else if (tag === 17) result.granularity = pbf.readVarint()
    else if (tag === 19) result.latitude = pbf.readVarint(true)
    else if (tag === 20) result.longitude = pbf.readVarint(true)
  }, block)
  const kinds: Kinds = { nodes: [], dense: [], ways: [], relations: [] }
  for (const group of block.groups) {
    new Pbf(group).readFields((tag, result, pbf) => {
      const kind = KINDS[tag]
      if (kind !== undefined) result[kind].push(bytesField(pbf))
    }, kinds)
  }
  const { strings, granularity } = block
  const scale = (start: number) => (value: number) => Math.round((start + granularity * value) / NANO_PER_UNIT)
  return { strings, ...kinds, latitude: scale(block.latitude), longitude: scale(block.longitude) }
}

type Kinds = Record<'nodes' | 'dense' | 'ways' | 'relations', Uint8Array[]>

const KINDS: Readonly<Record<number, keyof Kinds>> = {
  1: 'nodes',
  2: 'dense',
  3: 'ways',
  4: 'relations',
}

function readStrings(bytes: Uint8Array): string[] {
  const strings: string[] = []
  new Pbf(bytes).readFields((tag, result, pbf) => void (tag === 1 && result.push(pbf.readString())), strings)
  return strings
}

/** A way with its nodes, or a relation with the ways among its members. */
export function readOsmElement(bytes: Uint8Array, strings: readonly string[]): OsmElement {
  const raw: RawElement = { id: 0, keys: [], values: [], nodes: [], members: [], types: [] }
  new Pbf(bytes).readFields((tag, result, pbf) => {
    if (tag === 1) result.id = pbf.readVarint()
    else if (tag === 2) result.keys = numbersField(pbf, false)
    else if (tag === 3) result.values = numbersField(pbf, false)
    // Of a way; of a relation field 8 holds the names of its members' roles, which do not matter here.
    else if (tag === 8) result.nodes = numbersField(pbf, true)
    else if (tag === 9) result.members = numbersField(pbf, true)
    else if (tag === 10) result.types = numbersField(pbf, false)
  }, raw)
  const tags: Record<string, string> = {}
  for (let i = 0; i < raw.keys.length; i++) {
    tags[strings[raw.keys[i]!] ?? ''] = strings[raw.values[i] ?? -1] ?? ''
  }
  const isRelation = raw.types.length > 0
  const numbers = summed(isRelation ? raw.members : raw.nodes)
  return { id: raw.id, tags, members: isRelation ? numbers.filter((_, i) => raw.types[i] === WAY_MEMBER) : numbers }
}

/** Calls `take` with number, longitude and latitude (units of 1e-7 degrees) of each node of a block. */
export function eachOsmNode(block: OsmBlock, take: (id: number, longitude: number, latitude: number) => void): void {
  for (const bytes of block.dense) {
    const packed = { ids: [] as number[], latitudes: [] as number[], longitudes: [] as number[] }
    new Pbf(bytes).readFields((tag, result, pbf) => {
      if (tag === 1) result.ids = numbersField(pbf, true)
      else if (tag === 8) result.latitudes = numbersField(pbf, true)
      else if (tag === 9) result.longitudes = numbersField(pbf, true)
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
