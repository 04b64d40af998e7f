import type { DecodedLap, DecodedPart, RawSamples } from '../model/decoded-file.ts'
import type { Issue } from '../model/issue.ts'
import { isoTime } from './iso-time.ts'
import { type GrowingColumns, takeSamples } from './xml-columns.ts'
import { xmlNumber } from './xml-number.ts'
import { xmlSport } from './xml-sport.ts'
import { type TimeReading, timeIssues, timeReading, timeSpan } from './xml-time.ts'

/** An `<Activity>` while it is read. */
export interface TcxActivity {
  readonly sport: string | null
  name: string | null
  device: string | null
  readonly laps: TcxLap[]
  readonly segmentStarts: number[]
  badPositions: number
  readonly times: TimeReading
}

/** A `<Lap>` while it is read: its own figures, NaN where it has none. */
export interface TcxLap {
  readonly startTime: number
  lastTime: number
  timerSeconds: number
  distanceMetres: number
  steps: number
  meanCadence: number
  meanPowerWatts: number
  name: string | null
  tracks: number
}

export function tcxActivity(sport: string | null): TcxActivity {
  return {
    sport,
    name: null,
    device: null,
    laps: [],
    segmentStarts: [],
    badPositions: 0,
    times: timeReading(),
  }
}

export function tcxLap(startTime: string | undefined): TcxLap {
  return {
    startTime: isoTime(startTime ?? ''),
    lastTime: Number.NaN,
    timerSeconds: Number.NaN,
    distanceMetres: Number.NaN,
    steps: Number.NaN,
    meanCadence: Number.NaN,
    meanPowerWatts: Number.NaN,
    name: null,
    tracks: 0,
  }
}

/** Takes a figure of a lap or of its LX extension, by its local name; others are left. */
export function setTcxLapFigure(lap: TcxLap, name: string, text: string): void {
  switch (name) {
    case 'TotalTimeSeconds':
      lap.timerSeconds = xmlNumber(text)
      break
    case 'DistanceMeters':
      lap.distanceMetres = xmlNumber(text)
      break
    case 'Steps':
      lap.steps = xmlNumber(text)
      break
    case 'AvgRunCadence':
      lap.meanCadence = xmlNumber(text)
      break
    case 'Cadence':
      if (Number.isNaN(lap.meanCadence)) lap.meanCadence = xmlNumber(text)
      break
    case 'AvgWatts':
      lap.meanPowerWatts = xmlNumber(text)
      break
    default:
      break
  }
}

/** Takes one value of a `<Trackpoint>` or of its TPX extension by its local name; the only `<Value>` in one is the heart rate's. */
export function setTcxValue(samples: RawSamples, row: number, name: string, text: string): void {
  switch (name) {
    case 'LatitudeDegrees':
      samples.latitude[row] = xmlNumber(text)
      break
    case 'LongitudeDegrees':
      samples.longitude[row] = xmlNumber(text)
      break
    case 'AltitudeMeters':
      samples.altitude[row] = xmlNumber(text)
      break
    case 'DistanceMeters':
      samples.distance[row] = xmlNumber(text)
      break
    case 'Value':
      samples.heartRate[row] = xmlNumber(text)
      break
    case 'Speed':
      samples.speed[row] = xmlNumber(text)
      break
    case 'RunCadence':
      samples.cadence[row] = xmlNumber(text)
      break
    case 'Cadence':
      if (Number.isNaN(samples.cadence[row])) samples.cadence[row] = xmlNumber(text)
      break
    case 'Watts':
      samples.power[row] = xmlNumber(text)
      break
    default:
      break
  }
}

/** Closes an activity: its rows become a part with one session whose totals are its laps' together. */
export function finishTcxActivity(activity: TcxActivity, columns: GrowingColumns): DecodedPart {
  const samples = takeSamples(columns)
  const issues: Issue[] = timeIssues(activity.times)
  if (activity.badPositions > 0) {
    const message = `${activity.badPositions} points lie nowhere on the globe; their place is left out, the rest of them is kept.`
    issues.unshift({ id: 'bad-position', message, count: activity.badPositions })
  }
  const sport = xmlSport(activity.sport)
  if (sport === null) {
    const message = `The file calls its sport “${activity.sport}”, which is not known here; set the sport by hand if it was a run or a walk.`
    issues.push({ id: 'unknown-sport', message })
  }
  const { laps } = activity
  const [firstTime, lastTime] = timeSpan(samples.time)
  const startTime = earliest(activity.laps[0]?.startTime ?? Number.NaN, firstTime)
  const endTime = laps.length === 0 ? lastTime : lapEnd(laps.at(-1)!)
  return {
    samples,
    sessions: [
      {
        sport: sport?.sport ?? 'generic',
        subSport: sport?.subSport ?? null,
        name: activity.name,
        startTime,
        endTime,
        elapsedSeconds: endTime - startTime,
        timerSeconds: sum(laps, 'timerSeconds'),
        distanceMetres: sum(laps, 'distanceMetres'),
        ascentMetres: Number.NaN,
        descentMetres: Number.NaN,
        steps: sum(laps, 'steps'),
        meanPowerWatts: meanOverTime(laps, 'meanPowerWatts'),
        meanCadence: meanOverTime(laps, 'meanCadence'),
      },
    ],
    laps: laps.map(decodedLap),
    timerEvents: [],
    segmentStarts: [...new Set(activity.segmentStarts)].filter((row) => row > 0 && row < samples.length),
    utcOffsetSeconds: activity.times.offsetSeconds,
    device: activity.device,
    massKg: Number.NaN,
    heightM: Number.NaN,
    barometric: null,
    issues,
  }
}

/** The smaller of two times, the known one where only one is. */
function earliest(a: number, b: number): number {
  return Number.isNaN(a) || b < a ? b : a
}

function decodedLap(lap: TcxLap): DecodedLap {
  const { startTime, timerSeconds, distanceMetres, name } = lap
  return { startTime, endTime: lapEnd(lap), timerSeconds, distanceMetres, name }
}

/** Time of the lap's last point; a lap without points ends when its own time is up. */
function lapEnd(lap: TcxLap): number {
  return Number.isNaN(lap.lastTime) ? lap.startTime + lap.timerSeconds : lap.lastTime
}

/** Sum over the laps that know the figure; NaN when none does. */
function sum(laps: readonly TcxLap[], figure: 'timerSeconds' | 'distanceMetres' | 'steps'): number {
  const known = laps.map((lap) => lap[figure]).filter((value) => !Number.isNaN(value))
  return known.length === 0 ? Number.NaN : known.reduce((total, value) => total + value, 0)
}

/** Mean of a lap figure weighted by the laps' time; NaN when no lap knows both. */
function meanOverTime(laps: readonly TcxLap[], figure: 'meanCadence' | 'meanPowerWatts'): number {
  let total = 0
  let seconds = 0
  for (const lap of laps) {
    if (Number.isNaN(lap[figure]) || !(lap.timerSeconds > 0)) continue
    total += lap[figure] * lap.timerSeconds
    seconds += lap.timerSeconds
  }
  return seconds > 0 ? total / seconds : Number.NaN
}
