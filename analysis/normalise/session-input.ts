import type { DecodedFile, DecodedLap, DecodedPart, DecodedSession, RawSamples } from '../model/decoded-file.ts'

/** One session of a file with its own samples. */
export interface SessionInput {
  readonly format: DecodedFile['format']
  readonly part: DecodedPart
  /** Null when the part has records but no session. */
  readonly session: DecodedSession | null
  /** In the order of time, or as in the file when `hasTime` is false. */
  readonly samples: RawSamples
  /** 1 where the file starts a new segment with the sample. */
  readonly breakBefore: Uint8Array
  readonly hasTime: boolean
  /** True when the samples are made from the session's totals, because it has no records or a single one. */
  readonly fromTotals: boolean
  readonly laps: readonly DecodedLap[]
  /** Metres the athlete says the whole way has; NaN = nothing said. */
  readonly saidMetres: number
}
