import type { RandomNumbers } from '../support/random-numbers.ts'

/** A change to bytes: what was done, in words that tell where, and what came of it. Never changes its argument. */
export interface Mutation {
  readonly recipe: string
  readonly bytes: Uint8Array
}

export type Mutator = (bytes: Uint8Array, random: RandomNumbers) => Mutation

/** Bytes that decoders trip over: none, all, the signs and the ends of small numbers. */
const ODD_BYTES = [0x00, 0x01, 0x7f, 0x80, 0xfe, 0xff, 0x40, 0x3c, 0x26]
const ODD_NUMBERS = [0, 1, 0x7f, 0xff, 0x7fff, 0xffff, 0x7fff_ffff, 0x8000_0000, 0xffff_fffe, 0xffff_ffff]

/** Changes that any kind of file can suffer. */
export const BYTE_MUTATORS = {
  flip(bytes, random) {
    const changed = bytes.slice()
    const places = Array.from({ length: random.integer(1, 9) }, () => random.integer(0, bytes.length))
    for (const at of places) changed[at] = (changed[at] ?? 0) ^ (1 << random.integer(0, 8))
    return { recipe: `flip@${places}`, bytes: changed }
  },
  odd(bytes, random) {
    const changed = bytes.slice()
    const at = random.integer(0, bytes.length)
    changed[at] = ODD_BYTES[random.integer(0, ODD_BYTES.length)]!
    return { recipe: `odd@${at}=${changed[at]}`, bytes: changed }
  },
  number(bytes, random) {
    const changed = bytes.slice()
    const at = random.integer(0, Math.max(1, bytes.length - 4))
    const value = ODD_NUMBERS[random.integer(0, ODD_NUMBERS.length)]!
    const size = [1, 2, 4][random.integer(0, 3)]!
    for (let i = 0; i < size; i++) changed[at + i] = value >>> (8 * i)
    return { recipe: `number@${at}=${value}/${size}`, bytes: changed }
  },
  cut(bytes, random) {
    const length = random.integer(0, bytes.length)
    return { recipe: `cut@${length}`, bytes: bytes.slice(0, length) }
  },
  behead(bytes, random) {
    const from = random.integer(1, Math.min(bytes.length, 64) + 1)
    return { recipe: `behead@${from}`, bytes: bytes.slice(from) }
  },
  remove(bytes, random) {
    const [from, to] = stretch(bytes, random)
    return { recipe: `remove@${from}-${to}`, bytes: joined([bytes.subarray(0, from), bytes.subarray(to)]) }
  },
  repeat(bytes, random) {
    const [from, to] = stretch(bytes, random)
    const times = random.integer(1, 4)
    const again = Array.from({ length: times }, () => bytes.subarray(from, to))
    const recipe = `repeat@${from}-${to}x${times}`
    return { recipe, bytes: joined([bytes.subarray(0, to), ...again, bytes.subarray(to)]) }
  },
  swap(bytes, random) {
    const [a, b] = stretch(bytes, random)
    const c = random.integer(b, bytes.length + 1)
    const parts = [bytes.subarray(0, a), bytes.subarray(b, c), bytes.subarray(a, b), bytes.subarray(c)]
    return { recipe: `swap@${a}-${b}-${c}`, bytes: joined(parts) }
  },
  fill(bytes, random) {
    const [from, to] = stretch(bytes, random)
    const value = ODD_BYTES[random.integer(0, ODD_BYTES.length)]!
    return { recipe: `fill@${from}-${to}=${value}`, bytes: bytes.slice().fill(value, from, to) }
  },
  append(bytes, random) {
    const noise = Uint8Array.from({ length: random.integer(1, 200) }, () => random.integer(0, 256))
    return { recipe: `append+${noise.length}`, bytes: joined([bytes, noise]) }
  },
} as const satisfies Record<string, Mutator>

/** The beginning of one file and the end of another. */
export function splice(bytes: Uint8Array, other: Uint8Array, random: RandomNumbers): Mutation {
  const to = random.integer(0, bytes.length + 1)
  const from = random.integer(0, other.length + 1)
  return { recipe: `splice@${to}+${from}`, bytes: joined([bytes.subarray(0, to), other.subarray(from)]) }
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts))
}

/** Nearly always short, sometimes much of the file. */
function stretch(bytes: Uint8Array, random: RandomNumbers): [from: number, to: number] {
  const from = random.integer(0, bytes.length)
  const most = random.integer(0, 4) === 0 ? bytes.length : 48
  return [from, Math.min(bytes.length, from + random.integer(1, most + 2))]
}
