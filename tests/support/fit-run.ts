import { encodeFitActivity, type FitRecordInput } from '../../data-samples/generate/encode-fit.ts'

export interface RunShape {
  /** ISO instant, UTC. */
  readonly start: string
  readonly minutes?: number
  /** Metres per second. */
  readonly speed?: number
  /** Per leg; null = none recorded. */
  readonly cadence?: number | null
  readonly heartRate?: number
  /** FIT profile number, 1 running. */
  readonly sport?: number
  /** Local clock minus UTC; null = the file says nothing. */
  readonly utcOffsetSeconds?: number | null
  /** Seconds between records. */
  readonly every?: number
  readonly power?: number
  /** Metres; null = none recorded. */
  readonly altitude?: number | null
  /** FIT profile number, 1 treadmill. */
  readonly subSport?: number
}

/** A flat, even run on the road as a watch would write it: 30 minutes at 10 km/h unless told otherwise. */
export function fitRun(shape: RunShape): Uint8Array {
  const { minutes = 30, speed = 10 / 3.6, cadence = 82, sport = 1, utcOffsetSeconds = 3600, every = 1 } = shape
  const { altitude = 10, subSport = 0 } = shape
  const start = Date.parse(shape.start) / 1000
  const end = start + minutes * 60
  const records: FitRecordInput[] = []
  for (let time = start; time <= end; time += every) {
    records.push({
      time,
      distance: (time - start) * speed,
      speed,
      ...(altitude === null ? {} : { altitude }),
      ...(cadence === null ? {} : { cadence }),
      ...(shape.heartRate === undefined ? {} : { heartRate: shape.heartRate }),
      ...(shape.power === undefined ? {} : { power: shape.power }),
    })
  }
  return encodeFitActivity({
    records,
    sessions: [{ sport, subSport, startTime: start, endTime: end, distanceMetres: (end - start) * speed }],
    ...(utcOffsetSeconds === null ? {} : { utcOffsetSeconds }),
  })
}
