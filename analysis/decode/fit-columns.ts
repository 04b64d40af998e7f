import type { RawSamples } from '../model/decoded-file.ts'
import { addFractions, unpackSpeedDistance } from './fit-packed-fields.ts'
import { FIT_EPOCH } from './fit-profile.ts'
import { readColumn, readMissing, type Scaling } from './fit-read-column.ts'
import { RECORD_FIELD } from './fit-record-fields.ts'
import type { RecordLog } from './fit-record-log.ts'
import { groupField, inFileOrder, type RecordTable } from './fit-record-table.ts'

/** A field that may fill a column, and how its raw value becomes the column's unit (FIT profile, `record`). */
interface ColumnSource extends Scaling {
  readonly field: number
}

type NumberColumn = Exclude<keyof RawSamples, 'length' | 'surfaceTag' | 'surfaceTags'>

const SEMICIRCLES_PER_DEGREE = 2 ** 31 / 180

/** The fields of each column, the better first: an `enhanced_` field has the wider range of the same quantity. */
const COLUMN_SOURCES: Readonly<Record<NumberColumn, readonly ColumnSource[]>> = {
  time: [{ field: RECORD_FIELD.timestamp, scale: 1, shift: FIT_EPOCH }],
  latitude: [{ field: RECORD_FIELD.latitude, scale: SEMICIRCLES_PER_DEGREE, shift: 0 }],
  longitude: [{ field: RECORD_FIELD.longitude, scale: SEMICIRCLES_PER_DEGREE, shift: 0 }],
  altitude: [
    { field: RECORD_FIELD.enhancedAltitude, scale: 5, shift: -500 },
    { field: RECORD_FIELD.altitude, scale: 5, shift: -500 },
  ],
  distance: [{ field: RECORD_FIELD.distance, scale: 100, shift: 0 }],
  speed: [
    { field: RECORD_FIELD.enhancedSpeed, scale: 1000, shift: 0 },
    { field: RECORD_FIELD.speed, scale: 1000, shift: 0 },
  ],
  cadence: [
    { field: RECORD_FIELD.cadence, scale: 1, shift: 0 },
    { field: RECORD_FIELD.cadence256, scale: 256, shift: 0 },
  ],
  heartRate: [{ field: RECORD_FIELD.heartRate, scale: 1, shift: 0 }],
  power: [{ field: RECORD_FIELD.power, scale: 1, shift: 0 }],
  contactTime: [{ field: RECORD_FIELD.stanceTime, scale: 10_000, shift: 0 }],
  grade: [{ field: RECORD_FIELD.grade, scale: 10_000, shift: 0 }],
}

/** Reads the native fields of all records into columns; what a record does not have or marks invalid is NaN. */
export function fitColumns(table: RecordTable, log: RecordLog): RawSamples {
  const column = (name: NumberColumn): Float64Array => inFileOrder(table, fillColumn(table, COLUMN_SOURCES[name]))
  const cadence = fillColumn(table, COLUMN_SOURCES.cadence)
  addFractions(table, cadence)
  const samples: RawSamples = {
    length: table.length,
    time: column('time'),
    latitude: column('latitude'),
    longitude: column('longitude'),
    altitude: column('altitude'),
    distance: column('distance'),
    speed: column('speed'),
    cadence: inFileOrder(table, cadence),
    heartRate: column('heartRate'),
    power: column('power'),
    contactTime: column('contactTime'),
    grade: column('grade'),
    surfaceTag: new Int16Array(table.length).fill(-1),
    surfaceTags: [],
  }
  fillCompressedTimes(log, samples.time)
  unpackSpeedDistance(table, samples)
  return samples
}

/** One column in the table's order: for every group its best field, then the next best where that is invalid. */
function fillColumn(table: RecordTable, sources: readonly ColumnSource[]): Float64Array {
  const out = new Float64Array(table.length)
  for (const group of table.groups) {
    let isFilled = false
    for (const source of sources) {
      const place = groupField(group, source.field)
      if (place === null) continue
      if (isFilled) readMissing(table, place, source, out)
      else readColumn(table, place, source, out)
      isFilled = true
    }
    if (!isFilled) out.fill(Number.NaN, group.from, group.to)
  }
  return out
}

/** A record under a compressed header has its time there, unless it has a full one as well. */
function fillCompressedTimes(log: RecordLog, time: Float64Array): void {
  const compressed = log.compressedTimes
  if (compressed === null) return
  for (let i = 0; i < log.length; i++) {
    if (Number.isNaN(time[i])) time[i] = (compressed[i] ?? Number.NaN) + FIT_EPOCH
  }
}
