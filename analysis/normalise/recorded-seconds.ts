import type { Issue } from '../model/issue.ts'
import { selectNth } from '../signal/select-nth.ts'

/** What tells recording from pausing. */
export interface RecordingInput {
  /** UTC Unix seconds, ascending, no NaN. */
  readonly time: Float64Array
  /** Cumulative metres, never falling, no NaN. */
  readonly distance: Float64Array
  /** False when the distance column is not known to mean anything. */
  readonly hasDistance: boolean
  /** Seconds the clock stood still within each stretch, by the file's timer events. */
  readonly stopped: Float64Array
  /** 1 where a new segment starts with the sample. */
  readonly breakBefore: Uint8Array
  /** Recording time by the device, NaN = unknown. */
  readonly deviceSeconds: number
  /** Metres per second this sport can reach. */
  readonly maxSpeed: number
  readonly onFoot: boolean
}

export interface Recording {
  /** Recorded seconds of each stretch; 0 over a pause and for the first sample. */
  readonly seconds: Float64Array
  readonly total: number
  readonly issues: readonly Issue[]
}

/** Watches that save memory write a record every few seconds, and standing still even fewer: shorter gaps are recording. */
const LONGEST_INTERVAL = 30
/** A new segment after no more than this, with way covered over it, is a split of the file and not a pause. */
const SEGMENT_GAP = 10
/** A gap longer than so many usual intervals is one, and not the pace of a watch that writes seldom. */
const REGULAR_INTERVALS = 3
/** Who covered a long gap at this speed or more (m/s) was on the way; below, the watch was paused. */
const ON_THE_WAY = 0.5
/** A gap longer than this (s), and than so many usual intervals, tells nothing of how the way over it was covered. */
const LONGEST_GAP = 600
const LONGEST_GAP_INTERVALS = 20
/** On foot, a gap longer than this (s), and than so many usual intervals, covered faster than this (m/s) was a ride home. */
const RIDE_GAP = 60
const RIDE_GAP_INTERVALS = 5
const RIDE_SPEED = 6
/** Beyond this share (and seconds) the timer events contradict the device's own total. */
const EVENT_ERROR_SHARE = 0.05
const EVENT_ERROR_SECONDS = 10

/**
 * Which part of each stretch was recorded. Time between a stop and a start of the timer is none. A gap of more than 30 s
 * without such marks was a pause too, unless the distance went on over it at a plausible speed: then the watch only
 * saved memory or lost its satellites. That is believed for 10 minutes or 20 of the usual intervals between records,
 * whichever is longer, and on foot above 6 m/s for one minute or 5 intervals. A new segment of a GPX or TCX track is a
 * pause, unless it goes on within 10 s.
 *
 * Where the timer events contradict the device's own recording time, and the gaps alone do so less, the events are
 * left aside and an issue says so.
 */
export function recordedSeconds(input: RecordingInput): Recording {
  const byEvents = recordedWith(input, input.stopped)
  const { deviceSeconds } = input
  const allowed = EVENT_ERROR_SHARE * deviceSeconds + EVENT_ERROR_SECONDS
  if (!(Math.abs(byEvents.total - deviceSeconds) > allowed)) return byEvents
  const byGaps = recordedWith(input, new Float64Array(input.time.length))
  if (Math.abs(byGaps.total - deviceSeconds) >= Math.abs(byEvents.total - deviceSeconds)) return byEvents
  const message = "The file's pause marks contradict its recording time and were left aside; gaps decide instead."
  return { ...byGaps, issues: [...byGaps.issues, { id: 'pause-marks-ignored', message }] }
}

function recordedWith(input: RecordingInput, stopped: Float64Array): Recording {
  const { time } = input
  const usual = usualInterval(time)
  const seconds = new Float64Array(time.length)
  let total = 0
  let still = 0
  let withWay = 0
  let bridged = 0
  for (let i = 1; i < time.length; i++) {
    const elapsed = time[i]! - time[i - 1]!
    const running = Math.max(0, elapsed - stopped[i]!)
    if (input.breakBefore[i] === 1 && (elapsed > SEGMENT_GAP || !movedOn(input, i))) continue
    if (running > LONGEST_INTERVAL) {
      const speed = input.hasDistance ? (input.distance[i]! - input.distance[i - 1]!) / running : 0
      if (speed < ON_THE_WAY) {
        still++
        continue
      }
      if (speed > input.maxSpeed || !couldBeRecording(input, { seconds: running, speed, usual })) {
        withWay++
        continue
      }
      if (running > REGULAR_INTERVALS * usual) bridged++
    }
    seconds[i] = running
    total += running
  }
  return { seconds, total, issues: gapIssues({ still, withWay, bridged }) }
}

/** Gaps of each kind. */
interface Gaps {
  readonly still: number
  readonly withWay: number
  readonly bridged: number
}

function gapIssues({ still, withWay, bridged }: Gaps): Issue[] {
  const issues: Issue[] = []
  if (bridged > 0) {
    const message = 'Gaps in the recording over which the way went on count as recorded, at an even speed.'
    issues.push({ id: 'gaps-bridged', message, count: bridged })
  }
  if (still > 0) {
    const message = 'Gaps in the recording without a pause mark were taken for pauses, as nothing moved on over them.'
    issues.push({ id: 'long-gaps', message, count: still })
  }
  if (withWay > 0) {
    const message =
      'Gaps in the recording were taken for pauses though the way went on over them, as they were too long, or covered ' +
      'too fast, to be part of the activity; they count in the distance and not in the load.'
    issues.push({ id: 'gaps-with-way', message, count: withWay })
  }
  return issues
}

interface Gap {
  readonly seconds: number
  /** Metres per second over it. */
  readonly speed: number
  readonly usual: number
}

/** Whether a gap with way over it may be the activity itself, of which the watch wrote nothing. */
function couldBeRecording({ onFoot }: RecordingInput, { seconds, speed, usual }: Gap): boolean {
  if (seconds > Math.max(LONGEST_GAP, LONGEST_GAP_INTERVALS * usual)) return false
  return !(onFoot && speed > RIDE_SPEED && seconds > Math.max(RIDE_GAP, RIDE_GAP_INTERVALS * usual))
}

/** Median seconds between records, of an even number the lower middle one, so that a gap among few is not the usual. */
function usualInterval(time: Float64Array): number {
  if (time.length < 2) return 0
  const intervals = new Float64Array(time.length - 1)
  for (let i = 1; i < time.length; i++) intervals[i - 1] = time[i]! - time[i - 1]!
  return selectNth(intervals, (intervals.length - 1) >> 1, intervals.length)
}

function movedOn({ distance, hasDistance }: RecordingInput, i: number): boolean {
  return !hasDistance || distance[i]! > distance[i - 1]!
}
