import { gunzipSync, gzipSync } from 'node:zlib'
import type { RandomNumbers } from '../support/random-numbers.ts'
import type { Mutation, Mutator } from './mutate-bytes.ts'

const LOCAL = [0x50, 0x4b, 3, 4]
const DIRECTORY = [0x50, 0x4b, 1, 2]
const END = [0x50, 0x4b, 5, 6]
/** Where the fields of each record lie that a liar would change, and how many bytes each has. */
const FIELDS: readonly [signature: readonly number[], fields: readonly (readonly [at: number, size: number])[]][] = [
  [LOCAL, [[6, 2], [8, 2], [14, 4], [18, 4], [22, 4], [26, 2], [28, 2]]],
  [DIRECTORY, [[8, 2], [10, 2], [16, 4], [20, 4], [24, 4], [28, 2], [30, 2], [32, 2], [42, 4]]],
  [END, [[8, 2], [10, 2], [12, 4], [16, 4], [20, 2]]],
] // biome-ignore format: a table
const LIES = [0, 1, 0xff, 0xffff, 0x7fff_ffff, 0xffff_fffe, 0xffff_ffff]

/** Changes to what a zip says of its members: sizes, checksums, places, counts, ways of packing. */
export const ZIP_MUTATORS = {
  field(bytes, random) {
    const [signature, fields] = FIELDS[random.integer(0, FIELDS.length)]!
    const places = placesOf(bytes, signature)
    const place = places[random.integer(0, Math.max(1, places.length))]
    const [offset, size] = fields[random.integer(0, fields.length)]!
    if (place === undefined) return { recipe: 'field-', bytes }
    const changed = bytes.slice()
    const at = place + offset
    const old = changed[at] ?? 0
    const kind = random.integer(0, LIES.length + 2)
    const lie = LIES[kind] ?? (kind === LIES.length ? old + 1 : random.integer(0, bytes.length))
    for (let i = 0; i < size; i++) changed[at + i] = lie >>> (8 * i)
    return { recipe: `field@${at}=${lie}/${size}`, bytes: changed }
  },
  /** One member is said to lie where another does. */
  sharing(bytes, random) {
    const places = placesOf(bytes, DIRECTORY)
    if (places.length < 2) return { recipe: 'sharing-', bytes }
    const changed = bytes.slice()
    const [a, b] = [places[random.integer(0, places.length)]!, places[random.integer(0, places.length)]!]
    if (Math.max(a, b) + 46 > bytes.length) return { recipe: 'sharing-', bytes }
    changed.set(bytes.subarray(a + 42, a + 46), b + 42)
    return { recipe: `sharing@${a}=${b}`, bytes: changed }
  },
} as const satisfies Record<string, Mutator>

/** The heading and the tail of a .gz. */
export const GZIP_MUTATORS = {
  heading(bytes, random) {
    const changed = bytes.slice()
    const at = random.integer(2, 10)
    changed[at] = random.integer(0, 256)
    return { recipe: `heading@${at}=${changed[at]}`, bytes: changed }
  },
  tail(bytes, random) {
    const changed = bytes.slice()
    const at = Math.max(0, bytes.length - random.integer(1, 9))
    changed[at] = random.integer(0, 256)
    return { recipe: `tail@${at}=${changed[at]}`, bytes: changed }
  },
  twice(bytes) {
    return { recipe: 'twice', bytes: new Uint8Array(Buffer.concat([bytes, bytes])) }
  },
} as const satisfies Record<string, Mutator>

/** Changes what is packed in a .gz and packs it again, so that the change comes through. */
export function withinGzip(bytes: Uint8Array, random: RandomNumbers, change: Mutator): Mutation {
  const inner = change(new Uint8Array(gunzipSync(bytes)), random)
  return { recipe: `gz(${inner.recipe})`, bytes: new Uint8Array(gzipSync(inner.bytes)) }
}

function placesOf(bytes: Uint8Array, signature: readonly number[]): number[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const places: number[] = []
  for (let at = buffer.indexOf(Buffer.from(signature)); at >= 0; at = buffer.indexOf(Buffer.from(signature), at + 1)) {
    places.push(at)
  }
  return places
}
