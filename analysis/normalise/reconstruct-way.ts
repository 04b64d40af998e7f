import type { DecodedSession, RawSamples } from '../model/decoded-file.ts'
import type { Issue } from '../model/issue.ts'
import type { SportFamily } from '../model/sport.ts'
import { believedSpeed } from './believed-speed.ts'
import { calibrateDistance } from './calibrate-distance.ts'
import { closeClockJumps } from './close-clock-jumps.ts'
import { correctDistance } from './correct-distance.ts'
import { type Distance, deriveDistance } from './derive-distance.ts'
import { inventTime } from './invent-time.ts'
import { mendPositions, type Track } from './mend-positions.ts'
import { type Recording, recordedSeconds } from './recorded-seconds.ts'
import type { SessionInput } from './session-input.ts'
import { recordingSeconds } from './session-totals.ts'
import { stoppedSeconds } from './stopped-seconds.ts'

/** Where somebody was when: the samples with a whole time axis, distance and speed. */
export interface Way {
  /** As recorded, with `time` (UTC Unix seconds, or seconds from 0 when the start is unknown) whole and ascending. */
  readonly samples: RawSamples
  readonly hasStart: boolean
  /** Whether the seconds are the file's own and not invented for scoring. */
  readonly hasDuration: boolean
  readonly track: Track
  readonly distance: Distance
  /** Whether the distance is what the athlete said it was. */
  readonly isCorrected: boolean
  readonly recording: Recording
  /** Recorded seconds in which the way went on, by the distance; 0 when that is not known. */
  readonly movingSeconds: number
  /** Metres per second over each stretch; all NaN when nothing is known of it. */
  readonly speed: Float64Array
  readonly issues: readonly Issue[]
}

/** Metres per second that can be reached: a sprinter, a descent on the bike, skis or a sail. */
const MAX_SPEED: Readonly<Record<SportFamily, number>> = { foot: 12, stairs: 12, ride: 35, transition: 35, other: 60 }

/** Time, positions, distance, recorded seconds and speed of one session, each repaired with the ones before it. */
export function reconstructWay(input: SessionInput, sport: string, family: SportFamily): Way {
  const { session, part, hasTime } = input
  const maxSpeed = MAX_SPEED[family]
  const closed = hasTime ? closeClockJumps(input.samples.time, session) : { time: input.samples.time, issues: [] }
  const timed: RawSamples = { ...input.samples, time: closed.time }
  const track = mendPositions(timed, hasTime ? maxSpeed : Number.NaN)
  // After a closed jump the marks of pauses no longer lie on the same clock.
  const events = closed.issues.length === 0 && hasTime ? part.timerEvents : []
  const stopped = stoppedSeconds(timed.time, events)
  const pauseBefore = pauses(timed.time, input.breakBefore, stopped)
  const totalMetres = input.saidMetres > 0 ? input.saidMetres : (session?.distanceMetres ?? Number.NaN)
  const derived = deriveDistance({ samples: timed, track, pauseBefore, totalMetres, maxSpeed })
  const hasWay = derived.source !== 'none' && derived.source !== 'total'

  const invented = hasTime ? null : inventTime(derived.metres, session, sport, family)
  const hasStart = invented === null || !Number.isNaN(invented.startedAt)
  const samples = invented === null ? timed : { ...timed, time: shifted(invented.time, invented.startedAt) }
  const recording =
    invented !== null || input.fromTotals
      ? allRecorded(input, samples.time)
      : recordedSeconds({
          ...{ time: samples.time, distance: derived.metres, hasDistance: hasWay, stopped, maxSpeed },
          ...{ breakBefore: input.breakBefore, deviceSeconds: deviceSeconds(session), onFoot: family === 'foot' },
        })
  const covered = recording.total / deviceSeconds(session)
  const isBlind = family === 'foot' && !track.hasPositions
  const calibrated = isBlind
    ? calibrateDistance(session, derived, samples, covered)
    : { distance: derived, speed: samples.speed, issues: [] }
  // A speed recorded on a clock that is not known cannot be set against an invented one.
  const deviceSpeed = invented === null ? calibrated.speed : unknown(samples.length)
  const believed =
    calibrated.distance.source === 'none'
      ? { speed: unknown(samples.length), issues: [] }
      : believedSpeed(recording.seconds, calibrated.distance.metres, deviceSpeed)
  const said = correctDistance(calibrated.distance, believed.speed, input.saidMetres)
  const { distance, speed, isCorrected } = said
  const hasDuration = hasTime || (session !== null && recordingSeconds(session) > 0)
  const issues = [
    ...closed.issues,
    ...track.issues,
    // A GPX has no distance; working it out from the positions is no repair.
    ...distance.issues.filter(({ id }) => !(input.format === 'gpx' && id === 'distance-derived' && track.hasPositions)),
    ...calibrated.issues,
    ...(invented?.issues ?? []),
    ...recording.issues,
    ...believed.issues,
    ...said.issues,
  ]
  const movingSeconds = hasWay ? secondsOnTheMove(recording.seconds, distance.metres) : 0
  const measured = { distance, speed, isCorrected, movingSeconds }
  return { samples, hasStart, hasDuration, track, recording, ...measured, issues }
}

/** Slower than this (m/s) is standing. */
const ON_THE_MOVE = 0.5

function secondsOnTheMove(seconds: Float64Array, metres: Float64Array): number {
  let moving = 0
  for (let i = 1; i < seconds.length; i++) {
    if (metres[i]! - metres[i - 1]! >= ON_THE_MOVE * seconds[i]!) moving += seconds[i]!
  }
  return moving
}

/** Totals go on evenly, with the pauses shared out, and invented time has none: all of it was recorded. */
function allRecorded({ fromTotals, session }: SessionInput, time: Float64Array): Recording {
  const seconds = new Float64Array(time.length)
  const whole = time[time.length - 1]! - time[0]!
  const isTotal = fromTotals && session !== null && whole > 0
  let total = 0
  for (let i = 1; i < time.length; i++) {
    const elapsed = time[i]! - time[i - 1]!
    seconds[i] = isTotal ? (elapsed / whole) * recordingSeconds(session) : elapsed
    total += seconds[i]!
  }
  return { seconds, total, issues: [] }
}

/** Recording time as the device has it; a timer longer than what elapsed cannot be it. */
function deviceSeconds(session: DecodedSession | null): number {
  if (session === null || session.timerSeconds > session.elapsedSeconds) return Number.NaN
  return session.timerSeconds
}

function pauses(time: Float64Array, breakBefore: Uint8Array, stopped: Float64Array): Uint8Array {
  const pauseBefore = new Uint8Array(time.length)
  for (let i = 1; i < time.length; i++) {
    const elapsed = time[i]! - time[i - 1]!
    if (breakBefore[i] === 1 || stopped[i]! > elapsed / 2) pauseBefore[i] = 1
  }
  return pauseBefore
}

function unknown(length: number): Float64Array {
  return new Float64Array(length).fill(Number.NaN)
}

function shifted(time: Float64Array, start: number): Float64Array {
  return Number.isNaN(start) ? time : time.map((t) => t + start)
}
