import type { RawSamples } from '../model/decoded-file.ts'

/**
 * Sample columns of a given length with nothing in them: every number NaN, no surface tagged. A decoder fills the
 * columns its file has and leaves the others as they are.
 */
export function emptySamples(length: number): RawSamples {
  const missing = (): Float64Array => new Float64Array(length).fill(Number.NaN)
  return {
    length,
    time: missing(),
    latitude: missing(),
    longitude: missing(),
    altitude: missing(),
    distance: missing(),
    speed: missing(),
    cadence: missing(),
    heartRate: missing(),
    power: missing(),
    contactTime: missing(),
    grade: missing(),
    surfaceTag: new Int16Array(length).fill(-1),
    surfaceTags: [],
  }
}
