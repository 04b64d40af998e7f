import type { FitEncoder, FitEncoderField } from 'fit-file-parser/encoder'
import { addDeveloperFields, developerBaseType, type FitDeveloperFieldInput } from './fit-developer-section.ts'
import { byte, FIT_EPOCH, sint16, sint32, text, uint8, uint16, uint32 } from './fit-field.ts'
import { type FitSection, fitFile, fitSection } from './fit-section.ts'

/** One `record` message. Times are UTC Unix seconds (whole); what is undefined or NaN is written as invalid. */
export interface FitRecordInput {
  readonly time: number
  readonly latitude?: number
  readonly longitude?: number
  /** Metres. */
  readonly altitude?: number
  /** Cumulative metres. */
  readonly distance?: number
  /** Metres per second. */
  readonly speed?: number
  /** Per leg (revolutions per minute); the fraction goes to `fractional_cadence`. */
  readonly cadence?: number
  readonly heartRate?: number
  readonly power?: number
  /** Ground contact time, seconds. */
  readonly contactTime?: number
  /** Rise over run, as a treadmill records its incline. */
  readonly grade?: number
}

export interface FitSessionInput {
  /** FIT profile numbers: sport 1 running, 2 cycling, 11 walking, 17 hiking; sub_sport 0 generic, 1 treadmill, 3 trail. */
  readonly sport: number
  readonly subSport?: number
  readonly startTime: number
  readonly endTime: number
  /** Default endTime - startTime. */
  readonly elapsedSeconds?: number
  /** Default elapsedSeconds. */
  readonly timerSeconds?: number
  readonly distanceMetres?: number
  readonly ascentMetres?: number
  readonly descentMetres?: number
  /** Both feet; the file holds cycles, half of it. */
  readonly steps?: number
  readonly meanCadence?: number
  readonly meanPowerWatts?: number
  /** `sport_profile_name`, what the watch called the activity. */
  readonly name?: string
}

export interface FitLapInput {
  readonly startTime: number
  readonly endTime: number
  readonly timerSeconds?: number
  readonly distanceMetres?: number
}

export interface FitActivityInput {
  readonly records: readonly FitRecordInput[]
  readonly sessions: readonly FitSessionInput[]
  readonly laps?: readonly FitLapInput[]
  /** Start and stop of the recording clock; none are written when left out. */
  readonly timerEvents?: readonly { readonly time: number; readonly kind: 'start' | 'stop' }[]
  /** FIT profile numbers; default Garmin (1) fenix 6 (3290). `barometer` adds the sensor's device_info. */
  readonly device?: { readonly manufacturer: number; readonly product: number; readonly barometer?: boolean }
  /** Local clock minus UTC; left out, the file says nothing of its zone. */
  readonly utcOffsetSeconds?: number
  readonly massKg?: number
  readonly heightM?: number
  readonly developerFields?: readonly FitDeveloperFieldInput[]
  /** `file_id.type`, default 4 (activity). */
  readonly fileType?: number
}

/** A FIT activity file with the messages a watch writes, in the order a watch writes them. Deterministic. */
export function encodeFitActivity(activity: FitActivityInput): Uint8Array {
  const start = activity.sessions[0]?.startTime ?? activity.records[0]?.time ?? FIT_EPOCH
  const end = activity.sessions.at(-1)?.endTime ?? activity.records.at(-1)?.time ?? start
  const events = activity.timerEvents ?? []
  return fitFile([
    fitSection((encoder) => {
      writeHead(encoder, activity, start)
      for (const event of events) if (event.time <= start) encoder.writeMessage(21, eventFields(event), 2)
    }),
    recordSection(activity),
    fitSection((encoder) => {
      for (const event of events) if (event.time > start) encoder.writeMessage(21, eventFields(event), 2)
      for (const lap of activity.laps ?? []) encoder.writeMessage(19, lapFields(lap), 4)
      for (const session of activity.sessions) encoder.writeMessage(18, sessionFields(session), 5)
      encoder.writeMessage(34, activityFields(activity, start, end), 6)
    }),
  ])
}

function writeHead(encoder: FitEncoder, activity: FitActivityInput, start: number): void {
  const device = activity.device ?? { manufacturer: 1, product: 3290 }
  const created = uint32(4, start - FIT_EPOCH)
  encoder.writeMessage(0, [
    byte(0, activity.fileType ?? 4),
    uint16(1, device.manufacturer),
    uint16(2, device.product),
    created,
  ])
  const info = (index: number, type: number, product: number): FitEncoderField[] => [
    uint32(253, start - FIT_EPOCH),
    uint8(0, index),
    uint8(1, type),
    uint16(2, device.manufacturer),
    uint16(4, product),
    byte(25, 5),
  ]
  encoder.writeMessage(23, info(0, 0xff, device.product), 1)
  if (device.barometer === true) encoder.writeMessage(23, info(1, 4, 0xffff), 1)
  if (activity.massKg !== undefined || activity.heightM !== undefined) {
    encoder.writeMessage(3, [uint16(4, activity.massKg, 10), uint8(3, activity.heightM, 100)], 1)
  }
  const described = activity.developerFields ?? []
  if (described.length > 0) encoder.writeMessage(207, [uint8(3, 0)], 1)
  for (const [number, field] of described.entries()) encoder.writeMessage(206, descriptionFields(number, field), 1)
}

