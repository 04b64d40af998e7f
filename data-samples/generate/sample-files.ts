import { BROKEN_FITS } from './broken-fit.ts'
import { encodeFitActivity } from './encode-fit.ts'
import { encodeGpx, type GpxTrackInput } from './encode-gpx.ts'
import { encodeTcx } from './encode-tcx.ts'
import { FAULTY_SAMPLES } from './faulty-samples.ts'
import { type FitDetails, fitLaps, fitOfOuting, fitSession } from './fit-of-outing.ts'
import { SAMPLE_OUTINGS } from './sample-outings.ts'
import { type OutingPlan, type SimulatedRecord, simulateOuting } from './simulate-run.ts'
import { SURFACE_SAMPLES } from './surface-samples.ts'

export interface SampleFile {
  /** Path inside data-samples/. */
  readonly path: string
  readonly bytes: Uint8Array
}

/** Namibia keeps two hours ahead of UTC all the year. */
const UTC_OFFSET = 7200

const RUN: FitDetails = { sport: 1, subSport: 0, barometer: true, name: 'Run', utcOffsetSeconds: UTC_OFFSET }

/** Every sample file, made anew: the same bytes each time. data-samples/README.md says what each is for. */
export function sampleFiles(): SampleFile[] {
  return [...fitSamples(), ...gpxSamples(), tcxSample(), ...surfaceSamples(), ...brokenSamples(), ...faultySamples()]
}

function fitSamples(): SampleFile[] {
  const { road, hills, treadmill, paused, walk } = SAMPLE_OUTINGS
  return [
    { path: 'fit/road-run.fit', bytes: fitOf(road, RUN) },
    { path: 'fit/hill-run.fit', bytes: fitOf(hills, { ...RUN, name: 'Hill run' }) },
    {
      path: 'fit/treadmill-run.fit',
      bytes: fitOf(treadmill, { ...RUN, subSport: 1, barometer: false, name: 'Treadmill' }),
    },
    { path: 'fit/paused-run.fit', bytes: fitOf(paused, RUN) },
    { path: 'fit/walk.fit', bytes: fitOf(walk, { ...RUN, sport: 11, name: 'Walk' }) },
    { path: 'fit/ride-and-run.fit', bytes: multiSession() },
  ]
}

function fitOf(plan: OutingPlan, details: FitDetails): Uint8Array {
  return fitOfOuting(plan, simulateOuting(plan), details)
}

/** Two legs and the change between them as three sessions of one file, as a watch in its triathlon mode writes them. */
function multiSession(): Uint8Array {
  const { bikeLeg, runLeg } = SAMPLE_OUTINGS
  const ride = simulateOuting(bikeLeg)
  const ridden = ride.at(-1)!
  const run = simulateOuting(runLeg)
  const rideSession = fitSession(bikeLeg, ride, { ...RUN, sport: 2, subSport: 7, name: 'Bike' })
  const change = { sport: 3, startTime: ridden.time, endTime: run[0]!.time, distanceMetres: 0, name: 'Change' }
  const runSession = fitSession(runLeg, run, RUN)
  return encodeFitActivity({
    records: [...ride, ...run.map((record) => ({ ...record, distance: record.distance + ridden.distance }))],
    sessions: [rideSession, change, runSession],
    laps: [...fitLaps(ride, 5000), ...fitLaps(run, 1000)],
    device: { manufacturer: 1, product: 3113, barometer: true },
    utcOffsetSeconds: UTC_OFFSET,
    massKg: 68,
    heightM: 1.75,
  })
}

function gpxSamples(): SampleFile[] {
  const { beach, brouter, noTime, noElevation, twoSegments } = SAMPLE_OUTINGS
  return [
    { path: 'gpx/beach-a-to-b.gpx', bytes: gpxOf(beach, { creator: 'https://gpx.studio' }) },
    { path: 'gpx/brouter-shore.gpx', bytes: gpxOf(brouter, { creator: 'BRouter-1.7.7', surfaceForm: 'brouter' }) },
    { path: 'gpx/no-time.gpx', bytes: gpxOf(noTime, { creator: 'https://gpx.studio', leaveOut: ['time'] }) },
    { path: 'gpx/no-elevation.gpx', bytes: gpxOf(noElevation, { leaveOut: ['altitude'] }) },
    { path: 'gpx/two-segments.gpx', bytes: gpxOf(twoSegments, { segments: halves(simulateOuting(twoSegments)) }) },
  ]
}

function gpxOf(plan: OutingPlan, how: Partial<GpxTrackInput>): Uint8Array {
  return encodeGpx({
    name: 'Shore run',
    type: 'running',
    creator: 'Garmin Connect',
    segments: [simulateOuting(plan)],
    surfaceForm: 'gpx.studio',
    ...how,
  })
}

function halves(records: readonly SimulatedRecord[]): readonly (readonly SimulatedRecord[])[] {
  const middle = Math.floor(records.length / 2)
  // Ten seconds are missing between them.
  return [records.slice(0, middle), records.slice(middle + 10)]
}

function tcxSample(): SampleFile {
  const records = simulateOuting(SAMPLE_OUTINGS.tcx)
  const bytes = encodeTcx({
    sport: 'Running',
    device: 'Forerunner 945',
    notes: 'Shore loop',
    records,
    laps: fitLaps(records, 500),
  })
  return { path: 'tcx/road-run.tcx', bytes }
}

function surfaceSamples(): SampleFile[] {
  return Object.entries(SURFACE_SAMPLES).map(([name, make]) => ({ path: `surfaces/${name}`, bytes: make() }))
}

function faultySamples(): SampleFile[] {
  return Object.entries(FAULTY_SAMPLES).map(([name, make]) => ({ path: `faulty/${name}`, bytes: make() }))
}

function brokenSamples(): SampleFile[] {
  const whole = new TextDecoder().decode(gpxOf(SAMPLE_OUTINGS.twoSegments, {}))
  const cut = whole.slice(0, whole.indexOf('<trkpt', whole.length / 2) + 40)
  const bomb = `<!DOCTYPE gpx [\n<!ENTITY a "sand">\n${entities()}]>\n<gpx version="1.1" creator="x"><trk><name>&j;</name></trk></gpx>\n`
  return [
    ...Object.entries(BROKEN_FITS).map(([name, make]) => ({ path: `broken/${name}`, bytes: make() })),
    { path: 'broken/cut.gpx', bytes: new TextEncoder().encode(cut) },
    { path: 'broken/entity-bomb.gpx', bytes: new TextEncoder().encode(bomb) },
    { path: 'broken/waypoints.gpx', bytes: new TextEncoder().encode(WAYPOINTS) },
  ]
}

/** Each entity ten of the one before: the last is a thousand million times the first. */
function entities(): string {
  const letters = [...'abcdefghij']
  const lines = letters.slice(1).map((letter, i) => `<!ENTITY ${letter} "${`&${letters[i]};`.repeat(10)}">\n`)
  return lines.join('')
}

const WAYPOINTS = `<?xml version="1.0" encoding="UTF-8"?>
<gpx version="1.1" creator="x" xmlns="http://www.topografix.com/GPX/1/1">
<wpt lat="-19.6" lon="12.95"><name>Wreck</name></wpt>
</gpx>
`
