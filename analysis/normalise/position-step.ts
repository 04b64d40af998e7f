import type { RawSamples } from '../model/decoded-file.ts'
import { haversine } from '../signal/haversine.ts'
import type { Track } from './mend-positions.ts'

export interface PositionInput {
  readonly samples: RawSamples
  readonly track: Track
  /** 1 where a pause lies before the sample, over which positions tell nothing. */
  readonly pauseBefore: Uint8Array
  /** Metres per second this sport can reach. */
  readonly maxSpeed: number
}

/** Metres between the positions of this sample and the last one that has any; 0 over a pause or an impossible jump. */
export function positionStep({ samples, track, pauseBefore, maxSpeed }: PositionInput, i: number): number {
  const { latitude, longitude } = track
  if (Number.isNaN(latitude[i]!)) return 0
  let from = i
  let paused = false
  do {
    paused ||= pauseBefore[from] === 1
    from--
  } while (from >= 0 && Number.isNaN(latitude[from]!))
  if (from < 0 || paused) return 0
  const metres = haversine(latitude, longitude, from, i)
  const seconds = samples.time[i]! - samples.time[from]!
  return metres > maxSpeed * Math.max(1, seconds) + 100 ? 0 : metres
}
