import type { RawSamples } from '../model/decoded-file.ts'
import { SAMPLE_COLUMNS } from '../model/sample-columns.ts'

type Columns = { -readonly [K in (typeof SAMPLE_COLUMNS)[number]]: Float64Array }

/**
 * Samples in a new order, several of them put together where `slots` says so: row `rows[k]` goes to place `slots[k]`.
 * Where rows share a place, each column keeps the last value that is not NaN, so that two half-filled records of one
 * second make a whole one.
 *
 * @param slots ascending from 0, of the length of `rows`
 */
export function arrangeRows(samples: RawSamples, rows: Uint32Array, slots: Uint32Array): RawSamples {
  const length = slots.length > 0 ? slots[slots.length - 1]! + 1 : 0
  const columns: Partial<Columns> = {}
  for (const name of SAMPLE_COLUMNS) columns[name] = arrange(samples[name], rows, slots)
  const surfaceTag = new Int16Array(length).fill(-1)
  for (let k = 0; k < rows.length; k++) {
    const tag = samples.surfaceTag[rows[k]!]!
    if (tag >= 0) surfaceTag[slots[k]!] = tag
  }
  return { ...(columns as Columns), length, surfaceTag, surfaceTags: samples.surfaceTags }
}

/** The samples from index `from` up to but not including `to`; columns are views, not copies. */
export function sliceRows(samples: RawSamples, from: number, to: number): RawSamples {
  const columns: Partial<Columns> = {}
  for (const name of SAMPLE_COLUMNS) columns[name] = samples[name].subarray(from, to)
  const surfaceTag = samples.surfaceTag.subarray(from, to)
  return { ...(columns as Columns), length: to - from, surfaceTag, surfaceTags: samples.surfaceTags }
}

/** `length` samples with nothing in them. */
export function blankRows(length: number): RawSamples {
  const columns: Partial<Columns> = {}
  for (const name of SAMPLE_COLUMNS) columns[name] = new Float64Array(length).fill(Number.NaN)
  return { ...(columns as Columns), length, surfaceTag: new Int16Array(length).fill(-1), surfaceTags: [] }
}

function arrange(column: Float64Array, rows: Uint32Array, slots: Uint32Array): Float64Array {
  const length = slots.length > 0 ? slots[slots.length - 1]! + 1 : 0
  const arranged = new Float64Array(length).fill(Number.NaN)
  for (let k = 0; k < rows.length; k++) {
    const value = column[rows[k]!]!
    if (!Number.isNaN(value)) arranged[slots[k]!] = value
  }
  return arranged
}
