import type { DecodedPart, RawSamples } from '../model/decoded-file.ts'
import type { Issue } from '../model/issue.ts'
import { segmentLaps } from './segment-laps.ts'
import { type GrowingColumns, tagRow, takeSamples } from './xml-columns.ts'
import { xmlSport } from './xml-sport.ts'
import { type TimeReading, timeIssues, timeReading, timeSpan } from './xml-time.ts'

/** A `<trk>` while it is read. */
export interface GpxTrack {
  name: string | null
  type: string | null
  readonly segmentStarts: number[]
  /** First row of the open segment. */
  segmentRow: number
  /** Surface of the whole track or of the open segment, as its extensions say; '' = nothing said. */
  surface: string
  segmentSurface: string
  /** Surface of the way BRouter last named, '' when it named one without: it holds until the next one. */
  waySurface: string
  /** The last row whose point has a surface tag of its own; -1 = none. */
  ownSurfaceRow: number
  badPositions: number
  readonly times: TimeReading
  /** Garmin's TrackStatsExtension. */
  readonly totals: Record<string, number>
}

export function gpxTrack(): GpxTrack {
  return {
    name: null,
    type: null,
    segmentStarts: [],
    segmentRow: 0,
    surface: '',
    segmentSurface: '',
    waySurface: '',
    ownSurfaceRow: -1,
    badPositions: 0,
    times: timeReading(),
    totals: {},
  }
}

/** `surface` of BRouter's `highway=path surface=sand …`, '' when the way has none. */
export function waySurface(wayTags: string): string {
  return /(?:^|\s)surface=(\S+)/.exec(wayTags)?.[1] ?? ''
}

/**
 * BRouter names the way that ends in a point, unlike producers that tag what comes after it: the row before the one being
 * filled is on the new way already, unless it lies in another segment or its point says itself what follows.
 */
export function tagWayBefore(columns: GrowingColumns, track: GpxTrack): void {
  const before = columns.length - 1
  if (before < track.segmentRow || before === track.ownSurfaceRow) return
  columns.samples.surfaceTag[before] = -1
  tagRow(columns, before, track.waySurface)
}

/**
 * Gives the rows from `from` on that no point has tagged the surface of their segment or track. It comes late because
 * GPX writes the extensions of a segment after its points.
 */
export function tagUntagged(columns: GrowingColumns, from: number, surface: string): void {
  if (surface === '') return
  for (let row = from; row < columns.length; row++) {
    if (columns.samples.surfaceTag[row] === -1) tagRow(columns, row, surface)
  }
}

/** Closes a track: its rows become a part with one session. `device` is the file's creator. */
export function finishGpxTrack(track: GpxTrack, columns: GrowingColumns, device: string | null): DecodedPart {
  const { tagsLeftOut } = columns
  const samples = takeSamples(columns)
  const issues: Issue[] = [...positionIssues(track), ...timeIssues(track.times), ...dropStepDistances(samples)]
  if (tagsLeftOut > 0) {
    issues.push({
      id: 'odd-surfaces',
      message: `${tagsLeftOut} surface tags are no names and were left out.`,
      count: tagsLeftOut,
    })
  }
  const sport = xmlSport(track.type)
  if (sport === null) {
    issues.push({
      id: 'unknown-sport',
      message: `The file calls its sport “${track.type}”, which is not known here; set the sport by hand if it was a run or a walk.`,
    })
  }
  const [startTime, endTime] = timeSpan(samples.time)
  const segmentStarts = [...new Set(track.segmentStarts)].filter((row) => row > 0 && row < samples.length)
  const total = (name: string): number => track.totals[name] ?? Number.NaN
  return {
    samples,
    sessions: [
      {
        sport: sport?.sport ?? 'generic',
        subSport: sport?.subSport ?? null,
        name: track.name,
        startTime,
        endTime,
        elapsedSeconds: endTime - startTime,
        timerSeconds: total('TimerTime'),
        distanceMetres: total('Distance'),
        ascentMetres: total('Ascent'),
        descentMetres: total('Descent'),
        steps: Number.NaN,
        meanPowerWatts: Number.NaN,
        meanCadence: Number.NaN,
      },
    ],
    laps: segmentLaps(samples, segmentStarts),
    timerEvents: [],
    segmentStarts,
    utcOffsetSeconds: track.times.offsetSeconds,
    device,
    massKg: Number.NaN,
    heightM: Number.NaN,
    // Strava's convention for uploads whose altitude is to be trusted.
    barometric: /barometer/i.test(device ?? '') ? true : null,
    issues,
  }
}

function positionIssues(track: GpxTrack): Issue[] {
  if (track.badPositions === 0) return []
  const message = `${track.badPositions} points lie nowhere on the globe; their place is left out, the rest of them is kept.`
  return [{ id: 'bad-position', message, count: track.badPositions }]
}

/** Cluetrust's distance counts up; OpenTracks writes the step from the last point under the same name. */
function dropStepDistances(samples: RawSamples): Issue[] {
  let last = Number.NEGATIVE_INFINITY
  for (let i = 0; i < samples.length; i++) {
    const metres = samples.distance[i]!
    if (metres < last) {
      samples.distance.fill(Number.NaN)
      return [
        { id: 'step-distances', message: 'The distances in the file do not count up; they are taken from the track.' },
      ]
    }
    if (metres >= last) last = metres
  }
  return []
}
