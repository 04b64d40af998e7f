import FitParser, { getFitGarminProductName } from 'fit-file-parser'
import type { DecodedLap, DecodedSession } from '../model/decoded-file.ts'
import type { Result } from '../model/result.ts'
import { BASE } from './fit-base-type.ts'
import type { FitDeveloperDescription } from './fit-developer-description.ts'
import { fitDeviceName } from './fit-device-name.ts'
import { type FitUtcOffset, fitUtcOffset } from './fit-utc-offset.ts'
import { plainText } from './plain-text.ts'

/** What the messages of a part say besides its records. */
export interface FitMessages {
  readonly sessions: readonly DecodedSession[]
  readonly laps: readonly DecodedLap[]
  readonly utcOffset: FitUtcOffset
  readonly device: string | null
  readonly massKg: number
  readonly heightM: number
  readonly developerFields: readonly FitDeveloperDescription[]
}

/** A message as fit-file-parser gives it: fields by profile name, invalid ones left out, numbers in SI units. */
type Message = Readonly<Record<string, unknown>>

/** A type byte no base type has. */
const NO_TYPE = 0x1f
/** A FIT field has 255 bytes at most. */
const LONGEST_TEXT = 255

/** Outside of these a wearer's figure is a setting never made or a slip. */
const MASS_KG = { from: 20, to: 300 }
const HEIGHT_M = { from: 0.8, to: 2.5 }

/**
 * Reads sessions, laps, device, wearer and developer fields with fit-file-parser from the small valid file the scan
 * made. The error is the parser's own text.
 */
export function readFitMessages(file: Uint8Array<ArrayBuffer>): Result<FitMessages, string> {
  // `list`, because `cascade` drops what has no lap; `force: false`, so that no fault of ours is passed over.
  const parser = new FitParser({ force: false, mode: 'list' })
  let outcome: Result<FitMessages, string> = { ok: false, error: 'no answer' }
  try {
    parser.parse(file.buffer, (error, data) => {
      outcome = data === undefined ? { ok: false, error: String(error) } : { ok: true, value: collect({ ...data }) }
    })
  } catch (error) {
    outcome = { ok: false, error: String(error) }
  }
  return outcome
}

function collect(data: Message): FitMessages {
  const sessions = messages(data, 'sessions')
  const sports = messages(data, 'sports')
  const activity = message(data, 'activity')
  const wearer = message(data, 'user_profile')
  return {
    // The watch writes one `sport` message a session, if any.
    sessions: sessions.map((session, i) => toSession(session, sports.length === sessions.length ? sports[i]! : {})),
    laps: messages(data, 'laps').map(toLap),
    utcOffset: fitUtcOffset(seconds(activity, 'timestamp'), seconds(activity, 'local_timestamp')),
    device: deviceName(messages(data, 'file_ids')[0] ?? {}, messages(data, 'device_infos')[0] ?? {}),
    massKg: within(number(wearer, 'weight'), MASS_KG),
    heightM: within(number(wearer, 'height'), HEIGHT_M),
    developerFields: messages(data, 'field_descriptions').map(toDescription),
  }
}

/** `sport` is the message of that name which belongs to the session; it has no fields when there is none. */
function toSession(session: Message, sport: Message): DecodedSession {
  const named = session['sport'] === undefined ? sport : session
  const elapsedSeconds = number(session, 'total_elapsed_time')
  const startTime = seconds(session, 'start_time')
  const cycles = number(session, 'total_cycles') + (optional(session, 'total_fractional_cycles') ?? 0)
  return {
    sport: profileName(named, 'sport') ?? 'generic',
    subSport: profileName(named, 'sub_sport'),
    name: text(session, 'sport_profile_name') ?? text(sport, 'name'),
    startTime,
    endTime: endTime(startTime, seconds(session, 'timestamp'), elapsedSeconds),
    elapsedSeconds,
    timerSeconds: number(session, 'total_timer_time'),
    distanceMetres: number(session, 'total_distance'),
    ascentMetres: number(session, 'total_ascent'),
    descentMetres: number(session, 'total_descent'),
    steps: cycles * 2,
    meanPowerWatts: number(session, 'avg_power'),
    meanCadence: number(session, 'avg_cadence') + (optional(session, 'avg_fractional_cadence') ?? 0),
  }
}

function toLap(lap: Message): DecodedLap {
  const startTime = seconds(lap, 'start_time')
  return {
    startTime,
    endTime: endTime(startTime, seconds(lap, 'timestamp'), number(lap, 'total_elapsed_time')),
    timerSeconds: number(lap, 'total_timer_time'),
    distanceMetres: number(lap, 'total_distance'),
    name: null, // the profile has no field for it
  }
}

/** Many indoor watches and apps stamp sessions and laps with their start; then the elapsed time tells the end. */
function endTime(startTime: number, timestamp: number, elapsedSeconds: number): number {
  return timestamp > startTime || Number.isNaN(startTime) ? timestamp : startTime + elapsedSeconds
}

function toDescription(description: Message): FitDeveloperDescription {
  const base = description['fit_base_type_id']
  const typeByte = typeof base === 'string' ? (BASE as Readonly<Record<string, number>>)[base] : base
  return {
    developerIndex: number(description, 'developer_data_index'),
    number: number(description, 'field_definition_number'),
    typeByte: typeof typeByte === 'number' ? typeByte : NO_TYPE,
    name: text(description, 'field_name') ?? '',
    units: text(description, 'units') ?? '',
    scale: optional(description, 'scale') || 1, // 0 would make every value infinite
    offset: optional(description, 'offset') ?? 0,
  }
}

function deviceName(fileId: Message, creator: Message): string | null {
  const maker = fileId['manufacturer'] ?? creator['manufacturer']
  const product = optional(fileId, 'product') ?? optional(creator, 'product')
  return fitDeviceName({
    maker: typeof maker === 'string' ? maker : null,
    product: maker === 'garmin' ? getFitGarminProductName(product) : null,
    ownName: text(fileId, 'product_name') ?? text(creator, 'product_name'),
  })
}

/** The profile's name of a sport or sub-sport, `sport_87` for a number it does not name; null when there is none. */
function profileName(from: Message, field: 'sport' | 'sub_sport'): string | null {
  const value = from[field]
  if (typeof value === 'string') return value
  return typeof value === 'number' ? `${field}_${value}` : null
}

function message(data: Message, name: string): Message {
  const value = data[name]
  return typeof value === 'object' && value !== null ? (value as Message) : {}
}

function messages(data: Message, name: string): readonly Message[] {
  const value = data[name]
  return Array.isArray(value) ? (value as readonly Message[]) : []
}

function optional(from: Message, field: string): number | undefined {
  const value = from[field]
  return typeof value === 'number' ? value : undefined
}

function number(from: Message, field: string): number {
  return optional(from, field) ?? Number.NaN
}

function text(from: Message, field: string): string | null {
  const value = from[field]
  const plain = typeof value === 'string' ? plainText(value, LONGEST_TEXT) : ''
  return plain === '' ? null : plain
}

/** A time field as Unix seconds: fit-file-parser gives dates. */
function seconds(from: Message, field: string): number {
  const value = from[field]
  return typeof value === 'object' && value !== null ? Number(value.valueOf()) / 1000 : Number.NaN
}

function within(value: number, range: { readonly from: number; readonly to: number }): number {
  return value >= range.from && value <= range.to ? value : Number.NaN
}
