/** What the bare walk found: enough to see that it did the work. */
export interface BareWalk {
  readonly records: number
  readonly sessions: number
  /** The first `records` values of each count. */
  readonly columns: Columns
}

/** Every column in the narrowest type that holds it; positions in semicircles as the file has them. */
interface Columns {
  time: Float64Array
  latitude: Int32Array
  longitude: Int32Array
  altitude: Float32Array
  distance: Float64Array
  speed: Float32Array
  cadence: Float32Array
  heartRate: Uint8Array
  power: Uint16Array
}

const RECORD = 20
const SESSION = 18
const TIMESTAMP = 253

/** Record fields in the order of their slots, with the size each is read in. */
const FIELDS = [253, 0, 1, 78, 2, 5, 73, 6, 4, 53, 3, 7]
const SIZES = [4, 4, 4, 4, 2, 4, 4, 2, 1, 1, 1, 2]
const SLOT_OF = new Int8Array(256).fill(-1)
for (const [slot, field] of FIELDS.entries()) SLOT_OF[field] = slot

interface Layout {
  readonly message: number
  readonly littleEndian: boolean
  readonly size: number
  /** Offset of each slot's field in the message, -1 = not there. */
  readonly offsets: Int16Array
  /** Of sessions: number, offset and size of each field. */
  readonly fields: readonly (readonly [number, number, number])[]
}

/** Mutable state of one walk. */
interface Walk {
  readonly bytes: Uint8Array
  readonly view: DataView
  columns: Columns
  records: number
  sessions: number
  lastTime: number
}

/**
 * The measuring stick of FIT decoding: one walk over the framing that reads a runner's record fields and the numbers of
 * sessions into plain arrays, and nothing else: no checksum, no caps, no issues, no developer fields. Chained files, both
 * endians, compressed headers and cut ends are read. Never used by the product.
 */
export function bareFitWalk(bytes: Uint8Array): BareWalk {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const guess = Math.max(64, Math.floor(bytes.length / 24))
  const walk: Walk = { bytes, view, columns: columnsOf(guess), records: 0, sessions: 0, lastTime: Number.NaN }
  let at = 0
  while (at + 12 <= bytes.length && bytes[at + 8] === 0x2e && bytes[at + 9] === 0x46 && bytes[at + 10] === 0x49) {
    const start = at + bytes[at]!
    const end = start + view.getUint32(at + 4, true)
    walkPart(walk, start, Math.min(end, bytes.length))
    at = end + 2
  }
  return walk
}

function walkPart(walk: Walk, start: number, end: number): void {
  const { bytes } = walk
  const layouts: (Layout | null)[] = new Array<Layout | null>(16).fill(null)
  let p = start
  while (p < end) {
    const head = bytes[p]!
    if ((head & 0xc0) === 0x40) {
      if (p + 6 + bytes[p + 5]! * 3 > end) return
      p = define(bytes, p, layouts)
      continue
    }
    const layout = layouts[head >= 0x80 ? (head >> 5) & 3 : head & 15] ?? null
    const at = p + 1
    if (layout === null || at + layout.size > end) return
    if (layout.message === RECORD) readRecord(walk, layout, at, head)
    else if (layout.message === SESSION) readSession(walk, layout, at)
    p = at + layout.size
  }
}

/** Reads a definition message and gives the position after it. */
function define(bytes: Uint8Array, at: number, layouts: (Layout | null)[]): number {
  const littleEndian = bytes[at + 2] === 0
  const message = littleEndian ? bytes[at + 3]! | (bytes[at + 4]! << 8) : (bytes[at + 3]! << 8) | bytes[at + 4]!
  const offsets = new Int16Array(message === RECORD ? FIELDS.length : 0).fill(-1)
  const fields: [number, number, number][] = []
  let size = 0
  let p = at + 6
  for (const last = p + bytes[at + 5]! * 3; p < last; p += 3) {
    const slot = SLOT_OF[bytes[p]!]!
    if (message === RECORD && slot >= 0 && bytes[p + 1] === SIZES[slot]) offsets[slot] = size
    if (message === SESSION) fields.push([bytes[p]!, size, bytes[p + 1]!])
    size += bytes[p + 1]!
  }
  if ((bytes[at]! & 0x20) !== 0) {
    const last = p + 1 + bytes[p]! * 3
    for (p += 1; p < last; p += 3) size += bytes[p + 1]!
  }
  layouts[bytes[at]! & 15] = { message, littleEndian, size, offsets, fields }
  return p
}

