import { FitEncoder } from 'fit-file-parser/encoder'
import { joined, type Mutation, type Mutator } from './mutate-bytes.ts'

const HEADER_BYTES = 14
const CHECKSUM_BYTES = 2
const LARGE = 0xffff_ffff

/** A message in a FIT file: where it lies and what it is. */
interface Piece {
  readonly from: number
  readonly to: number
  readonly isDefinition: boolean
  /** Sizes of its fields in their order, for data messages. */
  readonly fields: readonly number[]
}

/** Changes that know how a FIT file is put together, so that they reach what lies behind its framing. */
export const FIT_MUTATORS = {
  /** The header claims another length. */
  length(bytes, random) {
    const changed = bytes.slice()
    const lengths = [0, 1, bytes.length, bytes.length - HEADER_BYTES, bytes.length * 2, 0x7fff_ffff, LARGE]
    const length = lengths[random.integer(0, lengths.length)]!
    if (changed.length >= 8) new DataView(changed.buffer).setUint32(4, length, true)
    return { recipe: `length=${length}`, bytes: changed }
  },
  /** One field of one message holds something else. */
  value(bytes, random) {
    const messages = piecesOf(bytes).filter(({ isDefinition, fields }) => !isDefinition && fields.length > 0)
    const piece = messages[random.integer(0, Math.max(1, messages.length))]
    if (piece === undefined) return { recipe: 'value-', bytes }
    const field = random.integer(0, piece.fields.length)
    const at = piece.from + 1 + piece.fields.slice(0, field).reduce((sum, size) => sum + size, 0)
    const changed = bytes.slice()
    const kind = random.integer(0, 4)
    for (let i = 0; i < piece.fields[field]!; i++) {
      changed[at + i] = kind === 0 ? 0 : kind === 1 ? 0xff : kind === 2 ? 0x7f : random.integer(0, 256)
    }
    return { recipe: `value@${at}/${piece.fields[field]}k${kind}`, bytes: changed }
  },
  /** The same field of many messages in a row, as a stuck or lying sensor writes it. */
  column(bytes, random) {
    const messages = piecesOf(bytes).filter(({ isDefinition, fields }) => !isDefinition && fields.length > 2)
    if (messages.length === 0) return { recipe: 'column-', bytes }
    const first = random.integer(0, messages.length)
    const last = Math.min(messages.length, first + random.integer(2, 400))
    const field = random.integer(0, messages[first]!.fields.length)
    const value = random.integer(0, 256)
    const changed = bytes.slice()
    for (const piece of messages.slice(first, last)) {
      const at = piece.from + 1 + piece.fields.slice(0, field).reduce((sum, size) => sum + size, 0)
      changed.fill(value, at, Math.min(piece.to, at + (piece.fields[field] ?? 0)))
    }
    return { recipe: `column@${first}-${last}f${field}=${value}`, bytes: changed }
  },
  /** A byte of a definition: its message, a field's number, size or type. */
  definition(bytes, random) {
    const definitions = piecesOf(bytes).filter(({ isDefinition }) => isDefinition)
    const piece = definitions[random.integer(0, Math.max(1, definitions.length))]
    if (piece === undefined) return { recipe: 'definition-', bytes }
    const at = random.integer(piece.from, piece.to)
    const changed = bytes.slice()
    changed[at] = random.integer(0, 256)
    return { recipe: `definition@${at}=${changed[at]}`, bytes: changed }
  },
  /** Whole messages left out, doubled or put elsewhere. */
  messages(bytes, random) {
    const pieces = piecesOf(bytes)
    if (pieces.length < 3) return { recipe: 'messages-', bytes }
    const from = pieces[random.integer(1, pieces.length)]!
    const count = random.integer(1, random.integer(0, 3) === 0 ? pieces.length : 12)
    const to = pieces[Math.min(pieces.length - 1, pieces.indexOf(from) + count)]!
    const target = pieces[random.integer(1, pieces.length)]!.from
    const some = bytes.subarray(from.from, to.from)
    if (random.integer(0, 3) === 0) {
      const recipe = `drop@${from.from}-${to.from}`
      return { recipe, bytes: joined([bytes.subarray(0, from.from), bytes.subarray(to.from)]) }
    }
    const recipe = `copy@${from.from}-${to.from}to${target}`
    return { recipe, bytes: joined([bytes.subarray(0, target), some, bytes.subarray(target)]) }
  },
} as const satisfies Record<string, Mutator>

/** Length and both checksums as they should be, so that what was changed is not refused at the door. */
export function mendFit({ recipe, bytes }: Mutation): Mutation {
  if (bytes.length < HEADER_BYTES + CHECKSUM_BYTES || bytes[0] !== HEADER_BYTES) return { recipe, bytes }
  const changed = bytes.slice()
  const view = new DataView(changed.buffer)
  view.setUint32(4, bytes.length - HEADER_BYTES - CHECKSUM_BYTES, true)
  view.setUint16(12, FitEncoder.calculateCRC(changed.subarray(0, 12)), true)
  view.setUint16(bytes.length - 2, FitEncoder.calculateCRC(changed.subarray(0, -2)), true)
  return { recipe: `${recipe} mended`, bytes: changed }
}

/** The messages of the first FIT file in the bytes, as far as they can be told apart. */
function piecesOf(bytes: Uint8Array): Piece[] {
  const pieces: Piece[] = []
  const sizes = new Map<number, readonly number[]>()
  const end = bytes.length - CHECKSUM_BYTES
  for (let at = bytes[0] ?? 0; at < end; ) {
    const head = bytes[at]!
    const isCompressed = (head & 0x80) !== 0
    const local = isCompressed ? (head >> 5) & 3 : head & 15
    if (!isCompressed && (head & 0x40) !== 0) {
      const count = bytes[at + 5] ?? 0
      const developers = (head & 0x20) === 0 ? 0 : (bytes[at + 6 + 3 * count] ?? 0)
      const to = at + 6 + 3 * count + ((head & 0x20) === 0 ? 0 : 1 + 3 * developers)
      const own = Array.from({ length: count }, (_, i) => bytes[at + 7 + 3 * i] ?? 0)
      const added = Array.from({ length: developers }, (_, i) => bytes[at + 8 + 3 * (count + i)] ?? 0)
      sizes.set(local, [...own, ...added])
      pieces.push({ from: at, to: Math.min(to, end), isDefinition: true, fields: [] })
      at = to
      continue
    }
    const fields = sizes.get(local)
    if (fields === undefined) break
    const to = at + 1 + fields.reduce((sum, size) => sum + size, 0)
    if (to > end) break
    pieces.push({ from: at, to, isDefinition: false, fields })
    at = to
  }
  return pieces
}

/** For the tests of the fuzzer: how many messages it sees in a file. */
export function countMessages(bytes: Uint8Array): number {
  return piecesOf(bytes).length
}
