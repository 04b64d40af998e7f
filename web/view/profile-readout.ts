import type { Samples, Units } from '../contract.ts'
import { CAUSE_ORDER } from './cause-text.ts'
import { distanceParts, METRES_PER_MILE } from './distance-parts.ts'
import { durationText } from './duration-text.ts'
import { heightText } from './height-text.ts'
import { numberText } from './number-text.ts'
import type { ProfileBins } from './profile-bins.ts'
import { surfaceText } from './surface-text.ts'

interface ProfileView {
  readonly bins: ProfileBins
  readonly samples: Samples
  readonly units: Units
}

/** One stretch of the profile in words: `2.31 km · 34 m · 1.9 calf-km per km · dry, soft sand`. */
export function profileReadout({ bins, samples, units }: ProfileView, index: number): string {
  const middle = (index + 0.5) * bins.size
  const height = bins.elevation[index] ?? Number.NaN
  const rate = CAUSE_ORDER.reduce((sum, cause) => sum + (bins[cause][index] ?? 0), 0)
  const surface = samples.surfaces[bins.surface[index] ?? -1]
  const parts = [
    bins.axis === 'time' ? durationText(middle) : place(middle, units),
    Number.isNaN(height) ? null : heightText(height, units),
    rateText(rate, bins.axis, units),
    surface === undefined || surface === 'unknown' ? null : surfaceText(surface),
  ]
  return parts.filter((part) => part !== null).join(' · ')
}

function place(metres: number, units: Units): string {
  const { value, unit } = distanceParts(metres, units)
  return `${value} ${unit}`
}

function rateText(rate: number, axis: ProfileBins['axis'], units: Units): string {
  if (axis === 'time') return `${numberText(rate, 2)} calf-km per 10 min`
  return units === 'imperial'
    ? `${numberText((rate * METRES_PER_MILE) / 1000, 2)} calf-km per mi`
    : `${numberText(rate, 2)} calf-km per km`
}
