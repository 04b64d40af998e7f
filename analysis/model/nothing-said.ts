import type { ActivityOverrides } from './athlete.ts'

/** No correction by the athlete: every decision is the file's and the program's. */
export const NOTHING_SAID: ActivityOverrides = {
  sport: null,
  surface: null,
  cadenceUnit: null,
  utcOffsetSeconds: null,
  shoeFactor: 1,
  strikeFactor: 1,
  packFraction: 0,
  massKg: Number.NaN,
  paint: [],
  sand: null,
  inclineSteps: [],
  distanceMetres: null,
}
