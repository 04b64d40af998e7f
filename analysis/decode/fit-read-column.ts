import { BASE, readNumber } from './fit-base-type.ts'
import type { FitField } from './fit-definition.ts'
import type { FitSource } from './fit-source.ts'

/** Records `from` to `to` (exclusive) that have a field in one place. */
export interface FieldSpan {
  readonly source: FitSource
  readonly positions: Int32Array
  readonly from: number
  readonly to: number
  readonly field: FitField
  readonly littleEndian: boolean
}

/** value = raw / scale + shift. */
export interface Scaling {
  readonly scale: number
  readonly shift: number
}

type SpanReader = (span: FieldSpan, scaling: Scaling, out: Float64Array) => void

/** Reads a field of a span of records into `out`; what the file marks invalid becomes NaN. */
export function readColumn(span: FieldSpan, scaling: Scaling, out: Float64Array): void {
  const read = spanReader(span.field.typeByte)
  read(span, scaling, out)
}

/** One loop a type: the type is looked at once a span, not once a value. */
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

/** The same for samples that are NaN so far; a number that is there stays. */
export function readMissing(span: FieldSpan, scaling: Scaling, out: Float64Array): void {
  const { source, positions, from, to, field, littleEndian } = span
  for (let i = from; i < to; i++) {
    if (!Number.isNaN(out[i])) continue
    const raw = readNumber(source.view, positions[i]! + field.offset, field.typeByte, littleEndian)
    out[i] = raw / scaling.scale + scaling.shift
  }
}

function readUint8(span: FieldSpan, scaling: Scaling, out: Float64Array): void {
  const { positions, from, to } = span
  const { bytes } = span.source
  const { offset } = span.field
  const { scale, shift } = scaling
  for (let i = from; i < to; i++) {
    const raw = bytes[positions[i]! + offset]!
    out[i] = raw === 0xff ? Number.NaN : raw / scale + shift
  }
}

function readUint16(span: FieldSpan, scaling: Scaling, out: Float64Array): void {
  const { positions, from, to, littleEndian } = span
  const { view } = span.source
  const { offset } = span.field
  const { scale, shift } = scaling
  for (let i = from; i < to; i++) {
    const raw = view.getUint16(positions[i]! + offset, littleEndian)
    out[i] = raw === 0xffff ? Number.NaN : raw / scale + shift
  }
}

function readUint32(span: FieldSpan, scaling: Scaling, out: Float64Array): void {
  const { positions, from, to, littleEndian } = span
  const { view } = span.source
  const { offset } = span.field
  const { scale, shift } = scaling
  for (let i = from; i < to; i++) {
    const raw = view.getUint32(positions[i]! + offset, littleEndian)
    out[i] = raw === 0xffffffff ? Number.NaN : raw / scale + shift
  }
}

function readSint32(span: FieldSpan, scaling: Scaling, out: Float64Array): void {
  const { positions, from, to, littleEndian } = span
  const { view } = span.source
  const { offset } = span.field
  const { scale, shift } = scaling
  for (let i = from; i < to; i++) {
    const raw = view.getInt32(positions[i]! + offset, littleEndian)
    out[i] = raw === 0x7fffffff ? Number.NaN : raw / scale + shift
  }
}

function readOther(span: FieldSpan, scaling: Scaling, out: Float64Array): void {
  const { source, positions, from, to, field, littleEndian } = span
  for (let i = from; i < to; i++) {
    const raw = readNumber(source.view, positions[i]! + field.offset, field.typeByte, littleEndian)
    out[i] = raw / scaling.scale + scaling.shift
  }
}
