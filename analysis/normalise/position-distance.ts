import type { Issue } from '../model/issue.ts'
import { type PositionInput, positionStep } from './position-step.ts'
import { spreadEvenly } from './spread-evenly.ts'

export interface PositionDistance {
  /** Cumulative metres from 0. */
  readonly metres: Float64Array
  /** Share of the time that lies between two fixes near to each other in time; of the samples where there are no times. */
  readonly covered: number
  readonly issues: readonly Issue[]
}

/** Two fixes with records between them, further apart than this (s), say little of the way between them. */
const LONGEST_BETWEEN = 120
/** Without a fix at either end for longer than this (s), the rest of the way tells the speed. */
const SHORTEST_BLIND = 60
/** An interval longer than this (s) is no recording, and nobody asks for fixes in it. */
const LONGEST_INTERVAL = 600

/**
 * Distance by the positions. Where fixes are missing, the way to the next one is spread evenly, or it would be covered in
 * a leap. Before the first fix and after the last, for longer than a minute, steps that were counted tell that the way
 * went on: the mean speed between the fixes stands in there, and an issue says so.
 */
export function positionDistance(input: PositionInput): PositionDistance {
  const { samples, track } = input
  const { time } = samples
  const metres = new Float64Array(samples.length)
  let last = -1
  let first = -1
  let asked = 0
  let covered = 0
  for (let i = 0; i < metres.length; i++) {
    if (i > 0) metres[i] = metres[i - 1]! + positionStep(input, i)
    if (Number.isNaN(track.latitude[i]!)) continue
    spreadEvenly(metres, time, last, i)
    if (last < 0) first = i
    else covered += coveredSeconds(input, last, i)
    last = i
  }
  for (let i = 1; i < metres.length; i++) asked += askedSeconds(input, i)
  const share = asked > 0 ? covered / asked : shareOfFixes(track.latitude)
  if (!(covered > 0)) return { metres, covered: share, issues: [] }
  const speed = (metres[last]! - metres[first]!) / covered
  const blind = goOnBlindly(input, metres, { first, last, speed })
  if (blind === 0) return { metres, covered: share, issues: [] }
  const message = 'Where steps were counted before the first position or after the last, the mean speed stands in.'
  return { metres, covered: share, issues: [{ id: 'positions-partial', message, count: blind }] }
}

/** Seconds of a stretch that recording can account for. */
function askedSeconds({ samples, pauseBefore }: PositionInput, i: number): number {
  const seconds = samples.time[i]! - samples.time[i - 1]!
  return pauseBefore[i] === 1 || !(seconds <= LONGEST_INTERVAL) ? 0 : seconds
}

function coveredSeconds(input: PositionInput, from: number, to: number): number {
  const { time } = input.samples
  if (to - from > 1 && !(time[to]! - time[from]! <= LONGEST_BETWEEN)) return 0
  let seconds = 0
  for (let i = from + 1; i <= to; i++) seconds += askedSeconds(input, i)
  return seconds
}

interface Known {
  /** First and last sample with a fix. */
  readonly first: number
  readonly last: number
  /** Metres per second between them. */
  readonly speed: number
}

/** @returns how many samples moved on without a fix */
function goOnBlindly(input: PositionInput, metres: Float64Array, { first, last, speed }: Known): number {
  const { time, cadence } = input.samples
  const step = (i: number): number => (cadence[i]! > 0 ? speed * askedSeconds(input, i) : 0)
  const n = metres.length
  let blind = 0
  if (time[first]! - time[0]! > SHORTEST_BLIND) {
    let before = 0
    for (let i = 1; i <= first; i++) {
      metres[i - 1] = before
      if (step(i) > 0) blind++
      before += step(i)
    }
    for (let i = first; i < n; i++) metres[i] = metres[i]! + before
  }
  if (time[n - 1]! - time[last]! > SHORTEST_BLIND) {
    for (let i = last + 1; i < n; i++) {
      if (step(i) > 0) blind++
      metres[i] = metres[i - 1]! + step(i)
    }
  }
  return blind
}

function shareOfFixes(latitude: Float64Array): number {
  let fixes = 0
  for (let i = 0; i < latitude.length; i++) if (!Number.isNaN(latitude[i]!)) fixes++
  return latitude.length > 0 ? fixes / latitude.length : 0
}
