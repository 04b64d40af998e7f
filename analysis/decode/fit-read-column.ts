import { BASE, readNumber } from './fit-base-type.ts'
import type { FitField } from './fit-definition.ts'
import type { GroupField, RecordTable } from './fit-record-table.ts'

/** value = raw / scale + shift. */
export interface Scaling {
  readonly scale: number
  readonly shift: number
}

/** A field of records `from` to `to` (exclusive) of a table. */
interface Span {
  readonly table: RecordTable
  readonly field: FitField
  readonly from: number
  readonly to: number
  readonly littleEndian: boolean
}

type SpanReader = (span: Span, scaling: Scaling, out: Float64Array) => void

/** Reads a field of a group into the group's part of `out`; what the file marks invalid becomes NaN. */
export function readColumn(table: RecordTable, place: GroupField, scaling: Scaling, out: Float64Array): void {
  const read = spanReader(place.field.typeByte)
  read(spanOf(table, place), scaling, out)
}

/** The same for samples that are NaN so far; a number that is there stays. */
export function readMissing(table: RecordTable, place: GroupField, scaling: Scaling, out: Float64Array): void {
  const { field, from, to, littleEndian } = spanOf(table, place)
  for (let i = from; i < to; i++) {
    if (!Number.isNaN(out[i])) continue
    const raw = readNumber(table.source.view, table.positions[i]! + field.offset, field.typeByte, littleEndian)
    out[i] = raw / scaling.scale + scaling.shift
  }
}

function spanOf(table: RecordTable, { group, field }: GroupField): Span {
  return { table, field, from: group.from, to: group.to, littleEndian: group.definition.littleEndian }
}

/** One loop a type: the type is looked at once a group, not once a value. */
function spanReader(typeByte: number): SpanReader {
  switch (typeByte & 0x1f) {
    case BASE.uint8:
    case BASE.enum:
    case BASE.byte:
      return readUint8
    case BASE.uint16:
      return readUint16
    case BASE.uint32:
      return readUint32
    case BASE.sint32:
      return readSint32
    default:
      return readOther
  }
}

function readUint8(span: Span, scaling: Scaling, out: Float64Array): void {
  const { from, to } = span
  const { positions, source } = span.table
  const { bytes } = source
  const { offset } = span.field
  const { scale, shift } = scaling
  for (let i = from; i < to; i++) {
    const raw = bytes[positions[i]! + offset]!
    out[i] = raw === 0xff ? Number.NaN : raw / scale + shift
  }
}

function readUint16(span: Span, scaling: Scaling, out: Float64Array): void {
  const { from, to, littleEndian } = span
  const { positions, source } = span.table
  const { view } = source
  const { offset } = span.field
  const { scale, shift } = scaling
  for (let i = from; i < to; i++) {
    const raw = view.getUint16(positions[i]! + offset, littleEndian)
    out[i] = raw === 0xffff ? Number.NaN : raw / scale + shift
  }
}

function readUint32(span: Span, scaling: Scaling, out: Float64Array): void {
  const { from, to, littleEndian } = span
  const { positions, source } = span.table
  const { view } = source
  const { offset } = span.field
  const { scale, shift } = scaling
  for (let i = from; i < to; i++) {
    const raw = view.getUint32(positions[i]! + offset, littleEndian)
    out[i] = raw === 0xffffffff ? Number.NaN : raw / scale + shift
  }
}

function readSint32(span: Span, scaling: Scaling, out: Float64Array): void {
  const { from, to, littleEndian } = span
  const { positions, source } = span.table
  const { view } = source
  const { offset } = span.field
  const { scale, shift } = scaling
  for (let i = from; i < to; i++) {
    const raw = view.getInt32(positions[i]! + offset, littleEndian)
    out[i] = raw === 0x7fffffff ? Number.NaN : raw / scale + shift
  }
}

function readOther(span: Span, scaling: Scaling, out: Float64Array): void {
  const { from, to, littleEndian } = span
  const { positions, source } = span.table
  const { offset, typeByte } = span.field
  for (let i = from; i < to; i++) {
    const raw = readNumber(source.view, positions[i]! + offset, typeByte, littleEndian)
    out[i] = raw / scaling.scale + scaling.shift
  }
}
