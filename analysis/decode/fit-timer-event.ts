import type { TimerEvent } from '../model/decoded-file.ts'
import { type FitDefinition, findField } from './fit-definition.ts'
import { FIT_EPOCH } from './fit-profile.ts'

/** `event` fields of the FIT profile, and the values that matter here. */
const EVENT = 0
const EVENT_TYPE = 1
const TIMER = 0
const START = 0
/** stop, stop_all, stop_disable, stop_disable_all. */
const STOPS: readonly number[] = [1, 4, 8, 9]

/** The start or stop of the recording clock an `event` message tells at `fitSeconds`; null when it is another event. */
export function readTimerEvent(
  bytes: Uint8Array,
  definition: FitDefinition,
  at: number,
  fitSeconds: number,
): TimerEvent | null {
  const event = findField(bytes, definition, EVENT)
  const type = findField(bytes, definition, EVENT_TYPE)
  if (event === null || type === null || Number.isNaN(fitSeconds)) return null
  if (bytes[at + event.offset] !== TIMER) return null
  const kind = bytes[at + type.offset]!
  if (kind === START) return { time: fitSeconds + FIT_EPOCH, kind: 'start' }
  return STOPS.includes(kind) ? { time: fitSeconds + FIT_EPOCH, kind: 'stop' } : null
}
