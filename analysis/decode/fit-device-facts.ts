import { type FitDefinition, findField } from './fit-definition.ts'
import type { FitSource } from './fit-source.ts'

/** `device_info` fields of the FIT profile. */
const DEVICE_INDEX = 0
const DEVICE_TYPE = 1
const SOURCE_TYPE = 25
const PRODUCT_NAME = 27

/** `source_type` local: a sensor in the watch itself; `local_device_type` barometer. */
const LOCAL = 5
const LOCAL_BAROMETER = 4

/** What the `device_info` messages say of the altitude's origin. */
export interface DeviceFacts {
  hasBarometer: boolean
  /** The watch lists its own sensors, so one that is not listed is not there. */
  listsOwnSensors: boolean
}

/** Adds what one `device_info` message tells; true when it describes the watch that made the file. */
export function noteDevice(facts: DeviceFacts, source: FitSource, definition: FitDefinition, at: number): boolean {
  const isCreator = byteOf(source, definition, at, DEVICE_INDEX) === 0
  if (byteOf(source, definition, at, SOURCE_TYPE) === LOCAL) {
    if (!isCreator) facts.listsOwnSensors = true
    if (byteOf(source, definition, at, DEVICE_TYPE) === LOCAL_BAROMETER) facts.hasBarometer = true
  }
  if (!facts.hasBarometer && isNamedBarometer(source.bytes, definition, at)) facts.hasBarometer = true
  return isCreator
}

/** A one-byte field of the message; NaN when it is missing. */
function byteOf(source: FitSource, definition: FitDefinition, at: number, number: number): number {
  const field = findField(source.bytes, definition, number)
  return field?.size === 1 ? source.bytes[at + field.offset]! : Number.NaN
}

/** Some makers (Wahoo) give sensors no type, only a name. */
function isNamedBarometer(bytes: Uint8Array, definition: FitDefinition, at: number): boolean {
  const field = findField(bytes, definition, PRODUCT_NAME)
  if (field === null) return false
  let name = ''
  for (let i = at + field.offset; i < at + field.offset + field.size; i++) name += String.fromCharCode(bytes[i]!)
  return /barometer/i.test(name)
}
