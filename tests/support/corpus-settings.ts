import type { AnalyseSettings } from '../../analysis/analyse.ts'
import { NOTHING_SAID } from '../../analysis/model/nothing-said.ts'
import { utcOffsetAt } from '../../server/place/utc-offset-at.ts'

/** An athlete of 1.75 m who said nothing, with the real index of zones. */
export const corpusSettings: AnalyseSettings = {
  athleteOn: () => ({ heightM: 1.75, massKg: Number.NaN, profile: 'weighted', sand: 'dry' }),
  overrides: NOTHING_SAID,
  placeOffset: utcOffsetAt,
  homeOffset: () => 0,
  groundMaps: [],
  places: null,
}
