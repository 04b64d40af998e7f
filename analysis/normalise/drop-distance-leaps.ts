import type { Issue } from '../model/issue.ts'
import { FARTHEST_LEAP, FASTEST_TRAVEL } from './travel-limits.ts'

/** A reading that comes back is a bad one when it leapt by more than this (m) beyond what the sport can reach. */
const SPIKE = 50
/** After so many records it has come back or it never will. */
const LOOK_AHEAD = 300
/** A counter that leaps beyond reach more often than this counts nothing. */
const MOST_LEAPS = 20
/** Seconds from record to record that are supposed where the records have no times. */
const USUAL_INTERVAL = 60
/** By this much (m) a reading may lie below the one before the spike. */
const JITTER = 10

/**
 * Recorded distances without readings that cannot be: one that leaps ahead of what the sport can reach and comes back is
 * left out (NaN), and a leap of kilometres that stays, faster than any journey, is taken out of all that follows. What a
 * watch adds in one go after a tunnel, or on the train home, is within reach and stays. A counter that leaps time and again
 * is left out altogether, and so is what lies below zero.
 *
 * @param time seconds, ascending; where there are none (NaN), a minute from record to record is supposed
 * @param maxSpeed metres per second this sport can reach
 */
export function dropDistanceLeaps(
  recorded: Float64Array,
  time: Float64Array,
  maxSpeed: number,
): { readonly distance: Float64Array; readonly issues: readonly Issue[] } {
  const clock = Number.isNaN(time[0]!) ? time.map((_, i) => i * USUAL_INTERVAL) : time
  if (!leapsAnywhere(recorded, clock, maxSpeed)) return { distance: recorded, issues: [] }
  const distance = recorded.slice()
  let shift = 0
  let leaps = 0
  let spikes = 0
  let last = -1
  /** Since when the counter stands: a leap is measured from there, as it may have hung. */
  let stands = 0
  /** Metres that may still be leapt; used up by leaps in a row and regained with time. */
  let credit = FARTHEST_LEAP
  for (let i = 0; i < distance.length; i++) {
    if (Number.isNaN(recorded[i]!)) continue
    if (recorded[i]! < 0) {
      distance[i] = Number.NaN
      spikes++
      continue
    }
    distance[i] = recorded[i]! + shift
    if (last < 0) {
      last = stands = i
      continue
    }
    // Back on the count from before a leap that was taken out: counted on from where it was.
    if (shift !== 0 && distance[i]! < distance[last]! - FARTHEST_LEAP) {
      shift = distance[last]! - recorded[i]!
      distance[i] = distance[last]!
    }
    const step = distance[i]! - distance[last]!
    const end =
      step > SPIKE + maxSpeed * (clock[i]! - clock[stands]!)
        ? comesBack(recorded, { i, last, shift, distance, time: clock, maxSpeed })
        : -1
    if (end > 0) {
      distance.fill(Number.NaN, i, end)
      spikes += end - i
      i = end - 1
      continue
    }
    const excess = step - FASTEST_TRAVEL * (clock[i]! - clock[stands]!)
    if (excess <= credit) credit = Math.min(FARTHEST_LEAP, credit - excess)
    else {
      shift -= step
      distance[i] = distance[last]!
      leaps++
      if (leaps > MOST_LEAPS)
        return { distance: new Float64Array(recorded.length).fill(Number.NaN), issues: [NONSENSE] }
    }
    if (distance[i]! > distance[last]!) stands = i
    last = i
  }
  if (spikes + leaps === 0) return { distance: recorded, issues: [] }
  const message = 'Some recorded distances are below zero or beyond anyone’s reach; those readings were left out.'
  return { distance, issues: [{ id: 'impossible-distances', message, count: spikes + leaps }] }
}

const NONSENSE: Issue = {
  id: 'impossible-distances',
  message: 'The recorded distances leap beyond anyone’s reach time and again; all of them were left out.',
}

/** Whether any step is beyond what the sport can reach, or below zero, so that the rest is worth its time. */
function leapsAnywhere(recorded: Float64Array, time: Float64Array, maxSpeed: number): boolean {
  let last = -1
  for (let i = 0; i < recorded.length; i++) {
    if (Number.isNaN(recorded[i]!)) continue
    if (recorded[i]! < 0) return true
    if (last >= 0 && recorded[i]! - recorded[last]! > SPIKE + maxSpeed * (time[i]! - time[last]!)) return true
    last = i
  }
  return false
}

interface Leap {
  readonly i: number
  readonly last: number
  readonly shift: number
  readonly distance: Float64Array
  readonly time: Float64Array
  readonly maxSpeed: number
}

/** The next reading that goes on from before the leap, and lies well below it; -1 when none follows soon. */
function comesBack(recorded: Float64Array, { i, last, shift, distance, time, maxSpeed }: Leap): number {
  const before = distance[last]!
  const half = (distance[i]! - before) / 2
  const end = Math.min(recorded.length, i + LOOK_AHEAD)
  for (let j = i + 1; j < end; j++) {
    if (recorded[j]! < 0) continue
    const value = recorded[j]! + shift
    if (value < before - JITTER) return -1
    if (value - before <= Math.min(half, SPIKE + maxSpeed * (time[j]! - time[last]!))) return j
  }
  return -1
}
