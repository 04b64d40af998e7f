import type { Activity } from '../model/activity.ts'
import type { DecodedFile } from '../model/decoded-file.ts'
import type { Issue } from '../model/issue.ts'
import type { SportFamily } from '../model/sport.ts'
import { quantile } from '../signal/quantile.ts'
import { WALKING_SPORTS } from './sport-family.ts'

export interface CadenceInput {
  readonly family: SportFamily
  readonly sport: string
  readonly format: DecodedFile['format']
  /** As the file has it, NaN = missing. */
  readonly recorded: Float64Array
  /** Metres per second over each stretch, NaN when nothing is known of the speed. */
  readonly speed: Float64Array
  /** What the athlete said; null = nothing. */
  readonly said: 'per-leg' | 'steps' | null
}

export interface Cadence {
  /** Steps per minute on foot and on stairs, crank revolutions per minute on rides. */
  readonly perMinute: Float64Array
  readonly unit: Activity['cadenceUnit']
  readonly issues: readonly Issue[]
}

/** A median above these is steps per minute already: nobody takes that many with one leg. */
const RUNNING_STEPS = 120
const WALKING_STEPS = 85
/** Faster than this is running whatever the sport is called, m/s (usual change of gait). */
const RUN_SPEED = 2.0
/** Slower than this is walking even within a run, m/s. */
const WALK_SPEED = 1.3
/** Slower than this is standing, m/s. */
const STILL_SPEED = 0.4
/** More steps, or turns of a crank, a minute than anyone makes. */
const MAX_PER_MINUTE = 300

/**
 * Cadence as the load needs it. On foot the file counts one leg, so it is doubled, unless its median is over 120 while
 * running or over 85 while walking: then it counts both already. What the athlete said overrules both. Which samples are
 * running is told by speed (2 m/s; from 1.3 m/s on within a run), as the gait itself depends on the answer.
 *
 * A zero while moving is a sensor that missed the steps, and an impossible count is an error: both become NaN. NaN stays.
 */
export function readCadence(input: CadenceInput): Cadence {
  const { family, recorded } = input
  const perMinute = recorded.slice()
  if (perMinute.every((value) => Number.isNaN(value))) return { perMinute, unit: 'none', issues: [] }
  if (family !== 'foot' && family !== 'stairs') {
    const issues: Issue[] = []
    dropImpossible(perMinute, issues)
    return { perMinute, unit: 'rpm', issues }
  }
  const counted = family === 'foot' && countsBothLegs(input)
  const steps = input.said === null ? counted : input.said === 'steps'
  const issues = decisionIssues(input, steps)
  if (!steps) for (let i = 0; i < perMinute.length; i++) perMinute[i] = 2 * perMinute[i]!
  dropImpossible(perMinute, issues)
  if (family === 'foot') dropDropouts(perMinute, input.speed, issues)
  return { perMinute, unit: steps ? 'steps' : 'per-leg', issues }
}

function countsBothLegs({ sport, recorded, speed }: CadenceInput): boolean {
  const isWalk = WALKING_SPORTS.has(sport)
  const runFrom = isWalk ? RUN_SPEED : WALK_SPEED
  // Running samples fill the buffer from the front, walking ones from the back.
  const counted = new Float64Array(recorded.length)
  let runs = 0
  let walks = recorded.length
  for (let i = 0; i < recorded.length; i++) {
    if (!(recorded[i]! > 0) || speed[i]! < STILL_SPEED) continue
    const isRun = Number.isNaN(speed[i]!) ? !isWalk : speed[i]! >= runFrom
    if (isRun) counted[runs++] = recorded[i]!
    else counted[--walks] = recorded[i]!
  }
  const isRunning = runs >= recorded.length - walks
  return isRunning
    ? quantile(counted.subarray(0, runs), 0.5) > RUNNING_STEPS
    : quantile(counted.subarray(walks), 0.5) > WALKING_STEPS
}

function decisionIssues({ format, said }: CadenceInput, steps: boolean): Issue[] {
  if (said !== null) {
    const as = said === 'steps' ? 'both feet; it was not doubled' : 'one foot; it was doubled'
    return [{ id: 'cadence-set', message: `As you said, the cadence of this file counts ${as}.` }]
  }
  if (steps) {
    const message = 'The cadence of this file already counts both feet (its median says so); it was not doubled.'
    return [{ id: 'cadence-steps', message }]
  }
  // FIT defines cadence per leg; in GPX and TCX it is a custom, and so worth a word.
  if (format === 'fit') return []
  return [{ id: 'cadence-doubled', message: 'The cadence of this file counts one foot, as usual; it was doubled.' }]
}

function dropImpossible(perMinute: Float64Array, issues: Issue[]): void {
  let count = 0
  for (let i = 0; i < perMinute.length; i++) {
    if (!(perMinute[i]! > MAX_PER_MINUTE) && !(perMinute[i]! < 0)) continue
    perMinute[i] = Number.NaN
    count++
  }
  if (count === 0) return
  const message = 'Some cadences are more than anyone can step or pedal; they were left out.'
  issues.push({ id: 'cadence-impossible', message, count })
}

function dropDropouts(perMinute: Float64Array, speed: Float64Array, issues: Issue[]): void {
  let count = 0
  for (let i = 0; i < perMinute.length; i++) {
    if (perMinute[i] !== 0 || !(speed[i]! >= STILL_SPEED)) continue
    perMinute[i] = Number.NaN
    count++
  }
  if (count === 0) return
  const message = 'The sensor counted no steps while you moved; the cadence usual at that speed stands in.'
  issues.push({ id: 'cadence-dropouts', message, count })
}