function descriptionFields(number: number, field: FitDeveloperFieldInput): FitEncoderField[] {
  const fields = [uint8(0, 0), uint8(1, number), uint8(2, developerBaseType(field)), text(3, field.name)]
  if (field.units !== undefined) fields.push(text(8, field.units))
  if (field.nativeField !== undefined) fields.push(uint16(14, 20), uint8(15, field.nativeField))
  return fields
}

/** Only the fields some record has are written, as a watch without the sensor would leave them out. */
function recordSection(activity: FitActivityInput): FitSection {
  const { records } = activity
  const has = (key: keyof FitRecordInput): boolean => records.some((r) => r[key] !== undefined)
  const columns: ((record: FitRecordInput) => FitEncoderField[])[] = [(r) => [uint32(253, r.time - FIT_EPOCH)]]
  if (has('latitude')) columns.push((r) => [sint32(0, degrees(r.latitude)), sint32(1, degrees(r.longitude))])
  if (has('distance')) columns.push((r) => [uint32(5, r.distance, 100)])
  if (has('altitude')) columns.push((r) => [uint32(78, r.altitude === undefined ? undefined : r.altitude + 500, 5)])
  if (has('speed')) columns.push((r) => [uint32(73, r.speed, 1000)])
  if (has('power')) columns.push((r) => [uint16(7, r.power)])
  if (has('contactTime')) columns.push((r) => [uint16(41, r.contactTime, 10_000)])
  if (has('grade')) columns.push((r) => [sint16(9, r.grade, 10_000)])
  if (has('heartRate')) columns.push((r) => [uint8(3, r.heartRate)])
  if (has('cadence')) columns.push((r) => cadenceFields(r.cadence))
  const section = fitSection((encoder) => {
    for (const record of records) {
      const fields = columns.flatMap((column) => column(record))
      encoder.writeMessage(20, fields, 3)
    }
  })
  return addDeveloperFields(section, activity.developerFields ?? [])
}

/** Rounded to the nearest 1/128 first, so that a fraction never carries without its whole. */
function cadenceFields(cadence: number | undefined): FitEncoderField[] {
  if (cadence === undefined || Number.isNaN(cadence)) return [uint8(4, undefined), uint8(53, undefined)]
  const units = Math.round(cadence * 128)
  return [uint8(4, Math.floor(units / 128)), uint8(53, units % 128)]
}

function degrees(value: number | undefined): number | undefined {
  return value === undefined ? undefined : (value * 2 ** 31) / 180
}

function eventFields(event: { readonly time: number; readonly kind: 'start' | 'stop' }): FitEncoderField[] {
  return [uint32(253, event.time - FIT_EPOCH), byte(0, 0), byte(1, event.kind === 'start' ? 0 : 4)]
}

function lapFields(lap: FitLapInput): FitEncoderField[] {
  const elapsed = lap.endTime - lap.startTime
  return [
    uint32(253, lap.endTime - FIT_EPOCH),
    uint32(2, lap.startTime - FIT_EPOCH),
    uint32(7, elapsed, 1000),
    uint32(8, lap.timerSeconds ?? elapsed, 1000),
    uint32(9, lap.distanceMetres, 100),
  ]
}

function sessionFields(session: FitSessionInput): FitEncoderField[] {
  const elapsed = session.elapsedSeconds ?? session.endTime - session.startTime
  const fields = [
    uint32(253, session.endTime - FIT_EPOCH),
    uint32(2, session.startTime - FIT_EPOCH),
    byte(5, session.sport),
    byte(6, session.subSport ?? 0),
    uint32(7, elapsed, 1000),
    uint32(8, session.timerSeconds ?? elapsed, 1000),
    uint32(9, session.distanceMetres, 100),
    uint16(22, session.ascentMetres),
    uint16(23, session.descentMetres),
    uint32(10, session.steps, 0.5),
    uint16(20, session.meanPowerWatts),
  ]
  const [whole, fraction] = cadenceFields(session.meanCadence)
  fields.push(uint8(18, Number(whole!.value)), uint8(92, Number(fraction!.value)))
  if (session.name !== undefined) fields.push(text(110, session.name))
  return fields
}

function activityFields(activity: FitActivityInput, start: number, end: number): FitEncoderField[] {
  const offset = activity.utcOffsetSeconds
  // More than 49 days do not fit: the clock was set in between.
  const seconds = end - start < 2 ** 32 / 1000 ? end - start : undefined
  return [
    uint32(253, end - FIT_EPOCH),
    uint32(0, seconds, 1000),
    uint32(5, offset === undefined ? undefined : end - FIT_EPOCH + offset),
    uint16(1, activity.sessions.length),
    byte(2, 0),
    byte(3, 26),
    byte(4, 1),
  ]
}
