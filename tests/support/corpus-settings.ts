import type { AnalyseSettings } from '../../analysis/analyse.ts'
import { utcOffsetAt } from '../../server/place/utc-offset-at.ts'

/** An athlete of 1.75 m who said nothing, with the real index of zones. */
export const corpusSettings: AnalyseSettings = {
  athleteOn: () => ({ heightM: 1.75, massKg: Number.NaN, profile: 'weighted' }),
  overrides: {
    sport: null,
    surface: null,
    cadenceUnit: null,
    utcOffsetSeconds: null,
    shoeFactor: 1,
    strikeFactor: 1,
    packFraction: 0,
    massKg: Number.NaN,
  },
  placeOffset: utcOffsetAt,
  homeOffset: () => 0,
}
