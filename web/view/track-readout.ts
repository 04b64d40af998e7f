import type { SurfaceSource } from '../../analysis/model/surface.ts'
import type { Samples, Units } from '../contract.ts'
import { distanceParts, METRES_PER_MILE } from './distance-parts.ts'
import { heightText } from './height-text.ts'
import { numberText } from './number-text.ts'
import { signedText } from './signed-text.ts'
import { surfaceText } from './surface-text.ts'

interface TrackView {
  readonly samples: Samples
  /** Calf-km per kilometre around each row. */
  readonly rate: Float64Array
  readonly units: Units
}

const SOURCES: Readonly<Record<SurfaceSource, string>> = {
  set: 'as you set it',
  place: 'a favourite place',
  file: 'from the file',
  map: 'from the surface map',
  'sub-sport': 'from the kind of sport',
  unknown: '',
}

/** One place of the track in words: `2.31 km · 34 m · +4 % · 1.90 calf-km per km · dry, soft sand (from the file)`. */
export function trackReadout({ samples, rate, units }: TrackView, row: number): string {
  const { distance, elevation, grade } = samples.columns
  const height = elevation[row] ?? null
  const parts = [
    placeText(distance[row] ?? 0, units),
    height === null ? null : heightText(height, units),
    height === null ? null : `${signedText(100 * (grade[row] ?? 0), 0)}\u00a0%`,
    rateText(rate[row] ?? Number.NaN, units),
    groundText(samples, row),
  ]
  return parts.filter((part) => part !== null).join(' · ')
}

function placeText(metres: number, units: Units): string {
  const { value, unit } = distanceParts(metres, units)
  return `${value}\u00a0${unit}`
}

function rateText(rate: number, units: Units): string | null {
  if (Number.isNaN(rate)) return null
  return units === 'imperial'
    ? `${numberText((rate * METRES_PER_MILE) / 1000, 2)} calf-km per mile`
    : `${numberText(rate, 2)} calf-km per km`
}

function groundText({ columns, surfaces, surfaceSources }: Samples, row: number): string {
  const surface = surfaces[columns.surface[row] ?? -1] ?? 'unknown'
  const source = SOURCES[(surfaceSources[columns.surfaceSource[row] ?? -1] ?? 'unknown') as SurfaceSource]
  return source === '' ? surfaceText(surface) : `${surfaceText(surface)} (${source})`
}
