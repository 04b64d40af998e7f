import { FitBaseType } from 'fit-file-parser/encoder'
import { FIT_EPOCH, uint8, uint16, uint32 } from './fit-field.ts'
import { type FitSection, fitSection } from './fit-section.ts'

/** A heart beat as a chest strap remembers it. */
export interface StrapBeat {
  /** UTC Unix seconds, with fractions. */
  readonly time: number
  readonly bpm: number
}

const TICKS_PER_SECOND = 1024
const BEATS_PER_MESSAGE = 8

/**
 * The `hr` messages a strap hands over after a swim: the first beat sets its clock against the watch's, the others follow
 * eight at a time by the lowest twelve bits of their ticks. `firstTick` is what the strap's clock shows at the first beat.
 */
export function fitStrapMemory(beats: readonly StrapBeat[], firstTick = 4000): FitSection {
  const first = beats[0]!
  const seconds = Math.floor(first.time)
  const ticksOf = (beat: StrapBeat): number => firstTick + Math.round((beat.time - first.time) * TICKS_PER_SECOND)
  return fitSection((encoder) => {
    encoder.writeMessage(132, [
      uint32(253, seconds - FIT_EPOCH),
      uint16(0, first.time - seconds, 32_768),
      uint8(6, first.bpm),
      uint32(9, firstTick),
    ])
    for (let from = 1; from < beats.length; from += BEATS_PER_MESSAGE) {
      const some = beats.slice(from, from + BEATS_PER_MESSAGE)
      // A message is always full: the last beat stands in for those that are missing, at no rate.
      const full = Array.from({ length: BEATS_PER_MESSAGE }, (_, i) => some[i] ?? { ...some.at(-1)!, bpm: 0 })
      const rates = Uint8Array.from(full, ({ bpm }) => bpm)
      const packed = packPairs(full.map(ticksOf))
      encoder.writeMessage(
        132,
        [
          { number: 6, size: rates.length, baseType: FitBaseType.Uint8, value: rates },
          { number: 10, size: packed.length, baseType: FitBaseType.Byte, value: packed },
        ],
        1,
      )
    }
  })
}

/** Two times of twelve bits in three bytes, the lower first. */
function packPairs(ticks: readonly number[]): Uint8Array {
  const bytes = new Uint8Array((ticks.length / 2) * 3)
  for (let i = 0; i < ticks.length; i += 2) {
    const pair = (ticks[i]! & 0xfff) | ((ticks[i + 1]! & 0xfff) << 12)
    bytes.set([pair & 0xff, (pair >> 8) & 0xff, pair >> 16], (i / 2) * 3)
  }
  return bytes
}
