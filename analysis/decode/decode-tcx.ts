import type { DecodeFailure } from '../model/decode-failure.ts'
import type { DecodedFile, DecodedPart } from '../model/decoded-file.ts'
import type { Issue } from '../model/issue.ts'
import type { Result } from '../model/result.ts'
import {
  finishTcxActivity,
  setTcxLapFigure,
  setTcxValue,
  type TcxActivity,
  type TcxLap,
  tcxActivity,
  tcxLap,
} from './tcx-activity.ts'
import { growingColumns, MOST_POINTS, startRow } from './xml-columns.ts'
import { xmlLabel } from './xml-label.ts'
import { xmlFailure, xmlIssues } from './xml-outcome.ts'
import { readXml, type XmlHandler } from './xml-reader.ts'
import { readTime } from './xml-time.ts'

type Attributes = Readonly<Record<string, string>>

/** Everything met in a TCX file so far. */
interface TcxState {
  readonly columns: ReturnType<typeof growingColumns>
  readonly parts: DecodedPart[]
  activity: TcxActivity | null
  activityDepth: number
  /** The child of the activity that is open. */
  section: string
  lap: TcxLap | null
  isInPoint: boolean
  root: string
  records: number
  activities: number
  courses: number
  workouts: number
  hasTooMany: boolean
}

/**
 * Reads a TCX file: each `<Activity>` (those of a multi-sport session too) becomes a part with one session. Its totals
 * are its laps' together; a second `<Track>` within a lap is a segment start, a new lap is none. Courses and workouts
 * are no activities: a file of them only is skipped. Cadence stays as written, the running extension's before the plain.
 */
export function decodeTcx(bytes: Uint8Array): Result<DecodedFile, DecodeFailure> {
  const state: TcxState = {
    columns: growingColumns(),
    parts: [],
    activity: null,
    activityDepth: 0,
    section: '',
    lap: null,
    isInPoint: false,
    root: '',
    records: 0,
    activities: 0,
    courses: 0,
    workouts: 0,
    hasTooMany: false,
  }
  const end = readXml(bytes, tcxHandler(state))
  closeActivity(state) // cut within an activity
  const reading = { format: 'TCX', end, points: state.records, hasTooMany: state.hasTooMany } as const
  const error = xmlFailure(reading) ?? noActivity(state)
  if (error !== null) return { ok: false, error }
  const issues: Issue[] = xmlIssues(reading)
  const empty = state.activities - state.parts.length
  if (empty > 0) issues.push({ id: 'empty-track', message: `${empty} activities in the file are empty.`, count: empty })
  return {
    ok: true,
    value: { format: 'tcx', parts: state.parts, records: state.records, sessions: state.activities, issues },
  }
}

function tcxHandler(state: TcxState): XmlHandler {
  return {
    open(name, attributes, depth) {
      if (state.isInPoint) return
      if (state.activity === null) openOutside(state, name, attributes, depth)
      else {
        if (depth === state.activityDepth + 1) state.section = name
        openInActivity(state, state.activity, name, attributes)
      }
    },
    close(name, text) {
      if (state.activity === null) return
      if (state.isInPoint) closeInPoint(state, state.activity, name, text)
      else if (name === 'Activity') closeActivity(state)
      else if (state.lap !== null) closeInLap(state, state.lap, name, text)
      else if (name === 'Notes') state.activity.name = firstLine(text)
      else if (name === 'Name' && state.section === 'Creator') state.activity.device = xmlLabel(text)
    },
  }
}

function openOutside(state: TcxState, name: string, attributes: Attributes, depth: number): void {
  if (name === 'Activity') {
    state.activity = tcxActivity(xmlLabel(attributes['Sport']))
    state.activityDepth = depth
    state.activities++
  } else if (depth === 1) state.root = name
  else if (name === 'Course') state.courses++
  else if (name === 'Workout') state.workouts++
}

function openInActivity(state: TcxState, activity: TcxActivity, name: string, attributes: Attributes): void {
  if (name === 'Lap') {
    state.lap = tcxLap(attributes['StartTime'])
    activity.laps.push(state.lap)
  } else if (name === 'Track') {
    if (state.lap !== null && state.lap.tracks++ > 0) activity.segmentStarts.push(state.columns.length)
  } else if (name === 'Trackpoint') {
    if (state.columns.length >= MOST_POINTS || state.records >= MOST_POINTS) state.hasTooMany = true
    else {
      startRow(state.columns)
      state.isInPoint = true
    }
  }
}

function closeInPoint(state: TcxState, activity: TcxActivity, name: string, text: string): void {
  const { columns, lap } = state
  const row = columns.length
  if (name === 'Trackpoint') {
    checkPosition(columns, activity)
    columns.length++
    state.records++
    state.isInPoint = false
  } else if (name === 'Time') {
    const time = readTime(activity.times, text)
    columns.samples.time[row] = time
    if (lap !== null && !Number.isNaN(time)) lap.lastTime = time
  } else setTcxValue(columns.samples, row, name, text)
}

/** A point without a position is common (indoors, a pause); one off the globe is a fault. */
function checkPosition(columns: TcxState['columns'], activity: TcxActivity): void {
  const { latitude, longitude } = columns.samples
  const row = columns.length
  if (Math.abs(latitude[row]!) <= 90 && Math.abs(longitude[row]!) <= 180) return
  if (!Number.isNaN(latitude[row]) || !Number.isNaN(longitude[row])) activity.badPositions++
  latitude[row] = Number.NaN
  longitude[row] = Number.NaN
}

function closeInLap(state: TcxState, lap: TcxLap, name: string, text: string): void {
  if (name === 'Lap') state.lap = null
  else if (name === 'Notes') lap.name = firstLine(text)
  else setTcxLapFigure(lap, name, text)
}

function closeActivity(state: TcxState): void {
  const { activity, columns } = state
  if (activity === null) return
  const hasTotals = activity.laps.some((lap) => lap.timerSeconds > 0 || lap.distanceMetres > 0)
  if (columns.length > 0 || hasTotals) state.parts.push(finishTcxActivity(activity, columns))
  state.activity = null
  state.lap = null
}

function firstLine(text: string): string | null {
  return xmlLabel(text.trim().split('\n')[0])
}

function noActivity(state: TcxState): DecodeFailure | null {
  if (state.parts.length > 0) return null
  if (state.root !== 'TrainingCenterDatabase') {
    const message = `This is an XML file of another kind (its root is <${state.root}>), no TCX.`
    return { status: 'skipped', reason: 'unsupported-format', message }
  }
  const found = [
    state.courses > 0 ? 'a course' : '',
    state.workouts > 0 ? 'a planned workout' : '',
    state.activities > 0 ? 'an empty activity' : '',
  ].filter((words) => words !== '')
  const message = `This TCX holds no recorded activity (it has ${found.length === 0 ? 'nothing in it' : found.join(' and ')}).`
  return { status: 'skipped', reason: 'no-track', message }
}
