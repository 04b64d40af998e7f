import { encodeFitActivity, type FitRecordInput } from './encode-fit.ts'
import { fitSession } from './fit-of-outing.ts'
import { fitFile } from './fit-section.ts'
import { fitStrapMemory, type StrapBeat } from './fit-strap-memory.ts'
import { FAULTY_OUTINGS } from './sample-outings.ts'
import { simulateOuting } from './simulate-run.ts'

const DETAILS = { barometer: true, utcOffsetSeconds: 7200 }
const SWIM_SECONDS = 240
const CHANGE_SECONDS = 40
const SPORT = { run: 1, bike: 2, change: 3, swim: 5 } as const
const OPEN_WATER = 18

/**
 * Swim, change, ride, change, run as five sessions of one file. Under water the strap's radio does not reach the watch: the
 * swim has no heart rate, and the strap's memory of it stands as a part of its own behind the activity.
 */
export function faultyTriathlon(): Uint8Array {
  const ride = simulateOuting(FAULTY_OUTINGS.triathlonRide)
  const run = simulateOuting(FAULTY_OUTINGS.triathlonRun)
  const rideStart = ride[0]!.time
  const swimStart = rideStart - CHANGE_SECONDS - SWIM_SECONDS
  const swim = along(swimStart, SWIM_SECONDS, 1)
  const firstChange = along(rideStart - CHANGE_SECONDS, CHANGE_SECONDS, 1.5)
  const runStart = run[0]!.time
  const rideEnd = ride.at(-1)!.time
  const secondChange = along(rideEnd + 1, runStart - rideEnd - 1, 0.8)
  const legs: readonly (readonly FitRecordInput[])[] = [swim, firstChange, ride, secondChange, run]
  const activity = encodeFitActivity({
    records: oneCounter(legs),
    sessions: [
      { sport: SPORT.swim, subSport: OPEN_WATER, ...spanOf(swim), name: 'Swim' },
      { sport: SPORT.change, ...spanOf(firstChange), name: 'Change' },
      fitSession(FAULTY_OUTINGS.triathlonRide, ride, { ...DETAILS, sport: SPORT.bike, subSport: 7, name: 'Bike' }),
      { sport: SPORT.change, ...spanOf(secondChange), name: 'Change' },
      fitSession(FAULTY_OUTINGS.triathlonRun, run, { ...DETAILS, sport: SPORT.run, subSport: 0, name: 'Run' }),
    ],
    device: { manufacturer: 1, product: 3113, barometer: true },
    utcOffsetSeconds: DETAILS.utcOffsetSeconds,
  })
  return Uint8Array.from([...activity, ...fitFile([fitStrapMemory(beatsOf(swimStart))])])
}

/** A record a second from `start`, without places, as under water. */
function along(start: number, seconds: number, speed: number): FitRecordInput[] {
  return Array.from({ length: seconds }, (_, i) => ({ time: start + i, distance: i * speed, speed }))
}

/** The counter of the watch goes on through all legs. */
function oneCounter(legs: readonly (readonly FitRecordInput[])[]): FitRecordInput[] {
  let before = 0
  return legs.flatMap((leg) => {
    const counted = leg.map((record) => ({ ...record, distance: before + record.distance! }))
    before = counted.at(-1)!.distance
    return counted
  })
}

function spanOf(leg: readonly FitRecordInput[]): { startTime: number; endTime: number; distanceMetres: number } {
  const last = leg.at(-1)!
  return { startTime: leg[0]!.time, endTime: last.time, distanceMetres: last.distance! }
}

function beatsOf(start: number): StrapBeat[] {
  const beats: StrapBeat[] = []
  for (let time = start + 0.25; time < start + SWIM_SECONDS; time += 60 / 140) {
    beats.push({ time, bpm: 138 + (beats.length % 5) })
  }
  return beats
}
