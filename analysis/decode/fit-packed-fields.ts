import { readNumber } from './fit-base-type.ts'
import { RECORD_FIELD } from './fit-record-fields.ts'
import { type RecordRuns, runSpan } from './fit-record-runs.ts'

/** The distance half of `compressed_speed_distance` counts sixteenths of a metre in twelve bits and rolls over. */
const DISTANCE_ROLLOVER = 4096
const DISTANCE_SCALE = 16
const SPEED_SCALE = 100
const PACKED_BYTES = 3

/** Adds `fractional_cadence` (1/128 per leg and minute) to the samples whose `cadence` field has a whole part. */
export function addFractions(runs: RecordRuns, cadence: Float64Array): void {
  for (let run = 0; run < runs.fields.length; run++) {
    const fraction = runSpan(runs, run, RECORD_FIELD.fractionalCadence)
    const whole = runSpan(runs, run, RECORD_FIELD.cadence)
    if (fraction === null || whole === null) continue
    const { positions, from, to, littleEndian } = fraction
    const { view } = runs.source
    for (let i = from; i < to; i++) {
      const at = positions[i]!
      const part = readNumber(view, at + fraction.field.offset, fraction.field.typeByte, littleEndian) / 128
      const hasWhole = !Number.isNaN(readNumber(view, at + whole.field.offset, whole.field.typeByte, littleEndian))
      if (hasWhole && !Number.isNaN(part)) cadence[i] = cadence[i]! + part
    }
  }
}

/**
 * Unpacks `compressed_speed_distance` where speed and distance are missing: three bytes, 12 bits of speed (1/100 m/s),
 * then 12 bits of distance (1/16 m) that are added up over their rollovers (FIT profile, `record` field 8).
 */
export function unpackSpeedDistance(runs: RecordRuns, speed: Float64Array, distance: Float64Array): void {
  const { bytes } = runs.source
  let total = 0
  let last = -1
  for (let run = 0; run < runs.fields.length; run++) {
    const span = runSpan(runs, run, RECORD_FIELD.compressedSpeedDistance)
    if (span === null || span.field.size < PACKED_BYTES) continue
    for (let i = span.from; i < span.to; i++) {
      const at = span.positions[i]! + span.field.offset
      const packed = bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16)
      if (packed === 0xffffff) continue
      const counter = packed >> 12
      total += last < 0 ? counter : (counter - last + DISTANCE_ROLLOVER) % DISTANCE_ROLLOVER
      last = counter
      if (Number.isNaN(speed[i])) speed[i] = (packed & 0xfff) / SPEED_SCALE
      if (Number.isNaN(distance[i])) distance[i] = total / DISTANCE_SCALE
    }
  }
}
