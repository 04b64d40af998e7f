import type { RawSamples } from '../model/decoded-file.ts'
import { RECORD_FIELD } from './fit-record-fields.ts'
import { groupField, type RecordTable } from './fit-record-table.ts'

/** The distance half of `compressed_speed_distance` counts sixteenths of a metre in twelve bits and rolls over. */
const DISTANCE_ROLLOVER = 4096
const DISTANCE_SCALE = 16
const SPEED_SCALE = 100
const PACKED_BYTES = 3
const INVALID_PACKED = 0xffffff

/**
 * Adds `fractional_cadence` (1/128 per leg and minute) to a cadence column in the table's order, where the `cadence`
 * field has a whole part. Both are single bytes, 255 = invalid.
 */
export function addFractions(table: RecordTable, cadence: Float64Array): void {
  const { positions, source } = table
  const { bytes } = source
  for (const group of table.groups) {
    const fraction = groupField(group, RECORD_FIELD.fractionalCadence)?.field
    const whole = groupField(group, RECORD_FIELD.cadence)?.field
    if (fraction?.size !== 1 || whole?.size !== 1) continue
    for (let i = group.from; i < group.to; i++) {
      const part = bytes[positions[i]! + fraction.offset]!
      if (part !== 0xff && bytes[positions[i]! + whole.offset] !== 0xff) cadence[i]! += part / 128
    }
  }
}

/**
 * Unpacks `compressed_speed_distance` where speed and distance (in the file's order) are missing: three bytes, 12 bits of
 * speed (1/100 m/s), then 12 bits of distance (1/16 m) that are added up over their rollovers (FIT profile, `record` 8).
 */
export function unpackSpeedDistance(table: RecordTable, samples: RawSamples): void {
  const packed = packedValues(table)
  if (packed === null) return
  const { speed, distance } = samples
  let total = 0
  let last = -1
  for (let i = 0; i < packed.length; i++) {
    const value = packed[i]!
    if (value < 0) continue
    const counter = value >> 12
    total += last < 0 ? counter : (counter - last + DISTANCE_ROLLOVER) % DISTANCE_ROLLOVER
    last = counter
    if (Number.isNaN(speed[i])) speed[i] = (value & 0xfff) / SPEED_SCALE
    if (Number.isNaN(distance[i])) distance[i] = total / DISTANCE_SCALE
  }
}

/** The three bytes as one number in the file's order, -1 where there are none or they are invalid; null when none are at all. */
function packedValues(table: RecordTable): Int32Array | null {
  const { positions, rows, source } = table
  let values: Int32Array | null = null
  for (const group of table.groups) {
    const field = groupField(group, RECORD_FIELD.compressedSpeedDistance)?.field
    if (field === undefined || field.size < PACKED_BYTES) continue
    values ??= new Int32Array(table.length).fill(-1)
    for (let i = group.from; i < group.to; i++) {
      const at = positions[i]! + field.offset
      const value = source.bytes[at]! | (source.bytes[at + 1]! << 8) | (source.bytes[at + 2]! << 16)
      if (value !== INVALID_PACKED) values[rows === null ? i : rows[i]!] = value
    }
  }
  return values
}
