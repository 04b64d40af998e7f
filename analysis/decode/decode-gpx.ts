import type { DecodeFailure } from '../model/decode-failure.ts'
import type { DecodedFile, DecodedPart } from '../model/decoded-file.ts'
import type { Issue } from '../model/issue.ts'
import type { Result } from '../model/result.ts'
import { setGpxValue } from './gpx-point.ts'
import { finishGpxTrack, type GpxTrack, gpxTrack, tagUntagged, tagWayBefore, waySurface } from './gpx-track.ts'
import { growingColumns, MOST_POINTS, startRow, tagRow } from './xml-columns.ts'
import { xmlLabel } from './xml-label.ts'
import { xmlNumber } from './xml-number.ts'
import { xmlFailure, xmlIssues } from './xml-outcome.ts'
import { readXml, type XmlHandler } from './xml-reader.ts'
import { readTime } from './xml-time.ts'

type Attributes = Readonly<Record<string, string>>

/** Everything met in a GPX file so far. Depths count from 1, the root; 0 = not inside such an element. */
interface GpxState {
  readonly columns: ReturnType<typeof growingColumns>
  readonly parts: DecodedPart[]
  root: string
  /** The child of the root that is open. */
  section: string
  creator: string | null
  fileName: string | null
  trackDepth: number
  segmentDepth: number
  pointDepth: number
  pointHasSurface: boolean
  pointHasWay: boolean
  track: GpxTrack
  records: number
  tracks: number
  emptyTracks: number
  routes: number
  waypoints: number
  hasTooMany: boolean
}

/**
 * Reads a GPX 1.0 or 1.1 file: each `<trk>` with points becomes a part with one session, each `<trkseg>` after the first
 * a segment start. Surface tags are found wherever producers put them, a point's before its way's (BRouter), that before
 * its segment's and its track's. A file of routes and waypoints only is skipped. A file that breaks off keeps its whole
 * points; a document type declaration is refused.
 */
export function decodeGpx(bytes: Uint8Array): Result<DecodedFile, DecodeFailure> {
  const state: GpxState = {
    columns: growingColumns(),
    parts: [],
    root: '',
    section: '',
    creator: null,
    fileName: null,
    trackDepth: 0,
    segmentDepth: 0,
    pointDepth: 0,
    pointHasSurface: false,
    pointHasWay: false,
    track: gpxTrack(),
    records: 0,
    tracks: 0,
    emptyTracks: 0,
    routes: 0,
    waypoints: 0,
    hasTooMany: false,
  }
  const end = readXml(bytes, gpxHandler(state))
  if (state.trackDepth > 0) closeTrack(state) // cut within a track
  const reading = { format: 'GPX', end, points: state.records, hasTooMany: state.hasTooMany } as const
  const error = xmlFailure(reading) ?? noTrack(state)
  if (error !== null) return { ok: false, error }
  const issues: Issue[] = xmlIssues(reading)
  if (state.emptyTracks > 0) {
    issues.push({
      id: 'empty-track',
      message: `${state.emptyTracks} tracks in the file are empty.`,
      count: state.emptyTracks,
    })
  }
  return {
    ok: true,
    value: { format: 'gpx', parts: state.parts, records: state.records, sessions: state.tracks, issues },
  }
}

function gpxHandler(state: GpxState): XmlHandler {
  return {
    open(name, attributes, depth) {
      if (state.pointDepth > 0) return
      if (state.trackDepth === 0) openOutside(state, name, attributes, depth)
      else if (name === 'trkpt') openPoint(state, attributes, depth)
      else if (name === 'trkseg') openSegment(state, depth)
    },
    close(name, text, depth) {
      if (state.pointDepth > 0) closeInPoint(state, name, text, depth)
      else if (state.trackDepth > 0) closeInTrack(state, name, text, depth)
      else if (name === 'name' && (depth === 2 || (depth === 3 && state.section === 'metadata'))) {
        state.fileName = xmlLabel(text)
      }
    },
  }
}

function openOutside(state: GpxState, name: string, attributes: Attributes, depth: number): void {
  if (depth === 2) state.section = name
  if (depth === 1) {
    state.root = name
    state.creator = xmlLabel(attributes['creator'])
  } else if (name === 'trk' && depth === 2) {
    state.tracks++
    state.trackDepth = depth
    state.track = gpxTrack()
  } else if (name === 'rte') state.routes++
  else if (name === 'wpt') state.waypoints++
}

