import type { ActivityDetail, Units } from '../contract.ts'
import { distanceText } from './distance-text.ts'
import { sourceText } from './source-text.ts'
import { surfaceText } from './surface-text.ts'

/** Grounds shorter than this are left to the table, metres. */
const SHOWN = 50

type Grounded = Pick<ActivityDetail, 'activity' | 'ground' | 'overrides'>

/**
 * What the session went over, longest first, each with where it is known from:
 * `Ground: 4.6 km dry, soft sand (tags in the file), 1.4 km unknown (scored as road).`
 */
export function groundSentence(item: Grounded, units: Units): string {
  const grounds = groundsOf(item)
    .filter(({ metres }) => metres >= SHOWN)
    .toSorted((a, b) => b.metres - a.metres)
  if (grounds.length === 0) return 'Ground: unknown, scored as road.'
  const words = grounds.map(({ surface, source, metres }) => {
    const name = surface === 'unknown' ? surface : surfaceText(surface)
    return `${distanceText(metres, units)} ${name} (${sourceText(source, item.overrides)})`
  })
  return `Ground: ${words.join(', ')}.`
}

/** A session without samples has one ground and one source. */
function groundsOf({
  activity,
  ground,
}: Grounded): readonly Pick<Grounded['ground'][number], 'surface' | 'source' | 'metres'>[] {
  if (ground.length > 0) return ground
  const { metresBySurface, surfaceSource } = activity
  return Object.entries(metresBySurface).map(([surface, metres = 0]) => ({
    surface: surface as Grounded['ground'][number]['surface'],
    source: surfaceSource,
    metres,
  }))
}
