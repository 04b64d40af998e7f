import type { DecodeFailure } from '../model/decode-failure.ts'
import type { TimerEvent } from '../model/decoded-file.ts'
import type { FitHeartMessage } from './add-strap-heart-rate.ts'
import { readNumber } from './fit-base-type.ts'
import type { FitBudget } from './fit-caps.ts'
import { type FitDefinition, findField } from './fit-definition.ts'
import { FitDefinitionCache } from './fit-definition-cache.ts'
import { type DeviceFacts, noteDevice } from './fit-device-facts.ts'
import { ACTIVITY_FILE } from './fit-file-kind.ts'
import type { FitHeader } from './fit-header.ts'
import { MESSAGE } from './fit-profile.ts'
import { RecordLog } from './fit-record-log.ts'
import { FIT_REFUSALS } from './fit-refusals.ts'
import { FitResidue } from './fit-residue.ts'
import type { FitSource } from './fit-source.ts'
import { readTimerEvent } from './fit-timer-event.ts'
import { TREATMENT } from './fit-treatment.ts'

/** Where a walk over messages ended: at the part's end, inside a message, at bytes that are none, or on purpose. */
export type FitStop = 'end' | 'cut' | 'broken' | 'other-kind' | 'refused'

/** What one walk over the messages of a FIT part found. */
export interface FitPartScan {
  readonly records: RecordLog
  readonly residue: FitResidue
  readonly timerEvents: TimerEvent[]
  readonly device: DeviceFacts
  readonly heartMessages: FitHeartMessage[]
  sessions: number
  /** `file_id.type`; NaN when there is none. */
  fileType: number
  stop: FitStop
  /** Position of the first byte that was not read. */
  stoppedAt: number
  /** Why the file is refused, when it is. */
  refusal: DecodeFailure | null
}

/** What the walk carries from message to message. */
interface Walk {
  readonly source: FitSource
  readonly budget: FitBudget
  /** Position of the last full timestamp, or -1 once it is in `clock`: it is read only when a compressed header needs it. */
  timeAt: number
  timeLittleEndian: boolean
  /** FIT seconds, kept by compressed headers; NaN before the first full timestamp. */
  clock: number
  /** Whether the message at hand has a compressed header, so that `clock` is its time. */
  isCompressed: boolean
}

/** Walks the messages of one part, once, and stops at a `file_id` that is no activity's. `budget` is counted down. */
export function scanFitPart(source: FitSource, header: FitHeader, budget: FitBudget): FitPartScan {
  const end = Math.min(header.dataEnd, source.bytes.length)
  const scan: FitPartScan = {
    records: new RecordLog(end - header.dataStart, budget.records),
    residue: new FitResidue(source.bytes, budget),
    timerEvents: [],
    device: { hasBarometer: false, listsOwnSensors: false },
    heartMessages: [],
    sessions: 0,
    fileType: Number.NaN,
    stop: 'end',
    stoppedAt: end,
    refusal: null,
  }
  const walk: Walk = { source, budget, timeAt: -1, timeLittleEndian: true, clock: Number.NaN, isCompressed: false }
  scan.stop = walkMessages(scan, walk, header.dataStart, end)
  budget.records -= scan.records.length
  return scan
}

/** Walks from `start` to `end`, fills `scan` and says where it ended. */
function walkMessages(scan: FitPartScan, walk: Walk, start: number, end: number): FitStop {
  const { budget } = walk
  const { bytes } = walk.source
  const { records } = scan
  const definitions: (FitDefinition | null)[] = new Array<FitDefinition | null>(16).fill(null)
  const cache = new FitDefinitionCache(bytes)
  let p = start
  while (p < end) {
    const head = bytes[p]!
    if ((head & 0xc0) === 0x40) {
      const definition = cache.read(p, end, definitions[head & 15] ?? null)
      if (definition === null) return stopAt(scan, 'cut', p)
      definitions[head & 15] = definition
      p += definition.bytes
      continue
    }
    const isCompressed = head >= 0x80
    const definition = definitions[isCompressed ? (head >> 5) & 3 : head & 15] ?? null
    if (definition === null) return stopAt(scan, 'broken', p)
    const at = p + 1
    const next = at + definition.size
    if (next > end) return stopAt(scan, 'cut', p)
    budget.messages -= 1
    if (budget.messages < 0) return refuse(scan, FIT_REFUSALS.tooManyMessages)
    if (definition.treatment === TREATMENT.record && !isCompressed && next > at) {
      if (!records.add(at, definition)) return refuse(scan, recordRefusal(scan))
    } else if (isCompressed || definition.treatment !== TREATMENT.pass) {
      walk.isCompressed = isCompressed
      if (isCompressed) advanceClock(walk, head & 31)
      const stop = treat(scan, walk, definition, at)
      if (stop !== null) return stop
    }
    if (definition.timeOffset >= 0) {
      walk.timeAt = at + definition.timeOffset
      walk.timeLittleEndian = definition.littleEndian
    }
    p = next
  }
  return 'end'
}

