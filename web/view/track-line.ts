import type { GeoBox } from '../../analysis/model/geo-box.ts'
import type { Samples } from '../contract.ts'

/** The known places of a session's way, in order. */
export interface TrackLine {
  readonly length: number
  /** The row of the samples each place stands in. */
  readonly rows: Int32Array
  readonly latitude: Float64Array
  /** Goes on over the antimeridian instead of around the globe. */
  readonly longitude: Float64Array
  /** 1 where a new piece begins: how the runner came there is not known. */
  readonly isStart: Uint8Array
  readonly box: GeoBox
}

const METRES_PER_DEGREE = 111_195
/** A longer leap over a gap is no way. Shorter ones are: some watches note the place only now and then. */
const LONGEST_LEAP = 100

/** The places of a session that are known; null when none is. */
export function trackLine({ columns, length: count }: Samples): TrackLine | null {
  const rows = new Int32Array(count)
  const latitude = new Float64Array(count)
  const longitude = new Float64Array(count)
  const isStart = new Uint8Array(count)
  let length = 0
  let turn = 0
  for (let row = 0; row < count; row++) {
    const north = columns.latitude[row] ?? null
    const east = columns.longitude[row] ?? null
    if (north === null || east === null) continue
    const before = length - 1
    if (before >= 0) turn = Math.round((longitude[before]! - east) / 360)
    rows[length] = row
    latitude[length] = north
    longitude[length] = east + 360 * turn
    isStart[length] = before < 0 || isLeap(columns.distance, { rows, latitude, longitude }, length) ? 1 : 0
    length += 1
  }
  if (length === 0) return null
  const cut = { latitude: latitude.subarray(0, length), longitude: longitude.subarray(0, length) }
  return { length, rows: rows.subarray(0, length), ...cut, isStart: isStart.subarray(0, length), box: boxOf(cut) }
}

/** Whether two tracks lead through the same places, as after a correction of something else. */
export function isSameTrack(a: TrackLine, b: TrackLine): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) {
    if (a.rows[i] !== b.rows[i] || a.isStart[i] !== b.isStart[i]) return false
    if (a.latitude[i] !== b.latitude[i] || a.longitude[i] !== b.longitude[i]) return false
  }
  return true
}

type Places = Pick<TrackLine, 'rows' | 'latitude' | 'longitude'>

/** Whether the way to a place leaps over a gap, or over a pause that moved the runner without counting, as in a car. */
function isLeap(distance: readonly number[], { rows, latitude, longitude }: Places, at: number): boolean {
  const up = (latitude[at]! - latitude[at - 1]!) * METRES_PER_DEGREE
  const across = (longitude[at]! - longitude[at - 1]!) * METRES_PER_DEGREE * Math.cos((latitude[at]! * Math.PI) / 180)
  const metres = Math.hypot(up, across)
  if (metres <= LONGEST_LEAP) return false
  const from = rows[at - 1]!
  const to = rows[at]!
  const counted = (distance[to] ?? 0) - (distance[from] ?? 0)
  return to - from > 1 || counted < metres / 2
}

function boxOf({ latitude, longitude }: Pick<TrackLine, 'latitude' | 'longitude'>): GeoBox {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let i = 0; i < latitude.length; i++) {
    west = Math.min(west, longitude[i]!)
    east = Math.max(east, longitude[i]!)
    south = Math.min(south, latitude[i]!)
    north = Math.max(north, latitude[i]!)
  }
  return { west, south, east, north }
}
