import type { Course } from './course.ts'
import type { GroundProfile } from './ground-profile.ts'
import { type SeededRandom, seededRandom } from './seeded-random.ts'

/** What an outing is to be. Steps are those of a runner of 1.75 m. */
export interface OutingPlan {
  readonly seed: number
  readonly gait: 'run' | 'walk' | 'ride'
  /** UTC Unix seconds, whole. */
  readonly startTime: number
  /** Seconds from record to record. */
  readonly interval: number
  readonly metres: number
  /** Metres per second on the flat. */
  readonly speed: number
  readonly profile: GroundProfile
  /** Metres above the sea at the start. */
  readonly baseAltitude: number
  /** null = indoors: no place and no altitude. */
  readonly course: Course | null
  /** The ground after so many metres, '' = not tagged. */
  readonly surface?: (metres: number) => string
  /** Where the recording was stopped by hand, and for how long. */
  readonly pauses?: readonly { readonly afterMetres: number; readonly seconds: number }[]
}

export interface SimulatedRecord {
  readonly time: number
  readonly latitude?: number
  readonly longitude?: number
  readonly altitude?: number
  readonly distance: number
  readonly speed: number
  /** Per leg; rides: crank revolutions. */
  readonly cadence: number
  readonly heartRate: number
  readonly power?: number
  readonly surface: string
}

/** What of the outing wanders slowly: each is a first-order process, stepped once a record. */
interface Wander {
  readonly step: () => number
}

const DEGREES_PER_METRE = 1 / 111_320

/**
 * An outing as a watch would have recorded it: speed that wanders and yields to the slope, cadence that goes with speed,
 * slope and height, a heart that follows the effort late and drifts up, a barometer and a receiver that drift.
 * The same plan gives the same records.
 */
export function simulateOuting(plan: OutingPlan): SimulatedRecord[] {
  const random = seededRandom(plan.seed)
  const wanders = {
    speed: wander(random, 0.03, 90 / plan.interval),
    cadence: wander(random, 0.8, 40 / plan.interval),
    altitude: wander(random, 0.5, 120 / plan.interval),
    north: wander(random, 1.5, 60 / plan.interval),
    east: wander(random, 1.5, 60 / plan.interval),
  }
  const pauses = [...(plan.pauses ?? [])]
  const records: SimulatedRecord[] = []
  let time = plan.startTime
  let distance = 0
  let heartRate = 82
  for (;;) {
    const slope = plan.profile.slope(distance)
    const speed = plan.speed * yieldTo(slope) * (1 + wanders.speed.step())
    const drift = (0.0012 * (time - plan.startTime)) / 60
    const effort = heartRateAt(plan, speed, slope) * (1 + drift)
    heartRate += (effort - heartRate) * Math.min(1, plan.interval / 35)
    records.push({
      time,
      ...placeAt(plan, distance, wanders),
      distance,
      speed,
      cadence: cadenceAt(plan, speed, slope) + wanders.cadence.step() / 2,
      heartRate: Math.round(heartRate),
      ...(plan.gait === 'ride' ? { power: Math.max(0, Math.round(150 + 2200 * slope)) } : {}),
      surface: plan.surface?.(distance) ?? '',
    })
    if (distance >= plan.metres) return records
    distance += speed * plan.interval
    time += plan.interval
    if (pauses[0] !== undefined && distance >= pauses[0].afterMetres) time += pauses.shift()!.seconds
  }
}

function placeAt(
  plan: OutingPlan,
  distance: number,
  wanders: Readonly<Record<'altitude' | 'north' | 'east', Wander>>,
): { latitude?: number; longitude?: number; altitude?: number } {
  if (plan.course === null) return {}
  const { latitude, longitude } = plan.course.at(distance)
  return {
    latitude: latitude + wanders.north.step() * DEGREES_PER_METRE,
    longitude: longitude + (wanders.east.step() * DEGREES_PER_METRE) / Math.cos((latitude * Math.PI) / 180),
    altitude: plan.baseAltitude + plan.profile.height(distance) + wanders.altitude.step(),
  }
}

/** A first-order process around 0 with standard deviation `deviation` that forgets within about `memory` steps. */
function wander(random: SeededRandom, deviation: number, memory: number): Wander {
  const keep = 1 - 1 / Math.max(memory, 1)
  const kick = deviation * Math.sqrt(1 - keep * keep)
  let value = deviation * random.normal()
  return {
    step: () => {
      value = keep * value + kick * random.normal()
      return value
    },
  }
}

/** Share of the flat speed that is kept on a slope: 0.76 up 10 %, 1.11 down 10 %. */
function yieldTo(slope: number): number {
  return slope >= 0 ? 1 / (1 + 3.2 * slope) : 1 + 1.1 * Math.min(-slope, 0.12)
}

/** Per leg: the usual cadence at a speed, shorter steps uphill. */
function cadenceAt(plan: OutingPlan, speed: number, slope: number): number {
  if (plan.gait === 'ride') return 84 - 120 * Math.max(slope, 0)
  if (plan.gait === 'walk') return (112 * Math.sqrt(Math.max(speed, 0.3) / 1.34)) / 2
  return ((165 + 8.5 * (speed - 2.78)) * (1 + 0.5 * Math.max(slope, 0))) / 2
}

function heartRateAt(plan: OutingPlan, speed: number, slope: number): number {
  const flat = plan.gait === 'run' ? 74 + 24 * speed : plan.gait === 'walk' ? 66 + 24 * speed : 96 + 3.2 * speed
  const uphill = (plan.gait === 'ride' ? 300 : 150 * speed) * slope
  return Math.min(182, flat + Math.max(uphill, -14))
}
