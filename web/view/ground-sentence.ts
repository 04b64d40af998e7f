import type { SurfaceSource } from '../../analysis/model/surface.ts'
import type { ActivityItem, Units } from '../contract.ts'
import { distanceText } from './distance-text.ts'
import { surfaceText } from './surface-text.ts'

const SOURCES: Readonly<Record<SurfaceSource, string>> = {
  set: 'as you set it',
  place: 'from a favourite place',
  file: 'from tags in the file',
  map: 'from the surface map',
  'sub-sport': 'from the kind of sport',
  unknown: 'scored as road',
}

/** What the session went over, longest first, and how that is known: `Ground: 4.6 km dry, soft sand, 1.4 km road (…).` */
export function groundSentence(item: Pick<ActivityItem, 'activity'>, units: Units): string {
  const { metresBySurface, surfaceSource } = item.activity
  const grounds = Object.entries(metresBySurface)
    .map(([surface, metres = 0]) => ({ surface, metres }))
    .filter(({ metres }) => metres >= 50)
    .toSorted((a, b) => b.metres - a.metres)
  if (grounds.length === 0) return `Ground: unknown, ${SOURCES.unknown}.`
  const words = grounds.map(({ surface, metres }) => `${distanceText(metres, units)} ${surfaceText(surface)}`)
  return `Ground: ${words.join(', ')} (${SOURCES[surfaceSource]}).`
}
