import { type FitDefinition, type FitField, findField } from './fit-definition.ts'
import { FIT_EPOCH } from './fit-profile.ts'
import type { FitSource } from './fit-source.ts'

/** An `hr` message: where its first field byte lies, and its layout. */
export interface FitHeartMessage {
  readonly at: number
  readonly definition: FitDefinition
}

/** `hr` fields of the FIT profile. */
const FRACTION = 0
const BPM = 6
const TICKS = 9
const PACKED_TICKS = 10
const TIMESTAMP = 253
const TICKS_PER_SECOND = 1024
/** Packed times keep the lowest twelve bits. */
const PACKED_ROLLOVER = 4096
/** Fractions of a second in the clock of the watch. */
const FRACTIONS_PER_SECOND = 32_768
/** Two days at 180 a minute; a file with more is made to exhaust memory, and the rest is left. */
const MOST_BEATS = 500_000
/** A beat stands for this long (s); after that nothing is known. */
const HOLDS_SECONDS = 5

/** When the strap's clock showed which time of the watch; NaN before the first message that says both. */
interface StrapClock {
  unixSeconds: number
  atTicks: number
  lastTicks: number
}

interface Beats {
  readonly time: number[]
  readonly bpm: number[]
}

/**
 * Fills a heart rate column from the `hr` messages of a strap, which keeps its beats under water and hands them over
 * afterwards, often as parts chained behind the activity. A message sets the strap's clock (1/1024 s) against the watch's;
 * those after it give eight beats each by the lowest twelve bits of that clock. A record gets the last beat up to 5 s
 * before it; a heart rate that is there stays.
 *
 * @param time UTC Unix seconds of the records in the order of the file; a record out of order is passed over
 * @param heartRate beats per minute, NaN = missing; changed in place
 */
export function addStrapHeartRate(
  source: FitSource,
  messages: readonly FitHeartMessage[],
  time: Float64Array,
  heartRate: Float64Array,
): void {
  if (messages.length === 0) return
  const beats = beatsOf(source, messages)
  let beat = -1
  for (let i = 0; i < time.length; i++) {
    while (beat + 1 < beats.time.length && beats.time[beat + 1]! <= time[i]!) beat++
    if (beat < 0 || !Number.isNaN(heartRate[i]!)) continue
    const age = time[i]! - beats.time[beat]!
    if (age >= 0 && age <= HOLDS_SECONDS) heartRate[i] = beats.bpm[beat]!
  }
}

function beatsOf(source: FitSource, messages: readonly FitHeartMessage[]): Beats {
  const clock: StrapClock = { unixSeconds: Number.NaN, atTicks: Number.NaN, lastTicks: Number.NaN }
  const beats: Beats = { time: [], bpm: [] }
  for (const { at, definition } of messages) {
    if (beats.time.length > MOST_BEATS) break
    const field = (number: number): FitField | null => findField(source.bytes, definition, number)
    const bpm = field(BPM)
    const ticks = setClock(source, at, definition, clock) ?? packedTicks(source.bytes, at, field(PACKED_TICKS), clock)
    const count = Math.min(bpm?.size ?? 0, ticks.length)
    for (let k = 0; k < count; k++) {
      const rate = source.bytes[at + bpm!.offset + k]!
      const time = clock.unixSeconds + (ticks[k]! - clock.atTicks) / TICKS_PER_SECOND
      if (rate === 0 || rate === 0xff || Number.isNaN(time)) continue
      beats.time.push(time)
      beats.bpm.push(rate)
    }
  }
  return beats
}

/** The ticks of a message that gives the whole clock, which is set by it; null when it does not. */
function setClock(source: FitSource, at: number, definition: FitDefinition, clock: StrapClock): number[] | null {
  const { bytes, view } = source
  const { littleEndian } = definition
  const stamp = findField(bytes, definition, TIMESTAMP)
  const whole = findField(bytes, definition, TICKS)
  if (stamp?.size !== 4 || whole === null || whole.size < 4) return null
  const fraction = findField(bytes, definition, FRACTION)
  const parts = fraction?.size === 2 ? view.getUint16(at + fraction.offset, littleEndian) : 0
  const ticks: number[] = []
  for (let p = 0; p + 4 <= whole.size; p += 4) ticks.push(view.getUint32(at + whole.offset + p, littleEndian))
  clock.unixSeconds = view.getUint32(at + stamp.offset, littleEndian) + FIT_EPOCH + parts / FRACTIONS_PER_SECOND
  clock.atTicks = ticks[0]!
  clock.lastTicks = ticks.at(-1)!
  return ticks
}

/** Three bytes hold two times of twelve bits, the lower first; each is the next such time after the one before. */
function packedTicks(bytes: Uint8Array, at: number, field: FitField | null, clock: StrapClock): number[] {
  const ticks: number[] = []
  for (let p = 0; field !== null && p + 3 <= field.size; p += 3) {
    const q = at + field.offset + p
    const pair = bytes[q]! | (bytes[q + 1]! << 8) | (bytes[q + 2]! << 16)
    for (const low of [pair & 0xfff, pair >> 12]) {
      const lead = low - (clock.lastTicks % PACKED_ROLLOVER)
      clock.lastTicks += lead < 0 ? lead + PACKED_ROLLOVER : lead
      ticks.push(clock.lastTicks)
    }
  }
  return ticks
}
