import { encodeFitActivity, type FitLapInput, type FitSessionInput } from './encode-fit.ts'
import type { OutingPlan, SimulatedRecord } from './simulate-run.ts'

export interface FitDetails {
  /** FIT profile numbers of sport and sub-sport. */
  readonly sport: number
  readonly subSport: number
  readonly barometer: boolean
  readonly name: string
  /** Local clock minus UTC where it happened. */
  readonly utcOffsetSeconds: number
}

/** Garmin (1), Forerunner 945 (3113). */
const MAKER = 1
const MODEL = 3113

/** The FIT file a watch would have made of an outing: a lap a kilometre, one session, stops as timer events. */
export function fitOfOuting(plan: OutingPlan, records: readonly SimulatedRecord[], details: FitDetails): Uint8Array {
  const start = records[0]!.time
  const end = records.at(-1)!.time
  const stops = stopsOf(plan, records)
  return encodeFitActivity({
    records,
    sessions: [fitSession(plan, records, details)],
    laps: fitLaps(records, details.sport === 2 ? 5000 : 1000),
    timerEvents: [
      { time: start, kind: 'start' },
      ...stops.flatMap(({ from, to }) => [
        { time: from, kind: 'stop' as const },
        { time: to, kind: 'start' as const },
      ]),
      { time: end, kind: 'stop' },
    ],
    device: { manufacturer: MAKER, product: MODEL, barometer: details.barometer },
    utcOffsetSeconds: details.utcOffsetSeconds,
    massKg: 68,
    heightM: 1.75,
  })
}

/** The session message of an outing: totals as the watch would count them. */
export function fitSession(
  plan: OutingPlan,
  records: readonly SimulatedRecord[],
  details: FitDetails,
): FitSessionInput {
  const elapsed = records.at(-1)!.time - records[0]!.time
  const paused = (plan.pauses ?? []).reduce((sum, { seconds }) => sum + seconds, 0)
  const meanCadence = records.reduce((sum, { cadence }) => sum + cadence, 0) / records.length
  const { ascentMetres, descentMetres } = climbOf(plan, records)
  const power =
    records[0]!.power === undefined ? undefined : records.reduce((sum, r) => sum + r.power!, 0) / records.length
  return {
    sport: details.sport,
    subSport: details.subSport,
    startTime: records[0]!.time,
    endTime: records.at(-1)!.time,
    elapsedSeconds: elapsed,
    timerSeconds: elapsed - paused,
    distanceMetres: records.at(-1)!.distance,
    ...(plan.course === null ? {} : { ascentMetres, descentMetres }),
    ...(plan.gait === 'ride' ? {} : { steps: Math.round((meanCadence * 2 * (elapsed - paused)) / 60) }),
    meanCadence,
    ...(power === undefined ? {} : { meanPowerWatts: power }),
    name: details.name,
  }
}

/** Auto laps of so many metres; the last is what remains. */
export function fitLaps(records: readonly SimulatedRecord[], metres: number): FitLapInput[] {
  const laps: FitLapInput[] = []
  let first = records[0]!
  for (const record of records) {
    const isLast = record === records.at(-1)
    if (record.distance - first.distance < metres && !isLast) continue
    laps.push({
      startTime: first.time,
      endTime: record.time,
      distanceMetres: record.distance - first.distance,
    })
    first = record
  }
  return laps
}

function stopsOf(plan: OutingPlan, records: readonly SimulatedRecord[]): { from: number; to: number }[] {
  const stops: { from: number; to: number }[] = []
  for (let i = 1; i < records.length; i++) {
    const [from, to] = [records[i - 1]!.time, records[i]!.time]
    if (to - from > plan.interval) stops.push({ from, to: to - 1 })
  }
  return stops
}

function climbOf(
  plan: OutingPlan,
  records: readonly SimulatedRecord[],
): { ascentMetres: number; descentMetres: number } {
  let ascentMetres = 0
  let descentMetres = 0
  for (let i = 1; i < records.length; i++) {
    const rise = plan.profile.height(records[i]!.distance) - plan.profile.height(records[i - 1]!.distance)
    if (rise > 0) ascentMetres += rise
    else descentMetres -= rise
  }
  return { ascentMetres, descentMetres }
}