/** Five bits of seconds move the clock on by 0 to 31 s (FIT protocol, "Compressed Timestamp Header"). */
function advanceClock(walk: Walk, lowBits: number): void {
  if (walk.timeAt >= 0) {
    const seconds = walk.source.view.getUint32(walk.timeAt, walk.timeLittleEndian)
    if (seconds !== 0xffffffff) walk.clock = seconds
    walk.timeAt = -1
  }
  walk.clock += (lowBits - walk.clock) & 31
}

/** Does with a message what its definition asks for; `at` is its first field byte. Null = go on. */
function treat(scan: FitPartScan, walk: Walk, definition: FitDefinition, at: number): FitStop | null {
  if (definition.treatment === TREATMENT.record) return noteSpecialRecord(scan, walk, definition, at)
  if (definition.size === 0) return null
  switch (definition.treatment) {
    case TREATMENT.fileId:
      return noteFileType(scan, walk, definition, at)
    case TREATMENT.event:
      return noteTimerEvent(scan, walk, definition, at)
    case TREATMENT.deviceInfo:
      return noteDevice(scan.device, walk.source, definition, at) ? keep(scan, walk, definition, at) : null
    case TREATMENT.heartRate:
      return noteHeartBeats(scan, walk, definition, at)
    case TREATMENT.keep:
      if (definition.globalNumber === MESSAGE.session) scan.sessions += 1
      return keep(scan, walk, definition, at)
    default:
      return null
  }
}

/** A record under a compressed header, which may be its whole content, or one that holds nothing at all. */
function noteSpecialRecord(scan: FitPartScan, walk: Walk, definition: FitDefinition, at: number): FitStop | null {
  if (!walk.isCompressed) {
    walk.budget.emptyRecords -= 1
    return walk.budget.emptyRecords < 0 ? refuse(scan, FIT_REFUSALS.emptyRecords) : null
  }
  if (!scan.records.add(at, definition)) return refuse(scan, recordRefusal(scan))
  scan.records.stamp(walk.clock)
  return null
}

/** The first `file_id` decides: an activity is walked to its end, anything else is left where it is. */
function noteFileType(scan: FitPartScan, walk: Walk, definition: FitDefinition, at: number): FitStop | null {
  const field = findField(walk.source.bytes, definition, 0)
  if (field !== null && Number.isNaN(scan.fileType)) {
    scan.fileType = readNumber(walk.source.view, at + field.offset, field.typeByte, definition.littleEndian)
    const isOther = !Number.isNaN(scan.fileType) && scan.fileType !== ACTIVITY_FILE
    if (isOther) return stopAt(scan, 'other-kind', at)
  }
  return keep(scan, walk, definition, at)
}

function noteTimerEvent(scan: FitPartScan, walk: Walk, definition: FitDefinition, at: number): FitStop | null {
  const ownTime =
    definition.timeOffset < 0
      ? Number.NaN
      : walk.source.view.getUint32(at + definition.timeOffset, definition.littleEndian)
  const event = readTimerEvent(walk.source.bytes, definition, at, walk.isCompressed ? walk.clock : ownTime)
  if (event === null) return null
  walk.budget.timerEvents -= 1
  if (walk.budget.timerEvents < 0) return refuse(scan, FIT_REFUSALS.tooMuchElse)
  scan.timerEvents.push(event)
  return null
}

function noteHeartBeats(scan: FitPartScan, walk: Walk, definition: FitDefinition, at: number): FitStop | null {
  walk.budget.heartMessages -= 1
  if (walk.budget.heartMessages < 0) return refuse(scan, FIT_REFUSALS.tooMuchElse)
  scan.heartMessages.push({ at, definition })
  return null
}

function keep(scan: FitPartScan, walk: Walk, definition: FitDefinition, at: number): FitStop | null {
  const isTimed = walk.isCompressed && !Number.isNaN(walk.clock)
  const isKept = isTimed ? scan.residue.keepTimed(definition, at, walk.clock) : scan.residue.keep(definition, at)
  return isKept ? null : refuse(scan, FIT_REFUSALS.tooMuchElse)
}

function stopAt(scan: FitPartScan, stop: FitStop, position: number): FitStop {
  scan.stoppedAt = position
  return stop
}

function recordRefusal(scan: FitPartScan): DecodeFailure {
  return scan.records.layoutsLeft < 0 ? FIT_REFUSALS.tooManyLayouts : FIT_REFUSALS.tooManyRecords
}

function refuse(scan: FitPartScan, refusal: DecodeFailure): FitStop {
  scan.refusal = refusal
  return 'refused'
}
