import type { DecodedPart, RawSamples } from '../model/decoded-file.ts'
import type { Issue } from '../model/issue.ts'
import { interpolate } from '../signal/interpolate.ts'
import { quantile } from '../signal/quantile.ts'
import { arrangeRows } from './sample-rows.ts'
import { spreadInstants } from './spread-instants.ts'

/** The samples of a part in the order of time, each second once. */
export interface TimedSamples {
  /** Time ascending and without NaN, unless `hasTime` is false. */
  readonly samples: RawSamples
  /** 1 where the file starts a new segment with this sample. */
  readonly breakBefore: Uint8Array
  /** False when not one sample has a time; they are then as the file has them. */
  readonly hasTime: boolean
  readonly issues: readonly Issue[]
}

/** A time further than this (s) from the middle one is no time of the same outing, where few samples have one. */
const STRAY_SECONDS = 366 * 86400
const STRAY_SHARE = 0.25

/**
 * Puts the samples of a part in the order of time. Samples without a time between two timed ones are spread evenly
 * between them, at the ends they are left out; a few times years away from all others are left out; records of one and
 * the same instant become one, or are spread where they lie far apart. Every one of these repairs is named in the issues.
 */
export function mendTime(part: DecodedPart): TimedSamples {
  const { samples } = part
  const breakBefore = new Uint8Array(samples.length)
  for (const start of part.segmentStarts) breakBefore[start] = 1
  if (samples.time.every((t) => Number.isNaN(t))) return { samples, breakBefore, hasTime: false, issues: [] }

  if (isInOrder(samples.time)) return { samples, breakBefore, hasTime: true, issues: [] }

  const issues: Issue[] = []
  const time = wholeTime(samples.time, issues)
  const rows = usableRows(time, issues)
  sortByTime(rows, time, issues)
  spreadInstants(samples, rows, time, issues)
  const slots = slotsOfInstants(rows, time, issues)
  const arranged = arrangeRows({ ...samples, time }, rows, slots)
  const breaks = new Uint8Array(arranged.length)
  for (let k = 0; k < rows.length; k++) if (breakBefore[rows[k]!] === 1) breaks[slots[k]!] = 1
  return { samples: arranged, breakBefore: breaks, hasTime: true, issues }
}

/** Nothing to mend: every sample has a time, each later than the one before, all within a year. */
function isInOrder(time: Float64Array): boolean {
  for (let i = 1; i < time.length; i++) if (!(time[i]! > time[i - 1]!)) return false
  return time[time.length - 1]! - time[0]! < STRAY_SECONDS
}

/** The times as recorded, with those that are missing between two others spread evenly between them. */
function wholeTime(recorded: Float64Array, issues: Issue[]): Float64Array {
  let untimed = 0
  for (let i = 0; i < recorded.length; i++) if (Number.isNaN(recorded[i]!)) untimed++
  if (untimed === 0) return recorded.slice()
  issues.push({
    id: 'untimed-records',
    message:
      'Some records have no time; those between two timed ones were spread evenly between them, others left out.',
    count: untimed,
  })
  const index = new Float64Array(recorded.length)
  for (let i = 0; i < index.length; i++) index[i] = i
  return interpolate(index, recorded, Number.POSITIVE_INFINITY)
}

/** Rows with a time that can be of this outing. */
function usableRows(time: Float64Array, issues: Issue[]): Uint32Array {
  let [earliest, latest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let i = 0; i < time.length; i++) {
    if (time[i]! < earliest) earliest = time[i]!
    if (time[i]! > latest) latest = time[i]!
  }
  if (latest - earliest > STRAY_SECONDS) {
    const middle = quantile(time, 0.5)
    const rows = rowsWithin(time, middle - STRAY_SECONDS, middle + STRAY_SECONDS)
    const strays = time.length - rows.length
    if (strays > 0 && strays <= Math.max(2, time.length * STRAY_SHARE) && strays < time.length / 2) {
      const message = 'Records dated years away from all others were left out.'
      issues.push({ id: 'stray-times', message, count: strays })
      return rows
    }
  }
  return rowsWithin(time, earliest, latest)
}

function rowsWithin(time: Float64Array, earliest: number, latest: number): Uint32Array {
  const rows = new Uint32Array(time.length)
  let count = 0
  for (let i = 0; i < time.length; i++) if (time[i]! >= earliest && time[i]! <= latest) rows[count++] = i
  return rows.subarray(0, count)
}

function sortByTime(rows: Uint32Array, time: Float64Array, issues: Issue[]): void {
  let backwards = 0
  for (let k = 1; k < rows.length; k++) if (time[rows[k]!]! < time[rows[k - 1]!]!) backwards++
  if (backwards === 0) return
  // Equal times keep the order of the file, so that of two such records the later one still wins.
  rows.sort((a, b) => time[a]! - time[b]! || a - b)
  issues.push({
    id: 'time-order',
    message: 'Time runs backwards in the file; the records were put in the order of their time.',
    count: backwards,
  })
}

function slotsOfInstants(rows: Uint32Array, time: Float64Array, issues: Issue[]): Uint32Array {
  const slots = new Uint32Array(rows.length)
  let merged = 0
  for (let k = 1; k < rows.length; k++) {
    const same = time[rows[k]!] === time[rows[k - 1]!]
    if (same) merged++
    slots[k] = slots[k - 1]! + (same ? 0 : 1)
  }
  if (merged > 0) {
    issues.push({
      id: 'same-second',
      message: 'Several records share one instant; each such group was made into one record.',
      count: merged,
    })
  }
  return slots
}
