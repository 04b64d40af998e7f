import { encodeFitActivity, type FitActivityInput } from './encode-fit.ts'
import { encodeGpx, type GpxTrackInput } from './encode-gpx.ts'
import { type FitDetails, fitLaps, fitSession } from './fit-of-outing.ts'
import { SURFACE_OUTINGS } from './sample-outings.ts'
import { type OutingPlan, type SimulatedRecord, simulateOuting } from './simulate-run.ts'

const RUN: FitDetails = { sport: 1, subSport: 0, barometer: true, name: 'Shore', utcOffsetSeconds: 7200 }
const TREADMILL: FitDetails = { ...RUN, subSport: 1, barometer: false, name: 'Treadmill' }

/** Surfaces as another producer would call them, by the name the outing has for them. */
type Values = Readonly<Record<string, string>>

/** One run along a shore, 200 m of it sand, with its surfaces in every form a file is known to carry them in. */
export const SURFACE_SAMPLES = {
  /** gpx.studio: from this point to the next, in the innermost extensions of Garmin's. */
  'gpx-studio.gpx': () => gpxWith('gpx.studio'),
  /** BRouter: the tags of the way that ends in a point, only where they change. */
  'brouter.gpx': () => gpxWith('brouter'),
  'point.gpx': () => gpxWith('point'),
  'track-point-extension.gpx': () => gpxWith('track-point-extension'),
  /** Each segment names its surface after its points. */
  'segments.gpx': () => gpxWith('segment'),
  'track.gpx': () => gpxWith('track', { asphalt: 'sand' }),
  /** A prefix nobody bound, capitals, several values, a refinement. */
  'other-namespace.gpx': () => gpxWith('other', { sand: 'Sand;gravel', asphalt: 'Concrete:plates' }),
  'openrouteservice-codes.gpx': () => gpxWith('point', { sand: '15', asphalt: '3' }),
  /** Values that say nothing: they are kept, named and score as unknown. */
  'strange-values.gpx': () => gpxWith('point', { sand: 'Jelly', asphalt: 'missing' }),
  'developer-words.fit': () => shoreFit((record) => record.surface),
  'developer-codes.fit': () => shoreFit((record) => (record.surface === 'sand' ? 3 : 1)),
  /** A belt that records its own incline, 4 % from the fourth minute on. */
  'treadmill-incline.fit': treadmillFit,
} as const

function gpxWith(surfaceForm: GpxTrackInput['surfaceForm'], values: Values = {}): Uint8Array {
  const records = simulateOuting(SURFACE_OUTINGS.shore).map((record) => {
    return { ...record, surface: values[record.surface] ?? record.surface }
  })
  const segments = surfaceForm === 'segment' ? segmentsOf(records) : [records]
  return encodeGpx({ name: 'Shore run', type: 'running', creator: 'Soleus', segments, surfaceForm })
}

/** A segment for each stretch of one surface. */
function segmentsOf(records: readonly SimulatedRecord[]): SimulatedRecord[][] {
  const segments: SimulatedRecord[][] = []
  for (const record of records) {
    const open = segments.at(-1)
    if (open?.at(-1)?.surface === record.surface) open.push(record)
    else segments.push([record])
  }
  return segments
}

function shoreFit(surfaceOf: (record: SimulatedRecord) => string | number): Uint8Array {
  const records = simulateOuting(SURFACE_OUTINGS.shore)
  const values = records.map(surfaceOf) as string[] | number[]
  return fitOf(SURFACE_OUTINGS.shore, RUN, { records, developerFields: [{ name: 'surface_type', values }] })
}

function treadmillFit(): Uint8Array {
  const plan = SURFACE_OUTINGS.treadmill
  const simulated = simulateOuting(plan)
  const start = simulated[0]!.time
  const records = simulated.map((record) => ({ ...record, grade: record.time - start > 180 ? 0.04 : 0 }))
  return fitOf(plan, TREADMILL, { records })
}

function fitOf(plan: OutingPlan, details: FitDetails, activity: Pick<FitActivityInput, 'records' | 'developerFields'>) {
  const simulated = simulateOuting(plan)
  return encodeFitActivity({
    ...activity,
    sessions: [fitSession(plan, simulated, details)],
    laps: fitLaps(simulated, 300),
    device: { manufacturer: 1, product: 3113, barometer: details.barometer },
    utcOffsetSeconds: details.utcOffsetSeconds,
    massKg: 68,
    heightM: 1.75,
  })
}