function openSegment(state: GpxState, depth: number): void {
  const { track, columns } = state
  state.segmentDepth = depth
  track.segmentRow = columns.length
  track.segmentSurface = ''
  track.segmentStarts.push(columns.length)
}

function openPoint(state: GpxState, attributes: Attributes, depth: number): void {
  const { columns } = state
  if (columns.length >= MOST_POINTS || state.records >= MOST_POINTS) {
    state.hasTooMany = true
    return
  }
  startRow(columns)
  const row = columns.length
  const latitude = xmlNumber(attributes['lat'])
  const longitude = xmlNumber(attributes['lon'])
  if (latitude >= -90 && latitude <= 90 && longitude >= -180 && longitude <= 180) {
    columns.samples.latitude[row] = latitude
    columns.samples.longitude[row] = longitude
  } else state.track.badPositions++
  state.pointDepth = depth
  state.pointHasSurface = false
  state.pointHasWay = false
}

function closeInPoint(state: GpxState, name: string, text: string, depth: number): void {
  const { columns, track } = state
  const row = columns.length
  if (depth === state.pointDepth) {
    if (state.pointHasSurface) track.ownSurfaceRow = row
    else tagRow(columns, row, track.waySurface)
    if (state.pointHasWay) tagWayBefore(columns, track)
    columns.length++
    state.records++
    state.pointDepth = 0
  } else if (depth === state.pointDepth + 1 && name === 'time') {
    columns.samples.time[row] = readTime(track.times, text)
  } else if (depth === state.pointDepth + 1 && name === 'ele') {
    columns.samples.altitude[row] = xmlNumber(text)
  } else if (setGpxValue(columns.samples, row, name, text)) {
    // taken
  } else if (name === 'surface' && !state.pointHasSurface) {
    tagRow(columns, row, text)
    state.pointHasSurface = columns.samples.surfaceTag[row] !== -1
  } else if (name === 'way') {
    track.waySurface = waySurface(text)
    state.pointHasWay = true
  }
}

function closeInTrack(state: GpxState, name: string, text: string, depth: number): void {
  const { track, columns } = state
  if (depth === state.trackDepth) closeTrack(state)
  else if (depth === state.segmentDepth) {
    tagUntagged(columns, track.segmentRow, track.segmentSurface)
    state.segmentDepth = 0
  } else if (name === 'surface' || name === 'way') {
    const surface = name === 'way' ? waySurface(text) : text
    if (state.segmentDepth > 0) track.segmentSurface = surface
    else track.surface = surface
  } else if (depth === state.trackDepth + 1 && name === 'name') track.name = xmlLabel(text)
  else if (depth === state.trackDepth + 1 && name === 'type') track.type = xmlLabel(text)
  else if (TOTALS.has(name) && depth > state.trackDepth + 1) track.totals[name] = xmlNumber(text)
}

/** The figures of Garmin's TrackStatsExtension that a session has a place for: seconds and metres. */
const TOTALS: ReadonlySet<string> = new Set(['Distance', 'TimerTime', 'Ascent', 'Descent'])

function closeTrack(state: GpxState): void {
  const { columns, track } = state
  if (state.segmentDepth > 0) tagUntagged(columns, track.segmentRow, track.segmentSurface)
  tagUntagged(columns, 0, track.surface)
  if (columns.length === 0) state.emptyTracks++
  else {
    track.name ??= state.fileName
    state.parts.push(finishGpxTrack(track, columns, state.creator))
  }
  state.trackDepth = 0
  state.segmentDepth = 0
}

function noTrack(state: GpxState): DecodeFailure | null {
  if (state.records > 0) return null
  if (state.root.toLowerCase() !== 'gpx') {
    const message = `This is an XML file of another kind (its root is <${state.root}>), no GPX.`
    return { status: 'skipped', reason: 'unsupported-format', message }
  }
  const found = [
    state.routes > 0 ? counted(state.routes, 'route') : '',
    state.waypoints > 0 ? counted(state.waypoints, 'waypoint') : '',
    state.emptyTracks > 0 ? counted(state.emptyTracks, 'empty track') : '',
  ].filter((words) => words !== '')
  const message = `This GPX holds no recorded track (it has ${found.length === 0 ? 'nothing in it' : found.join(' and ')}).`
  return { status: 'skipped', reason: 'no-track', message }
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