function readRecord(walk: Walk, layout: Layout, at: number, head: number): void {
  const { view } = walk
  const { offsets: o, littleEndian: le } = layout
  const n = walk.records
  if (n === walk.columns.time.length) walk.columns = columnsOf(n * 2, walk.columns)
  const c = walk.columns
  let time = Number.NaN
  if (o[0]! >= 0) time = walk.lastTime = view.getUint32(at + o[0]!, le)
  else if (head >= 0x80) time = walk.lastTime += ((head & 31) - walk.lastTime) & 31
  c.time[n] = time
  c.latitude[n] = o[1]! >= 0 ? view.getInt32(at + o[1]!, le) : 0x7fffffff
  c.longitude[n] = o[2]! >= 0 ? view.getInt32(at + o[2]!, le) : 0x7fffffff
  let altitude = o[3]! >= 0 ? wide(view.getUint32(at + o[3]!, le)) : Number.NaN
  if (Number.isNaN(altitude) && o[4]! >= 0) altitude = short(view.getUint16(at + o[4]!, le))
  c.altitude[n] = altitude / 5 - 500
  c.distance[n] = o[5]! >= 0 ? wide(view.getUint32(at + o[5]!, le)) / 100 : Number.NaN
  let speed = o[6]! >= 0 ? wide(view.getUint32(at + o[6]!, le)) : Number.NaN
  if (Number.isNaN(speed) && o[7]! >= 0) speed = short(view.getUint16(at + o[7]!, le))
  c.speed[n] = speed / 1000
  const cadence = o[8]! >= 0 ? small(walk.bytes[at + o[8]!]!) : Number.NaN
  const fraction = o[9]! >= 0 ? walk.bytes[at + o[9]!]! : 0
  c.cadence[n] = fraction === 0xff ? cadence : cadence + fraction / 128
  c.heartRate[n] = o[10]! >= 0 ? walk.bytes[at + o[10]!]! : 0xff
  c.power[n] = o[11]! >= 0 ? view.getUint16(at + o[11]!, le) : 0xffff
  walk.records = n + 1
}

const small = (raw: number): number => (raw === 0xff ? Number.NaN : raw)
const short = (raw: number): number => (raw === 0xffff ? Number.NaN : raw)
const wide = (raw: number): number => (raw === 0xffffffff ? Number.NaN : raw)

function readSession(walk: Walk, layout: Layout, at: number): void {
  const values: Record<number, number> = {}
  for (const [field, offset, size] of layout.fields) {
    if (size === 1) values[field] = walk.bytes[at + offset]!
    else if (size === 2) values[field] = walk.view.getUint16(at + offset, layout.littleEndian)
    else if (size === 4) values[field] = walk.view.getUint32(at + offset, layout.littleEndian)
  }
  walk.lastTime = values[TIMESTAMP] ?? walk.lastTime
  walk.sessions += 1
}

function columnsOf(length: number, from?: Columns): Columns {
  const columns: Columns = {
    time: new Float64Array(length),
    latitude: new Int32Array(length),
    longitude: new Int32Array(length),
    altitude: new Float32Array(length),
    distance: new Float64Array(length),
    speed: new Float32Array(length),
    cadence: new Float32Array(length),
    heartRate: new Uint8Array(length),
    power: new Uint16Array(length),
  }
  if (from !== undefined) for (const name of Object.keys(columns) as (keyof Columns)[]) columns[name].set(from[name])
  return columns
}
