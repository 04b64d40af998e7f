import type { Units } from '../contract.ts'
import { distanceText } from './distance-text.ts'
import { heightText } from './height-text.ts'
import type { WeekBar } from './week-bars.ts'

type Week = Pick<WeekBar, 'sandMetres' | 'sandBefore' | 'ascentMetres' | 'ascentBefore'>

/** Way on sand and metres climbed of a week, against the mean of the four before. */
export function weekGroundText(week: Week, units: Units): string {
  const { sandMetres, sandBefore, ascentMetres, ascentBefore } = week
  // Where no sand is known there may have been some all the same, so nothing is said of it.
  const isSandy = sandMetres > 0 || (sandBefore ?? 0) > 0
  const climbed = `${heightText(ascentMetres, units)} climbed`
  const now = isSandy ? `${distanceText(sandMetres, units)} on sand, ${climbed}` : climbed
  if (sandBefore === null || ascentBefore === null) return now
  const sand = isSandy ? `${distanceText(sandBefore, units)} and ` : ''
  return `${now}; in the four weeks before ${sand}${heightText(ascentBefore, units)} a week`
}
