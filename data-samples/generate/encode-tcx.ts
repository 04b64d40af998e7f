import { isoInstant } from '../../analysis/summary/iso-instant.ts'
import type { FitLapInput } from './encode-fit.ts'
import type { SimulatedRecord } from './simulate-run.ts'

export interface TcxActivityInput {
  /** `Running`, `Biking` or `Other`. */
  readonly sport: string
  readonly device: string
  readonly notes: string
  readonly records: readonly SimulatedRecord[]
  readonly laps: readonly FitLapInput[]
}

/** A TCX file of one activity as Garmin Connect writes it: a track a lap, cadence per leg in the extension. Deterministic. */
export function encodeTcx(activity: TcxActivityInput): Uint8Array {
  const id = isoInstant(activity.records[0]!.time)
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2" xmlns:ns3="http://www.garmin.com/xmlschemas/ActivityExtension/v2">',
    `<Activities><Activity Sport="${activity.sport}"><Id>${id}</Id>`,
    ...activity.laps.flatMap((lap) => lapLines(lap, activity.records)),
    `<Notes>${activity.notes}</Notes>`,
    `<Creator><Name>${activity.device}</Name></Creator>`,
    '</Activity></Activities>',
    '</TrainingCenterDatabase>',
    '',
  ]
  return new TextEncoder().encode(lines.join('\n'))
}

function lapLines(lap: FitLapInput, records: readonly SimulatedRecord[]): string[] {
  const inLap = records.filter(({ time }) => time > lap.startTime && time <= lap.endTime)
  const isFirst = lap.startTime === records[0]!.time
  const cadence = inLap.reduce((sum, record) => sum + record.cadence, 0) / inLap.length
  return [
    `<Lap StartTime="${isoInstant(lap.startTime)}"><TotalTimeSeconds>${lap.endTime - lap.startTime}</TotalTimeSeconds>`,
    `<DistanceMeters>${(lap.distanceMetres ?? 0).toFixed(2)}</DistanceMeters><Intensity>Active</Intensity><Track>`,
    ...(isFirst ? [records[0]!, ...inLap] : inLap).map(pointLine),
    `</Track><Extensions><ns3:LX><ns3:AvgRunCadence>${Math.round(cadence)}</ns3:AvgRunCadence></ns3:LX></Extensions></Lap>`,
  ]
}

function pointLine(record: SimulatedRecord): string {
  const { time, latitude, longitude, altitude, distance, heartRate, speed, cadence } = record
  const place =
    latitude === undefined || longitude === undefined
      ? ''
      : `<Position><LatitudeDegrees>${latitude.toFixed(6)}</LatitudeDegrees><LongitudeDegrees>${longitude.toFixed(6)}</LongitudeDegrees></Position>`
  const height = altitude === undefined ? '' : `<AltitudeMeters>${altitude.toFixed(1)}</AltitudeMeters>`
  return (
    `<Trackpoint><Time>${isoInstant(time)}</Time>${place}${height}<DistanceMeters>${distance.toFixed(2)}</DistanceMeters>` +
    `<HeartRateBpm><Value>${heartRate}</Value></HeartRateBpm><Extensions><ns3:TPX><ns3:Speed>${speed.toFixed(3)}</ns3:Speed>` +
    `<ns3:RunCadence>${Math.round(cadence)}</ns3:RunCadence></ns3:TPX></Extensions></Trackpoint>`
  )
}
