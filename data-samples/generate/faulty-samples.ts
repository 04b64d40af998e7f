import { encodeFitActivity, type FitActivityInput, type FitRecordInput } from './encode-fit.ts'
import { encodeGpx, type GpxPointInput } from './encode-gpx.ts'
import { encodeTcx } from './encode-tcx.ts'
import { faultyTriathlon } from './faulty-triathlon.ts'
import { FIT_EPOCH } from './fit-field.ts'
import { type FitDetails, fitLaps, fitSession } from './fit-of-outing.ts'
import { FAULTY_OUTINGS } from './sample-outings.ts'
import { type OutingPlan, type SimulatedRecord, simulateOuting } from './simulate-run.ts'

const RUN: FitDetails = { sport: 1, subSport: 0, barometer: true, name: 'Run', utcOffsetSeconds: 7200 }
const TREADMILL: FitDetails = { ...RUN, subSport: 1, barometer: false, name: 'Treadmill' }
/** Half a minute of whole multiples of a lap of the belt. */
const LUMP_METRES = 100

/** A whole outing each, with one fault of a kind that real watches and programs make; each is mended and named. */
export const FAULTY_SAMPLES = {
  /** A watch that writes its memory in two blocks, the later first. */
  'time-order.fit': () => fitWith(FAULTY_OUTINGS.timeOrder, RUN, ({ records }) => ({ records: swapped(records) })),
  /** Place and distance in one record of a second, cadence and heart rate in another. */
  'same-second.fit': () =>
    fitWith(FAULTY_OUTINGS.sameSecond, RUN, ({ records }) => ({ records: records.flatMap(halved) })),
  /** No altitude for two minutes, written as zero. */
  'zero-altitude.fit': () =>
    fitWith(FAULTY_OUTINGS.zeroAltitude, RUN, ({ records }) => ({
      records: records.map((record, i) => (i >= 120 && i < 240 ? { ...record, altitude: 0 } : record)),
    })),
  /** A barometer that hangs for a minute and a half on a climb, then leaps to where it should be. */
  'stuck-altitude.fit': () => fitWith(FAULTY_OUTINGS.stuckAltitude, RUN, stuck),
  /** Neither distance nor speed, and a place only every fifth second. */
  'few-positions.fit': () =>
    fitWith(FAULTY_OUTINGS.fewPositions, RUN, ({ records }) => ({
      records: records.map(({ time, latitude, longitude, altitude, cadence }, i) => ({
        time,
        ...(i % 5 === 0 ? { latitude: latitude!, longitude: longitude! } : {}),
        altitude: altitude!,
        cadence,
      })),
      totals: false,
    })),
  /** Records only where something changes, up to nine seconds apart, and once for fifty seconds none. */
  'smart-recording.fit': () =>
    fitWith(FAULTY_OUTINGS.smart, RUN, ({ records }) => ({ records: records.filter((_, i) => isChange(i)) })),
  /** Stopped for two minutes by a watch that writes no mark of it. */
  'silent-pause.fit': () => fitWith(FAULTY_OUTINGS.silentPause, RUN, () => ({})),
  /** The first minute on a clock that counts from when the watch was switched on. */
  'clock-not-set.fit': () => fitWith(FAULTY_OUTINGS.clockNotSet, RUN, clockNotSet),
  /** A minute on a clock that runs ten minutes ahead, until the satellites set it. */
  'clock-set-back.gpx': () =>
    gpxWith(FAULTY_OUTINGS.clockSetBack, (record, i) => (i < 30 ? { ...record, time: record.time + 600 } : record)),
  /** An add-on that writes its own power and cadence beside the watch's. */
  'shadowed-fields.fit': () => fitWith(FAULTY_OUTINGS.shadowed, RUN, shadowed),
  /** The belt tells its distance every 100 m, and there is no speed. */
  'treadmill-lumps.fit': () =>
    fitWith(FAULTY_OUTINGS.treadmillLumps, TREADMILL, ({ records }) => ({
      records: records.map(({ time, distance, cadence, heartRate }) => {
        return { time, distance: distance - (distance % LUMP_METRES), cadence, heartRate }
      }),
    })),
  /** The runner corrected the distance on saving, 12 % more than the arm told. */
  'treadmill-calibrated.fit': () =>
    fitWith(FAULTY_OUTINGS.treadmillCalibrated, TREADMILL, ({ records, sessions }) => ({
      records: records.map((record) => ({ ...record, distance: record.distance! / 1.12, speed: record.speed! / 1.12 })),
      sessions,
    })),
  /** The file's local time is that of 1989. */
  'odd-local-time.fit': () => {
    const end = simulateOuting(FAULTY_OUTINGS.oddLocalTime).at(-1)!.time
    return fitWith(FAULTY_OUTINGS.oddLocalTime, { ...RUN, utcOffsetSeconds: FIT_EPOCH - end }, () => ({}))
  },
  /** From five minutes before midnight to after it. */
  'over-midnight.fit': () => fitWith(FAULTY_OUTINGS.overMidnight, RUN, () => ({})),
  /** Round the mark of the 180th meridian. */
  'date-line.gpx': () =>
    gpxWith(FAULTY_OUTINGS.dateLine, (record) => ({
      ...record,
      longitude: record.longitude! > 180 ? record.longitude! - 360 : record.longitude!,
    })),
  /** Three places a kilometre away, each for one record. */
  'position-spikes.gpx': () =>
    gpxWith(FAULTY_OUTINGS.spikes, (record, i) => ({
      ...record,
      latitude: record.latitude! + (i % 60 === 40 ? 0.009 : 0),
    })),
  /** Cadence of both feet, as some programs write it. */
  'both-feet.gpx': () => gpxWith(FAULTY_OUTINGS.bothFeetGpx, (record) => ({ ...record, cadence: 2 * record.cadence })),
  'both-feet.tcx': bothFeetTcx,
  /** A program that keeps minutes only. */
  'hanging-times.gpx': () =>
    gpxWith(FAULTY_OUTINGS.hangingTimes, (record) => ({ ...record, time: record.time - (record.time % 60) })),
  /** A ride with the watch still set to running. */
  'ride-as-run.fit': () => fitWith(FAULTY_OUTINGS.rideAsRun, RUN, () => ({})),
  'triathlon.fit': faultyTriathlon,
} as const satisfies Record<string, () => Uint8Array>

