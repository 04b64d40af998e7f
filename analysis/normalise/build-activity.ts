import { type Activity, type ActivitySamples, GAIT } from '../model/activity.ts'
import type { DecodedSession, RawSamples } from '../model/decoded-file.ts'
import type { Issue } from '../model/issue.ts'
import { type ActivitySport, activitySport } from './activity-sport.ts'
import { believedPulse } from './believed-pulse.ts'
import { type Cadence, readCadence } from './cadence.ts'
import { gaitOf } from './gait.ts'
import { localTime } from './local-time.ts'
import { markVehicles } from './mark-vehicles.ts'
import { mendAltitude } from './mend-altitude.ts'
import { movesOnFoot } from './moves-on-foot.ts'
import type { NormaliseContext } from './normalise-context.ts'
import { reconstructWay, type Way } from './reconstruct-way.ts'
import { sessionClock } from './session-clock.ts'
import type { SessionInput } from './session-input.ts'
import { meanCadence } from './session-totals.ts'
import { sportFamily } from './sport-family.ts'
import { totalDistance } from './total-distance.ts'
import { FASTEST_TRAVEL } from './travel-limits.ts'

/** Speeds (m/s) that stand in where a gait is known by its cadence alone: the unit's own 10 km/h, an easy walk. */
const USUAL_RUN = 10 / 3.6
const USUAL_WALK = 1.34
/** Metres up or down in a second on the whole: a kilometre of height takes the best half an hour, the way down ten minutes. */
const STEEPEST_ON_FOOT = 2
/** Steps a minute that nobody makes on the whole, and those that may be counted beyond. */
const MAX_PER_MINUTE = 360
const SOME_STEPS = 200
/** Sub-sports of machines, whose positions, if any, are those of a virtual world. */
const VIRTUAL: ReadonlySet<string> = new Set([
  'virtual_activity',
  'indoor_cycling',
  'spin',
  'treadmill',
  'indoor_running',
])

/** One session made into an activity. The samples are not empty. */
export function buildActivity(input: SessionInput, context: NormaliseContext): Activity {
  const { session, part } = input
  const named = namedSport(input, context.overrides.sport)
  const { way, sport } = wayAndSport(input, named, context.overrides.sport)
  const cadence = cadenceOf(input, way, sport, context)
  const movement = movementOf(way, sport, cadence)
  const { total: recorded } = way.recording
  const clock = sessionClock(session, { time: way.samples.time, recorded, moving: way.movingSeconds })
  // What the athlete says is the whole of it, whatever the device counted.
  const said = way.isCorrected ? null : session
  const total = totalDistance(said, way.distance, recorded / clock.timerSeconds, clock.elapsedSeconds)
  const startedAt = way.hasStart ? clock.startedAt : Number.NaN
  const relative = way.samples.time.map((t) => t - clock.startedAt)
  const local = localTime(startedAt, {
    corrected: context.overrides.utcOffsetSeconds,
    file: part.utcOffsetSeconds,
    place: placeOffsetOf(way, sport, startedAt, context),
    home: way.hasStart ? context.homeOffset(startedAt) : Number.NaN,
  })
  const pulse = believedPulse(way.samples.heartRate)
  const altitude = altitudeOf(way, relative, sport)
  return {
    sport: sport.sport,
    subSport: sport.subSport,
    family: sport.family,
    name: session?.name ?? null,
    startedAt,
    utcOffsetSeconds: local.utcOffsetSeconds,
    offsetSource: local.offsetSource,
    localDay: local.localDay,
    elapsedSeconds: way.hasDuration ? clock.elapsedSeconds : Number.NaN,
    timerSeconds: way.hasDuration ? clock.timerSeconds : Number.NaN,
    distanceMetres: total.metres,
    deviceAscentMetres: session?.ascentMetres ?? Number.NaN,
    deviceDescentMetres: session?.descentMetres ?? Number.NaN,
    deviceSteps: sport.family === 'foot' ? deviceSteps(session, clock.elapsedSeconds) : Number.NaN,
    device: part.device,
    massKg: part.massKg,
    heightM: part.heightM,
    barometric: part.barometric,
    samples: activitySamples(way, relative, altitude.metres, {
      ...movement,
      cadence: cadence.perMinute,
      heartRate: pulse.perMinute,
    }),
    // After a closed jump of the clock the laps no longer lie on the samples' time.
    laps: way.issues.some(({ id }) => id === 'clock-jump') ? [] : input.laps,
    cadenceUnit: cadence.unit,
    issues: [
      ...sport.issues,
      ...local.issues,
      ...(way.hasDuration ? clock.issues : []),
      ...way.issues,
      ...cadence.issues,
      ...movement.issues,
      ...pulse.issues,
      ...altitude.issues,
      ...total.issues,
    ],
  }
}

function altitudeOf(way: Way, time: Float64Array, { family }: ActivitySport) {
  const steepest = family === 'foot' ? STEEPEST_ON_FOOT : Number.POSITIVE_INFINITY
  return mendAltitude({ time, distance: way.distance.metres, altitude: way.samples.altitude, steepest })
}

/** What can be believed of a way depends on the sport, and an unnamed sport on the way: on foot is tried first. */
function wayAndSport(input: SessionInput, named: NamedSport, said: string | null): { way: Way; sport: ActivitySport } {
  const family = named.says ? sportFamily(named.sport, named.subSport) : 'foot'
  const way = reconstructWay(input, named.sport, family)
  const metres = way.distance.metres[way.samples.length - 1]!
  const onFoot = !named.says && movesOnFoot(way.speed, way.hasDuration, metres)
  const sport = activitySport(input.session, said, named.says, onFoot)
  if (named.says || sport.family === family) return { way, sport }
  return { way: reconstructWay(input, named.sport, sport.family), sport }
}

