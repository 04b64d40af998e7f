import { deflateSync } from 'node:zlib'
import Pbf from 'pbf'

export interface MadeNode {
  readonly id: number
  readonly lon: number
  readonly lat: number
}

export interface MadeElement {
  readonly id: number
  readonly tags: Readonly<Record<string, string>>
  /** Nodes of a way, ways of a relation. */
  readonly members: readonly number[]
}

export interface MadeExtract {
  readonly nodes: readonly MadeNode[]
  readonly ways?: readonly MadeElement[]
  readonly relations?: readonly MadeElement[]
  /** Nodes one by one instead of dense. */
  readonly plainNodes?: boolean
  readonly features?: readonly string[]
}

/** An OpenStreetMap extract as tools write them: a header and one block for each kind of element. */
export function makeOsmPbf(extract: MadeExtract): Uint8Array {
  const { nodes, ways = [], relations = [], plainNodes = false, features = ['OsmSchema-V0.6', 'DenseNodes'] } = extract
  const header = new Pbf()
  for (const feature of features) header.writeStringField(4, feature)
  return concat([
    makeBlob('OSMHeader', header.finish()),
    makeBlob(
      'OSMData',
      block([], (group) => writeNodes(group, nodes, plainNodes)),
    ),
    makeBlob('OSMData', elements(ways, 3)),
    makeBlob('OSMData', elements(relations, 4)),
  ])
}

/** One framed and deflated block; `lies` replaces what it says of its sizes. */
export function makeBlob(type: string, bytes: Uint8Array, lies: { raw?: number; data?: number } = {}): Uint8Array {
  const blob = new Pbf()
  blob.writeVarintField(2, lies.raw ?? bytes.length)
  blob.writeBytesField(3, deflateSync(bytes))
  const body = blob.finish()
  const header = new Pbf()
  header.writeStringField(1, type)
  header.writeVarintField(3, lies.data ?? body.length)
  const head = header.finish()
  const length = new Uint8Array(4)
  new DataView(length.buffer).setUint32(0, head.length)
  return concat([length, head, body])
}

export function concat(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts))
}

function block(strings: readonly string[], writeGroup: (group: Pbf) => void): Uint8Array {
  const pbf = new Pbf()
  const writeStrings = (_: null, table: Pbf) => {
    for (const text of ['', ...strings]) table.writeStringField(1, text)
  }
  pbf.writeMessage(1, writeStrings, null)
  pbf.writeMessage(2, (_, group) => writeGroup(group), null)
  return pbf.finish()
}

function writeNodes(group: Pbf, nodes: readonly MadeNode[], plain: boolean): void {
  const units = nodes.map(({ id, lon, lat }) => ({ id, lon: Math.round(lon * 1e7), lat: Math.round(lat * 1e7) }))
  if (plain) {
    for (const { id, lon, lat } of units) {
      group.writeMessage(
        1,
        (_, node) => {
          node.writeSVarintField(1, id)
          node.writeSVarintField(8, lat)
          node.writeSVarintField(9, lon)
        },
        null,
      )
    }
    return
  }
  group.writeMessage(
    2,
    (_, dense) => {
      dense.writePackedSVarint(1, steps(units.map((node) => node.id)))
      dense.writePackedSVarint(8, steps(units.map((node) => node.lat)))
      dense.writePackedSVarint(9, steps(units.map((node) => node.lon)))
    },
    null,
  )
}

function elements(list: readonly MadeElement[], kind: 3 | 4): Uint8Array {
  const strings = [...new Set(list.flatMap(({ tags }) => Object.entries(tags).flat()))]
  const numberOf = (text: string) => strings.indexOf(text) + 1
  return block(strings, (group) => {
    for (const { id, tags, members } of list) {
      group.writeMessage(
        kind,
        (_, element) => {
          element.writeVarintField(1, id)
          element.writePackedVarint(2, Object.keys(tags).map(numberOf))
          element.writePackedVarint(3, Object.values(tags).map(numberOf))
          if (kind === 3) return element.writePackedSVarint(8, steps(members))
          element.writePackedVarint(
            8,
            members.map(() => 0),
          )
          element.writePackedSVarint(9, steps(members))
          element.writePackedVarint(
            10,
            members.map(() => 1),
          )
        },
        null,
      )
    }
  })
}

function steps(values: readonly number[]): number[] {
  return values.map((value, i) => value - (values[i - 1] ?? 0))
}