interface FaultyParts {
  readonly records: readonly SimulatedRecord[]
  readonly sessions: FitActivityInput['sessions']
}

type Fault = Partial<FitActivityInput> & { readonly totals?: boolean }

/** The FIT file of an outing, with what the fault changes in its place. */
function fitWith(plan: OutingPlan, details: FitDetails, fault: (parts: FaultyParts) => Fault): Uint8Array {
  const records = simulateOuting(plan)
  const session = fitSession(plan, records, details)
  const { totals = true, ...changed } = fault({ records, sessions: [session] })
  const { sport, subSport, startTime, endTime } = { subSport: 0, ...session }
  return encodeFitActivity({
    records,
    sessions: [totals ? session : { sport, subSport, startTime, endTime }],
    laps: totals ? fitLaps(records, 1000) : [],
    device: { manufacturer: 1, product: 3113, barometer: details.barometer },
    utcOffsetSeconds: details.utcOffsetSeconds,
    ...changed,
  })
}

function gpxWith(plan: OutingPlan, fault: (record: SimulatedRecord, i: number) => GpxPointInput): Uint8Array {
  return encodeGpx({
    name: 'Shore run',
    type: 'running',
    creator: 'Garmin Connect',
    segments: [simulateOuting(plan).map(fault)],
    surfaceForm: 'gpx.studio',
  })
}

function bothFeetTcx(): Uint8Array {
  const records = simulateOuting(FAULTY_OUTINGS.bothFeetTcx).map((record) => ({
    ...record,
    cadence: 2 * record.cadence,
  }))
  return encodeTcx({ sport: 'Running', device: 'Watch', notes: 'Shore run', records, laps: fitLaps(records, 500) })
}

function swapped<T>(records: readonly T[]): T[] {
  const middle = Math.floor(records.length / 2)
  return [...records.slice(middle), ...records.slice(0, middle)]
}

function halved({ time, latitude, longitude, altitude, distance, speed, cadence, heartRate }: SimulatedRecord) {
  return [
    { time, latitude: latitude!, longitude: longitude!, altitude: altitude!, distance, speed },
    { time, cadence, heartRate },
  ] satisfies FitRecordInput[]
}

function stuck({ records }: FaultyParts): Fault {
  const from = records.findIndex(({ distance }) => distance >= 100)
  const hung = records[from]!.altitude!
  return { records: records.map((r, i) => (i > from && i < from + 90 ? { ...r, altitude: hung } : r)) }
}

function isChange(i: number): boolean {
  if (i > 200 && i < 250) return false
  return [0, 1, 3, 7, 12, 20, 29].includes(i % 31)
}

function clockNotSet({ records, sessions }: FaultyParts): Fault {
  const fix = records[60]!.time
  // Switched on 25 s before the start.
  const back = records[0]!.time - FIT_EPOCH - 25
  return {
    records: records.map((record) => (record.time < fix ? { ...record, time: record.time - back } : record)),
    sessions: sessions.map((session) => ({ ...session, startTime: session.startTime - back })),
    laps: [],
  }
}

function shadowed({ records }: FaultyParts): Fault {
  return {
    records: records.map((record) => ({ ...record, power: Math.round(record.speed * 85) })),
    developerFields: [
      { name: 'Power', units: 'Watts', nativeField: 7, values: records.map(({ speed }) => Math.round(speed * 95)) },
      { name: 'Cadence', units: 'RPM', nativeField: 4, values: records.map(({ cadence }) => Math.round(cadence) + 3) },
    ],
  }
}