interface NamedSport {
  readonly sport: string
  readonly subSport: string | null
  /** Whether anybody named a sport at all. */
  readonly says: boolean
}

/** A GPX without a type and a recording without a session do not say their sport; a FIT `generic` does. */
function namedSport({ session, part, format }: SessionInput, said: string | null): NamedSport {
  if (said !== null) return { sport: said, subSport: null, says: true }
  const sport = session?.sport ?? 'generic'
  const subSport = session?.subSport ?? null
  const unknown = part.issues.some((issue) => issue.id === 'unknown-sport')
  return { sport, subSport, says: sport !== 'generic' || unknown || (session !== null && format !== 'gpx') }
}

function cadenceOf(input: SessionInput, way: Way, sport: ActivitySport, context: NormaliseContext): Cadence {
  const cadence = readCadence({
    family: sport.family,
    sport: sport.sport,
    format: input.format,
    recorded: way.samples.cadence,
    speed: way.speed,
    said: context.overrides.cadenceUnit,
  })
  const mean = input.session === null ? Number.NaN : meanCadence(input.session)
  if (cadence.unit !== 'none' || !(mean > 0) || sport.family === 'other') return cadence
  // No record has a cadence, but the device gives its mean: as if every record had it.
  const recorded = new Float64Array(way.samples.length).fill(mean)
  const { family, sport: name } = sport
  const filled = readCadence({ family, sport: name, format: 'fit', recorded, speed: way.speed, said: null })
  const message = "The records have no cadence; the device's mean stands for all of them."
  return { ...filled, issues: [{ id: 'cadence-from-total', message }] }
}

/** None at all is a counter that was not there, and more than anybody makes in the time one that counts something else. */
function deviceSteps(session: DecodedSession | null, elapsed: number): number {
  const steps = session?.steps ?? Number.NaN
  return steps > 0 && steps <= (elapsed * MAX_PER_MINUTE) / 60 + SOME_STEPS ? steps : Number.NaN
}

interface Movement {
  readonly gait: Uint8Array
  readonly speed: Float64Array
  readonly issues: readonly Issue[]
}

function movementOf(way: Way, { family }: ActivitySport, { perMinute, unit }: Cadence): Movement {
  const { seconds } = way.recording
  const gait = gaitOf({ family, seconds, speed: way.speed, cadence: perMinute })
  if (family === 'foot') markVehicles(gait, seconds, way.speed)
  const speed = new Float64Array(gait.length)
  let tooFast = 0
  for (let i = 0; i < gait.length; i++) {
    if (family === 'foot' && gait[i] === GAIT.other) tooFast++
    if (gait[i] === GAIT.still || seconds[i] === 0) continue
    // A counter that hung makes up for it within a second: that is a way, and no speed.
    speed[i] = Number.isNaN(way.speed[i]!) ? usualSpeed(gait[i]!) : Math.min(way.speed[i]!, FASTEST_TRAVEL)
  }
  const issues: Issue[] = []
  if (tooFast > 0) {
    const message = 'Part of this was faster than anyone has run, so in a vehicle or on wheels; it was not scored.'
    issues.push({ id: 'too-fast', message, count: tooFast })
  }
  if (family === 'foot' && way.distance.source === 'none' && way.recording.total > 0) {
    issues.push(unit === 'none' ? NO_MOVEMENT : SPEED_ASSUMED)
  }
  return { gait, speed, issues }
}

const NO_MOVEMENT: Issue = {
  id: 'no-movement',
  message: 'Neither distance, speed nor cadence was recorded, so no steps can be counted.',
}
const SPEED_ASSUMED: Issue = {
  id: 'speed-assumed',
  message:
    'Neither distance nor speed was recorded; by the cadence, running counts as 10 km/h and walking as 4.8 km/h.',
}

function usualSpeed(gait: number): number {
  if (gait === GAIT.run) return USUAL_RUN
  return gait === GAIT.walk ? USUAL_WALK : 0
}

function placeOffsetOf(
  { track }: Way,
  { subSport }: ActivitySport,
  startedAt: number,
  context: NormaliseContext,
): number {
  // The places of a virtual world are not where the athlete was.
  const isElsewhere = subSport !== null && VIRTUAL.has(subSport)
  if (isElsewhere || !track.hasPositions || Number.isNaN(startedAt)) return Number.NaN
  const first = track.latitude.findIndex((latitude) => !Number.isNaN(latitude))
  if (first < 0) return Number.NaN
  return context.placeOffset(track.latitude[first]!, track.longitude[first]!, startedAt)
}

type MovementColumns = Pick<ActivitySamples, 'gait' | 'speed' | 'cadence' | 'heartRate'>

function activitySamples(
  way: Way,
  time: Float64Array,
  altitude: Float64Array,
  { heartRate, ...movement }: MovementColumns,
): ActivitySamples {
  const { samples, track, recording, distance } = way
  return {
    length: samples.length,
    time,
    seconds: recording.seconds,
    distance: distance.metres,
    speed: movement.speed,
    cadence: movement.cadence,
    altitude,
    latitude: track.latitude,
    longitude: track.longitude,
    heartRate,
    power: samples.power,
    contactTime: samples.contactTime,
    grade: samples.grade,
    gait: movement.gait,
    surfaceTag: tagsOfStretches(samples),
    surfaceTags: samples.surfaceTags,
  }
}

/** The file tags the ground from a record to the next; a sample stands for the stretch that ends in it. */
function tagsOfStretches({ surfaceTag }: RawSamples): Int16Array {
  const tags = new Int16Array(surfaceTag.length).fill(-1)
  for (let i = 1; i < tags.length; i++) tags[i] = surfaceTag[i - 1]!
  return tags
}
